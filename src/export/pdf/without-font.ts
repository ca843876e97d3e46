/** Which letters of a page a browser has printed without a shape, for want of a font. */
import type { Readings } from '../page/compare/readings.ts';
import { differencesBetween } from '../page/compare/word-differences.ts';
import { paperWords } from './paper-words.ts';
import { printedWords } from './printed-words.ts';
import { contentsIn, readPdf } from './read-pdf.ts';

/** Makes a page again with its list of contents. */
type MakeAgain = (contents: Awaited<ReturnType<typeof contentsIn>>) => Uint8Array | Promise<Uint8Array>;

/** Reads a PDF, and with it how it is compared with the page that it should be printed from. */
export async function readPrinted(
  file: Uint8Array,
): Promise<(again: MakeAgain, direction: 'ltr' | 'rtl') => Promise<Readings | undefined>> {
  const pages = await readPdf(file);
  const contents = await contentsIn(file);
  return async (again, direction) => printedWords(pages, paperWords(await again(contents)), direction);
}

/** What every font has, or what is not seen. */
const ORDINARY =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Z}\p{Cc}\p{Cf}\p{N}\p{Sc}\u0020-\u00FF]*$/u;

/** The letters, each once; a file of which that is not known is taken to have all. */
export async function unprintedIn(
  file: Uint8Array,
  again: MakeAgain,
  direction: 'ltr' | 'rtl',
): Promise<readonly string[]> {
  if (ORDINARY.test(new TextDecoder().decode(await again('none')))) return [];
  // What a browser printed is a file to send, whether it can be read here or not.
  const compare = await readPrinted(file).catch(() => undefined);
  const readings = await compare?.(again, direction);
  return readings ? differencesBetween(readings).unprinted : [];
}

/** The longest list of letters in a warning. */
const MAX_LETTERS = 20;

/** Letters as a warning lists them. */
export function listLetters(letters: readonly string[]): string {
  return [...letters.slice(0, MAX_LETTERS), ...(letters.length > MAX_LETTERS ? ['…'] : [])].join(' ');
}
