/** What speaks for the tags of an entry: its words, what heads it, and what stands around it. */
import type { Entry, Finding, MissionFile, Section } from '../../syntax/generated/ast.ts';
import { isFinding, isSection } from '../../syntax/generated/ast.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
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
  const { section, finding, comment = '' } = headsIn(entry.$container)[entry.$containerIndex ?? 0] ?? {};
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
  speaks(finding, 0.25);
  return {
    texts: [
      { text: title.text, weight: 1 },
      { text: body.text, weight: 0.5 },
      ...(section ? [{ text: proseOf(section).title.text, weight: 1 }] : []),
      { text: comment, weight: 1 },
      ...events.map(event => ({ text: proseOf(event).title.text, weight: 0.5 })),
    ],
    near,
  };
}

/** What stands above an entry and heads it. */
interface Heads {
  readonly section?: Section;
  /** The last finding below that section. */
  readonly finding?: Finding;
  /** The last comment below that section: a heading of the document that the report was made of. */
  readonly comment?: string;
}

const COMMENT = /(?<![^\r\n])\/\/(?![ \t]*allow\b)([^\r\n]*)/g;

/** What heads each entry of a file. */
const headsIn = cachedOn((file: MissionFile): readonly Heads[] => {
  const comments = [...(file.$cstNode?.root.fullText ?? '').matchAll(COMMENT)];
  let heads: Heads = {};
  let next = 0;
  return file.entries.map(entry => {
    for (; (comments[next]?.index ?? Number.POSITIVE_INFINITY) < (entry.$cstNode?.offset ?? 0); next++)
      heads = { ...heads, comment: comments[next]?.[1] ?? '' };
    const own = heads;
    if (isSection(entry)) heads = { section: entry };
    else if (isFinding(entry)) heads = { ...heads, finding: entry };
    return own;
  });
});
