/** What an import made of a source, for whoever looks through it: how many entries of which kind, and where. */
import { commonText } from '../messages/common.ts';
import { importText } from '../messages/import.ts';
import { figures } from '../messages/lists.ts';
import { isComment, type MissionEntry, type MissionPart } from './mission-entry.ts';

/** The entries of one kind. */
export interface RecognisedKind {
  readonly kind: Kind;
  readonly count: number;
  /** How many of them have an attribute, by its word; none that no entry has. */
  readonly with: Readonly<Partial<Record<Told, number>>>;
}

/** The kinds that an author asks after, each with the text that counts it. */
const KINDS = {
  objective: 'count.objectives',
  participant: 'count.members',
  person: 'count.persons-met',
  meeting: 'count.meetings',
  finding: 'count.findings',
  recommendation: 'count.recommendations',
  action: 'count.actions',
  remark: 'count.remarks',
} as const;
type Kind = keyof typeof KINDS;

/** What is asked for in other words is a recommendation, too. */
const SAME: Readonly<Record<string, string>> = { suggestion: 'recommendation', request: 'recommendation' };
/** Attributes that are told, each with the text that counts it. */
const TOLD = { to: 'recognised.to', owner: 'recognised.owner', due: 'recognised.due' } as const;
type Told = keyof typeof TOLD;

/** Counts what was recognised. */
export function recognisedIn(parts: readonly MissionPart[]): readonly RecognisedKind[] {
  const entries = parts.filter((part): part is MissionEntry => !isComment(part));
  return kindsIn(KINDS).flatMap(kind => {
    const own = entries.filter(({ word }) => (SAME[word] ?? word) === kind);
    if (own.length === 0) return [];
    const counts = kindsIn(TOLD).map(
      word => [word, own.filter(entry => hasAttribute(entry, word)).length] as const,
    );
    return [{ kind, count: own.length, with: Object.fromEntries(counts.filter(([, count]) => count > 0)) }];
  });
}

function hasAttribute({ attributes = [] }: MissionEntry, word: string): boolean {
  return attributes.some(attribute => attribute.startsWith(`${word} `));
}

/** `23 findings, 9 recommendations (7 with an addressee, 3 with a date)`. */
export function describeRecognised(kinds: readonly RecognisedKind[]): string {
  return figures(
    kinds.map(({ kind, count, with: has }) => {
      const entries = commonText(KINDS[kind], { count });
      const told = kindsIn(TOLD).flatMap(word =>
        has[word] === undefined ? [] : importText(TOLD[word], { count: has[word] }),
      );
      return told.length === 0 ? entries : importText('recognised.with', { entries, details: figures(told) });
    }),
  );
}

function kindsIn<K extends string>(texts: Readonly<Record<K, string>>): K[] {
  return Object.keys(texts) as K[];
}
