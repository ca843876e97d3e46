/** What a change does to what an entry says; a change with no effect is one of words only. */

/** On a figure, a date, a name, an obligation, a negation or the certainty of the words; the rest is of the structure. */
export const EFFECT_KINDS = [
  'figure',
  'date',
  'name',
  'obligation',
  'negation',
  'certainty',
  'source',
  'addressee',
  'owner',
  'marking',
  'link',
  'structure',
] as const;

export type EffectKind = (typeof EFFECT_KINDS)[number];

/** One effect, with the words of both versions; empty where one has none. */
export interface Effect {
  readonly kind: EffectKind;
  readonly before: string;
  readonly after: string;
}
