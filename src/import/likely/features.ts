/** By what a candidate is known: its words, pairs and first words, its form, and the words above it. */
import { flat } from '../../lexicon/flat.ts';
import type { Candidate } from './candidates.ts';

/** Where a feature was read. */
export const FROM = {
  word: 'w',
  pair: 'p',
  first: 'f',
  heading: 'h',
  above: 'a',
  lead: 'l',
  form: '-',
} as const;

const FIGURES = /\p{N}+(?:[.,\u00A0\u202F]\p{N}+)*/gu;

/** The words of a text; all figures are one. */
export function plainWords(text: string): readonly string[] {
  return (
    flat(text)
      .replace(FIGURES, '0')
      .match(/[\p{L}\p{M}]+|0|%/gu) ?? []
  );
}

/** The features of a candidate, each once: where it was read, and what stands there. */
export function featuresOf({ kind, text, heading, above, lead }: Candidate): readonly string[] {
  const words = plainWords(text);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const from = (place: string, found: readonly string[]) => found.map(each => `${place} ${each}`);
  const form = [
    kind,
    `length ${Math.min(6, Math.floor(Math.log2(words.length + 1)))}`,
    `end ${/[.!?;:,]$/.exec(text.trimEnd())?.[0] ?? ''}`,
    ...(/^\P{L}{0,3}\p{N}/u.test(text) ? ['figure'] : []),
    ...(/^\p{Ll}/u.test(text) ? ['small'] : []),
    ...(heading === '' ? ['top'] : []),
  ];
  return [
    ...new Set([
      ...from(FROM.word, words),
      ...from(FROM.pair, pairs),
      ...from(FROM.first, [...words.slice(0, 4), ...pairs.slice(0, 1)]),
      ...from(FROM.heading, plainWords(heading)),
      ...from(FROM.above, plainWords(above)),
      ...from(FROM.lead, plainWords(lead)),
      ...from(FROM.form, form),
    ]),
  ];
}
