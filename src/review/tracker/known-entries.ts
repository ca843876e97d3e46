/** The recommendations and actions of reports as they now stand, to which the lines of a tracker are led. */
import type { State } from '../../domain/state-on.ts';
import { foldedWords } from '../../lexicon/flat.ts';
import { keyOf } from '../../report/key-of.ts';
import { mentionLabel } from '../../report/label-of.ts';
import { plainText } from '../../report/plain-text.ts';
import { plainChanges } from '../../report/plain-values.ts';
import type { Action, Recommendation, Report } from '../../report/report.ts';
import {
  type Followed,
  isAction,
  isRecommendation,
  type MissionFile,
  type Update,
} from '../../syntax/generated/ast.ts';
import { type Changing, changingIn, standingOn, type Thing } from '../../syntax/updates.ts';

/** A report with all that has been said of it since. */
export interface FollowedReport {
  readonly report: Report;
  readonly file: MissionFile;
  /** An entry with what is said of it elsewhere. */
  thingOf(entry: Followed): Thing;
}

export interface KnownEntry {
  /** Undefined for what has no name. */
  readonly key: string | undefined;
  readonly followed: FollowedReport;
  readonly title: string;
  /** The words of its title, by which a line without a key resembles it. */
  readonly words: ReadonlySet<string>;
  /** What it said first, and says now. */
  readonly first: Partial<Changing>;
  readonly state: State<Changing, Update>;
  /** Those under any of its names. */
  readonly updates: readonly Update[];
  /** What an action carries out: of it, a line says the response. */
  readonly recommendation: KnownEntry | undefined;
}

/** After every day. */
const NOW = '9999-12-31';

/** All of them, in the order of the reports. */
export function knownEntries(reports: readonly FollowedReport[]): readonly KnownEntry[] {
  return reports.flatMap(followed => {
    const { report, file } = followed;
    const sources = new Map<string, Followed>(
      file.entries.flatMap(entry =>
        (isRecommendation(entry) || isAction(entry)) && entry.name !== undefined
          ? [[entry.name, entry] as const]
          : [],
      ),
    );
    const known = (entry: Recommendation | Action, recommendation?: KnownEntry): KnownEntry => {
      const key = keyOf(report, entry);
      const source = entry.id === undefined ? undefined : sources.get(entry.id);
      const thing = source && followed.thingOf(source);
      const first = changingOf(entry);
      const title = plainText(entry.inlines, mention => mentionLabel(report, mention).text);
      return {
        key: source && key,
        followed,
        title,
        words: wordsOf(title),
        first: source ? changingIn(source) : first,
        state: thing ? standingOn(thing, NOW) : asReported(first),
        updates: thing?.updates ?? [],
        recommendation,
      };
    };
    return [
      ...report.recommendations.flatMap(each => {
        const recommendation = known(each);
        return [recommendation, ...each.actions.map(action => known(action, recommendation))];
      }),
      ...report.actions.map(action => known(action)),
    ];
  });
}

function asReported(first: Partial<Changing>): KnownEntry['state'] {
  const values = Object.entries(first).map(([word, value]) => [word, { value }]);
  return { values: Object.fromEntries(values), said: [], disagreements: [] };
}

/** What an entry says that has no name, so that nothing can have been said of it since. */
function changingOf(entry: Recommendation | Action): Partial<Changing> {
  const { owner, due, dueText } = entry;
  const date = due ?? dueText;
  return {
    ...plainChanges(entry),
    ...(owner.length > 0 && { owner: owner.map(({ id, name }) => id ?? name).join(', ') }),
    ...(date !== undefined && { due: date }),
  };
}

/** What a table puts before the words of an entry. */
export const CODE = /^\s*\p{L}\d+\s+/u;

/** The words of a title, without the code that a table puts before it. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldedWords(text.replace(CODE, '')));
}

/** How much of two titles is the same, from 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  return (2 * [...one].filter(word => other.has(word)).length) / (one.size + other.size);
}
