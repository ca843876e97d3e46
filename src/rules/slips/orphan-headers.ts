import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { isHeader } from '../../syntax/generated/ast.ts';
import { headersOf, isHeaderOwner } from '../../syntax/headers.ts';
import { addHeader, entryWordOf, removeLines } from '../places.ts';
import type { Reporter } from '../rule.ts';
import { shortened } from '../wording.ts';

/** Reports each header that stands above the first mission or programme. */
export function reportOrphanHeaders(entries: readonly Entry[], text: string, report: Reporter): void {
  const first = entries.findIndex(isHeaderOwner);
  const owner = entries[first];
  if (!owner || !isHeaderOwner(owner)) return;
  const kind = owner.$type.toLowerCase();
  const orphans = entries.slice(0, first).filter(isHeader);
  const all = [...orphans, ...headersOf(owner)].map(({ $type }) => $type);
  const isSpare = (type: string) => all.filter(each => each === type).length === 1;
  for (const header of orphans) {
    const line = header.$cstNode?.text.trimEnd() ?? '';
    report(
      ruleText('syntax/orphan-headers.above', { line: shortened(line), owner: kind }),
      entryWordOf(header),
      {
        title: ruleText('syntax/orphan-headers.fix.move', { owner: kind }),
        edits: [removeLines(text, header), addHeader(owner, line)],
        sure: isSpare(header.$type) ? 'layout' : undefined,
      },
    );
  }
}
