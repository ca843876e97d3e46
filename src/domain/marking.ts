/** Markings: who may see an entry, lowest first. */

/** The markings in ascending order of restriction. */
export const MARKINGS = ['unclassified', 'confidential', 'strictly-confidential'] as const;
export type Marking = (typeof MARKINGS)[number];

/** The most restrictive of the markings given; `unclassified` when there is none. */
export function highest(markings: Iterable<Marking | undefined>): Marking {
  let level = 0;
  for (const marking of markings) if (marking) level = Math.max(level, MARKINGS.indexOf(marking));
  return MARKINGS[level] ?? 'unclassified';
}

/** True when `marking` is more restrictive than `ceiling` allows. */
export function isAbove(marking: Marking, ceiling: Marking): boolean {
  return MARKINGS.indexOf(marking) > MARKINGS.indexOf(ceiling);
}

/** Who an export can be asked for. */
export const ASKED_AUDIENCES = ['internal', 'partner', 'public'] as const;
export type AskedAudience = (typeof ASKED_AUDIENCES)[number];

/** What partners can have besides what is unclassified, where an export says so. */
export const RELEASES = ['confidential'] as const;
export type Release = (typeof RELEASES)[number];

/** Who an export is made for: partners who have what is released to them are readers of their own. */
export const AUDIENCES = ['internal', 'partner', 'partner-confidential', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The highest marking that may reach each audience; what is strictly confidential never goes out. */
export const CEILING: Readonly<Record<Audience, Marking>> = {
  internal: 'strictly-confidential',
  partner: 'unclassified',
  'partner-confidential': 'confidential',
  public: 'unclassified',
};

/** The readers of whom these are, without what is released to them; undefined where nothing is. */
export function unreleased(audience: Audience): AskedAudience | undefined {
  return RELEASES.some(release => withRelease('partner', release) === audience) ? 'partner' : undefined;
}

/** Those who read an export with what is released to them; undefined where nothing can be released to whom it is for. */
export function withRelease(audience: AskedAudience, release: Release | undefined): Audience | undefined {
  if (release === undefined) return audience;
  return audience === 'partner' ? `partner-${release}` : undefined;
}
