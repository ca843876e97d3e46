/** Headers above the mission or programme to which they belong. */
import type { Entry } from '../../syntax/generated/ast.ts';
import { isHeader } from '../../syntax/generated/ast.ts';
import { headersOf, isHeaderOwner } from '../../syntax/headers.ts';
import { addHeader, entryWordOf, removeLines } from '../places.ts';
import type { Reporter } from '../rule.ts';
import { quote } from '../wording.ts';

/** Reports each header that stands above the first mission or programme. */
export function reportOrphanHeaders(entries: readonly Entry[], text: string, report: Reporter): void {
  const first = entries.findIndex(isHeaderOwner);
  const owner = entries[first];
  if (!owner || !isHeaderOwner(owner)) return;
  const noun = owner.$type.toLowerCase();
  const orphans = entries.slice(0, first).filter(isHeader);
  const all = [...orphans, ...headersOf(owner)].map(({ $type }) => $type);
  const isSpare = (type: string) => all.filter(each => each === type).length === 1;
  for (const header of orphans) {
    const line = header.$cstNode?.text.trimEnd() ?? '';
    report(
      `${quote(line)} belongs to no mission or programme here: it must stand below the ${noun}.`,
      entryWordOf(header),
      {
        title: `Move it below the ${noun}`,
        edits: [removeLines(text, header), addHeader(owner, line)],
        sure: isSpare(header.$type) ? 'layout' : undefined,
      },
    );
  }
}
