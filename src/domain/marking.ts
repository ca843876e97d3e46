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

/** Who an export is made for. */
export const AUDIENCES = ['internal', 'partner', 'public'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The highest marking that may reach each audience. */
export const CEILING: Readonly<Record<Audience, Marking>> = {
  internal: 'strictly-confidential',
  partner: 'confidential',
  public: 'unclassified',
};
