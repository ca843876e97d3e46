/** Where addresses, handles and names of files stand in a text: there names are written small, and in one with other words. */
import type { PlacedWord } from './fold-words.ts';
import { memoizeByText } from './memoize-by-text.ts';

export type Stretch = readonly [start: number, end: number];

/** What stretches without blanks hold that are addresses, handles or names of files. */
const ADDRESS =
  /@\p{L}|[^\s@]@[^\s@]+\.[^\s@]|:\/\/|^www\.|[\p{L}\p{N}]\.\p{Ll}{2,}(?:[/?#:]\p{L}|[^\p{L}\p{N}]*$)|%[0-9a-f]{2}|[\p{L}\p{N}]_[\p{L}\p{N}]|[\p{L}\p{N}:\\]\\[\p{L}\p{N}]|^[("'`]?[.~]{0,2}\/[\p{L}\p{N}]+\/|\.(?:pdf|docx?|xlsx?|pptx?|odt|txt|rtf|csv|zip|html?|jpe?g|png|gif|tiff?|heic|webp|mp[34]|wav|m4a|mov|msg|eml)(?![\p{L}\p{N}])/iu;
/** Without one of these marks a text has no address. */
const MARK = /[@.:_\\%/]\S/u;
/** Characters of texts of which it is known where addresses stand, as many as those of which the words are. */
const KEPT = 500_000;

export const addressesIn = memoizeByText(KEPT, (text): readonly Stretch[] =>
  MARK.test(text)
    ? Array.from(text.matchAll(/\S+/g)).flatMap(({ 0: stretch, index }): readonly Stretch[] =>
        ADDRESS.test(stretch) ? [[index, index + stretch.length]] : [],
      )
    : [],
);

/** True for a word within one of these stretches. */
export function isIn(stretches: readonly Stretch[], { start, end }: PlacedWord): boolean {
  return stretches.some(([from, to]) => from <= start && end <= to);
}
