/** What an import made of a source, for whoever looks through it: how many entries of which kind, and where. */
import { isRemark, type MissionEntry, type MissionPart } from './mission-entry.ts';

/** The entries of one kind. */
export interface RecognisedKind {
  readonly kind: string;
  readonly count: number;
  /** How many of them have an attribute, by its word; none that no entry has. */
  readonly with: Readonly<Record<string, number>>;
}

/** The kinds that an author asks after, each with its name for one and for several. */
const KINDS: Readonly<Record<string, readonly [one: string, several: string]>> = {
  objective: ['objective', 'objectives'],
  participant: ['member', 'members'],
  person: ['person met', 'persons met'],
  meeting: ['meeting', 'meetings'],
  finding: ['finding', 'findings'],
  recommendation: ['recommendation', 'recommendations'],
  action: ['action', 'actions'],
};
/** What is asked for in other words is a recommendation, too. */
const SAME: Readonly<Record<string, string>> = { suggestion: 'recommendation', request: 'recommendation' };
/** Attributes that are told, and how. */
const TOLD: Readonly<Record<string, string>> = {
  to: 'with an addressee',
  owner: 'with an owner',
  due: 'with a date',
};

/** Counts what was recognised. */
export function recognisedIn(parts: readonly MissionPart[]): readonly RecognisedKind[] {
  const entries = parts.filter((part): part is MissionEntry => !isRemark(part));
  return Object.keys(KINDS).flatMap(kind => {
    const own = entries.filter(({ word }) => (SAME[word] ?? word) === kind);
    if (own.length === 0) return [];
    const counts = Object.keys(TOLD).map(
      word => [word, own.filter(entry => hasAttribute(entry, word)).length] as const,
    );
    return [{ kind, count: own.length, with: Object.fromEntries(counts.filter(([, count]) => count > 0)) }];
  });
}

function hasAttribute({ attributes = [] }: MissionEntry, word: string): boolean {
  return attributes.some(attribute => attribute.startsWith(`${word} `));
}

/** `23 findings, 9 recommendations (7 with an addressee, 3 with a date)`. */
export function tellRecognised(kinds: readonly RecognisedKind[]): string {
  return kinds
    .map(({ kind, count, with: has }) => {
      const [one, several] = KINDS[kind] ?? [kind, kind];
      const told = Object.entries(has).map(([word, each]) => `${each} ${TOLD[word] ?? word}`);
      return `${count} ${count === 1 ? one : several}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
    })
    .join(', ');
}
