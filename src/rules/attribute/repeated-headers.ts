import { ruleText } from '../../messages/rules.ts';
import type { Header } from '../../syntax/generated/ast.ts';
import { isAuthor } from '../../syntax/generated/ast.ts';
import { type HeaderOwner, headersOf } from '../../syntax/headers.ts';
import { entryWordOf, removeLines } from '../places.ts';
import type { Reporter } from '../rule.ts';
import { shortened } from '../wording.ts';

/** Reports each header after the first of its kind, but not `author`, which may have several lines. */
export function reportRepeatedHeaders(owner: HeaderOwner, text: string, report: Reporter): void {
  const first = new Map<string, Header>();
  for (const header of headersOf(owner)) {
    const before = first.get(header.$type);
    if (isAuthor(header)) continue;
    if (!before) first.set(header.$type, header);
    else {
      const [kept = '', again = ''] = [before, header].map(entry => entry.$cstNode?.text.trimEnd() ?? '');
      const isSame = kept === again;
      const keep = (line: string) => ruleText('fix.keep', { text: shortened(line) });
      report(
        ruleText('attribute/once.twice', { again: shortened(again), first: shortened(kept) }),
        entryWordOf(header),
        {
          title: isSame
            ? ruleText('attribute/once.fix.remove-second', { text: shortened(again) })
            : keep(kept),
          edits: [removeLines(text, header)],
        },
        ...(isSame ? [] : [{ title: keep(again), edits: [removeLines(text, before)] }]),
      );
    }
  }
}
