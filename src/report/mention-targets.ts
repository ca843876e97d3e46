/** The kinds of entry that prose can point at. */

/** What a mention in prose (`@name`) points at. */
export const MENTION_TARGETS = [
  'mission',
  'programme',
  'pillar',
  'theme',
  'organization',
  'participant',
  'person',
  'objective',
  'section',
  'meeting',
  'visit',
  'finding',
  'recommendation',
  'action',
] as const;
