import { ruleText } from '../../messages/rules.ts';
import { conflictLines } from '../../syntax/conflicts.ts';
import type { Span } from '../../syntax/lexer.ts';
import type { Reporter, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';

/** Reports the conflicts of a file; false where there is none. */
export function reportConflicts(report: Reporter, { file, document }: RuleContext): boolean {
  const text = document.textDocument.getText();
  const conflicts: Span[][] = [];
  for (const line of conflictLines(file)) {
    if (text.startsWith('<', line.start) || conflicts.length === 0) conflicts.push([line]);
    else conflicts.at(-1)?.push(line);
  }
  for (const [first, ...others] of conflicts) {
    if (!first) continue;
    const line = shortened(text.slice(first.start, first.end));
    report(ruleText('syntax/conflict.lines', { line }), { ...first, others });
  }
  return conflicts.length > 0;
}
