/** What speaks for the tags of an entry: its words, what heads it, and what stands around it. */
import type { Entry, Finding } from '../../syntax/generated/ast.ts';
import { isFinding, isSection } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import type { Weighted } from './features.ts';

/** What speaks for tags. */
export interface Subject {
  readonly texts: readonly Weighted[];
  /** Tags that stand around, and how much they speak for the same. */
  readonly near: ReadonlyMap<string, number>;
}

/** The subject of a finding, or of whatever else has tags, in its report. */
export function subjectOf(entry: Entry): Subject {
  const { entries } = entry.$container;
  const above = entries.slice(0, entry.$containerIndex);
  const section = above.findLast(isSection);
  const since = above.slice(above.findLastIndex(isSection) + 1);
  const events = ('sources' in entry ? entry.sources : []).flatMap(({ event }) => event?.ref ?? []);
  const objectives = ('serves' in entry ? entry.serves : []).flatMap(({ ref }) => ref ?? []);
  const { title, body } = proseOf(entry);
  const near = new Map<string, number>();
  const speaks = (other: Partial<Pick<Finding, 'tags'>> | undefined, weight: number) => {
    for (const { $refText } of other?.tags ?? [])
      near.set($refText, Math.max(weight, near.get($refText) ?? 0));
  };
  speaks(section, 0.8);
  for (const event of events) speaks(event, 0.4);
  for (const objective of objectives) speaks(objective, 0.4);
  speaks(since.findLast(isFinding), 0.25);
  return {
    texts: [
      { text: title.text, weight: 1 },
      { text: body.text, weight: 0.5 },
      ...(section ? [{ text: proseOf(section).title.text, weight: 1 }] : []),
      { text: remarkAbove(entry, section), weight: 1 },
      ...events.map(event => ({ text: proseOf(event).title.text, weight: 0.5 })),
    ],
    near,
  };
}

/** The last remark between a section and an entry: a heading of the document that the report was made of. */
function remarkAbove({ $cstNode }: Entry, section: Entry | undefined): string {
  const text = $cstNode?.root.fullText.slice(section?.$cstNode?.offset ?? 0, $cstNode.offset) ?? '';
  const remarks = text.match(/^\/\/(?![ \t]*allow\b)[^\r\n]*/gm) ?? [];
  return remarks.at(-1)?.slice(2) ?? '';
}
