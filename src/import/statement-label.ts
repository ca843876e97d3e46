/** Labels by which a text says what it is: `Observation 3:`, `R1.`, `Good practice GP1`, `Constat n° 2 –`. */

import { flat } from '../lexicon/flat.ts';
import { anyOf, folded, meaningsOf } from '../lexicon/import-words.ts';

/** What a text may be labelled as; `basis` stands beside a finding and is none, `response` is what those concerned say. */
export type Label =
  | 'finding'
  | 'good-practice'
  | 'recommendation'
  | 'suggestion'
  | 'request'
  | 'action'
  | 'basis'
  | 'response';

const LABELS = meaningsOf('labels') as ReadonlyMap<string, Label>;
const CODES = meaningsOf('codes') as ReadonlyMap<string, Label>;

/** A text behind its label. */
export interface LabelledText {
  readonly label: Label;
  /** The label as it stands, with its number and mark. */
  readonly lead: string;
  readonly text: string;
}

const WORDS = anyOf([...LABELS.keys()]);
const NO = String.raw`(?:[nN]\.?\s?[°º]|[nN]o\.?|[nN]r\.?|#)`;
/** `A1`, `n° 2`, `No. 3.1`, `(2018)` behind the word of a label. */
const NUMBER = String.raw`(?:\s*${NO})?\s*(?:(?:[a-z]{1,6}[/.-]){0,2}[a-z]{0,4}[\s.-]?\d{1,3}(?:[./-]\d{1,3})*[a-z]?)?`;
const BRACKET = String.raw`(?:\s*\([^()]{1,40}\))?`;
const OPEN = '^(?:[*_]{1,2})?';
const CLOSE = String.raw`(?:\s?[:.)\uFF1A](?:[*_]{1,2})?|(?:[*_]{1,2})\s?[:.\uFF1A]?|\s?[–—‒―−-])\s+`;
const WORDED = new RegExp(`${OPEN}(?<word>${WORDS})${NUMBER}${BRACKET}${CLOSE}`, 'u');
const FIGURES = String.raw`\d{1,3}(?:[.-]\d{1,3})*`;
const CODED = new RegExp(
  `${OPEN}(?<code>[A-Z]{1,4})[\\s.-]?${FIGURES}${BRACKET}(?:${CLOSE}|\\s+(?=\\p{Lu}))`,
  'u',
);
/** `Rec. 3 –`, `Obs. n° 2:` */
const SHORTENED = new RegExp(
  `${OPEN}(?<code>[A-Z][A-Za-z]{0,4})\\.?\\s*(?:${NO})?\\s*${FIGURES}${BRACKET}${CLOSE}`,
  'u',
);
const HEADING = new RegExp(`${OPEN}(?<word>${WORDS})${NUMBER}${BRACKET}\\s*[:.]?(?:[*_]{1,2})?$`, 'u');
const CODED_HEADING = /^(?<code>[A-Z]{1,4})[\s.-]?\d{1,3}(?:[.-]\d{1,3})*\s*[:.]?$/u;

/** Cuts a text behind its label; undefined for a text that has none, or only one. */
export function readStatementLabel(text: string): LabelledText | undefined {
  const worded = WORDED.exec(flat(text));
  const coded = worded ? undefined : (CODED.exec(text) ?? SHORTENED.exec(text));
  const lead = text.slice(0, (worded ?? coded)?.[0].length ?? 0);
  const label = worded ? LABELS.get(folded(worded.groups?.word ?? '')) : codeOf(coded?.groups?.code);
  const rest = text.slice(lead.length);
  return label && rest.trim() !== '' ? { label, lead: lead.trim(), text: rest } : undefined;
}

/** What a heading or a cell that is nothing but a label says. */
export function readBareLabel(text: string): Label | undefined {
  const worded = HEADING.exec(flat(text.trim()));
  if (worded) return LABELS.get(folded(worded.groups?.word ?? ''));
  return codeOf(CODED_HEADING.exec(text.trim())?.groups?.code);
}

function codeOf(code: string | undefined): Label | undefined {
  return code === undefined ? undefined : CODES.get(folded(code));
}
