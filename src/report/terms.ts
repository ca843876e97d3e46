/** What a report explains: its short forms, and what must be said of territories that it names. */
import type { Abbreviation, Report } from './report.ts';

/** The abbreviations that stand for none of the organizations of a report, which say themselves what they are called. */
export function abbreviationsBesideBodies({
  abbreviations,
  organizations,
}: Pick<Report, 'abbreviations' | 'organizations'>): readonly Abbreviation[] {
  const bodies = new Set(organizations.map(({ id }) => id));
  return abbreviations.filter(({ short }) => !bodies.has(short));
}

/** Each disclaimer once, with all the names that it is about, be they marked or not. */
export function disclaimersOf({
  disclaimers,
}: Pick<Report, 'disclaimers'>): readonly { readonly text: string; readonly names: readonly string[] }[] {
  const names = new Map<string, readonly string[]>();
  for (const each of disclaimers) names.set(each.text, [...(names.get(each.text) ?? []), ...each.names]);
  return [...names].map(([text, all]) => ({ text, names: all }));
}
