/** The recommendations and actions of reports as they now stand, to which the lines of a tracker are led. */
import { grouped } from '../../domain/grouped.ts';
import { type State, stateOn } from '../../domain/state-on.ts';
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
import { keyOf as aboutOf, type Changing, changingIn, standingOn } from '../../syntax/updates.ts';

/** A report with all that has been said of it since. */
export interface FollowedReport {
  readonly report: Report;
  readonly file: MissionFile;
  /** Those on its entries, in whatever file. */
  readonly updates: readonly Update[];
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
  readonly updates: readonly Update[];
  /** Those on what it goes on with, in earlier missions. */
  readonly earlier: readonly Update[];
  /** What an action carries out: of it, a line says the response. */
  readonly recommendation: KnownEntry | undefined;
}

/** After every day. */
const NOW = '9999-12-31';

/** All of them, in the order of the reports. */
export function knownEntries(reports: readonly FollowedReport[]): readonly KnownEntry[] {
  const followedBy = new Map(
    reports.flatMap(({ report }) =>
      [...report.recommendations.flatMap(each => [each, ...each.actions]), ...report.actions].map(
        each =>
          [keyOf(report, each) ?? '', each.follows && `${each.follows.mission}.${each.follows.id}`] as const,
      ),
    ),
  );
  const all = grouped(reports.flatMap(({ updates }) => updates.map(each => [aboutOf(each), each] as const)));
  const earlierThan = (key: string | undefined): readonly Update[] => {
    const keys = new Set<string>();
    for (let next = followedBy.get(key ?? ''); next && !keys.has(next); next = followedBy.get(next))
      keys.add(next);
    return [...keys].flatMap(each => all.get(each) ?? []);
  };
  return reports.flatMap(followed => {
    const { report, file } = followed;
    const sources = new Map<string, Followed>(
      file.entries.flatMap(entry =>
        (isRecommendation(entry) || isAction(entry)) && entry.name !== undefined
          ? [[entry.name, entry] as const]
          : [],
      ),
    );
    const byKey = grouped(followed.updates.map(each => [aboutOf(each), each]));
    const known = (entry: Recommendation | Action, recommendation?: KnownEntry): KnownEntry => {
      const key = keyOf(report, entry);
      const source = entry.id === undefined ? undefined : sources.get(entry.id);
      const updates = (key === undefined ? undefined : byKey.get(key)) ?? [];
      const first = changingOf(entry);
      const title = plainText(entry.inlines, mention => mentionLabel(report, mention).text);
      return {
        key: source && key,
        followed,
        title,
        words: wordsOf(title),
        first: source ? changingIn(source) : first,
        state: source
          ? standingOn(source, updates, NOW)
          : stateOn(first, [], () => ({ values: {}, words: '' }), NOW),
        updates,
        earlier: earlierThan(key),
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
