/** The proof that nothing was lost and nothing invented: the words of the source against those of the result. */
import { piecesOf, type SourceDocument } from './document.ts';
import { isRemark, type MissionEntry, type MissionPart } from './mission-entry.ts';
import { wordsOf } from './words.ts';

/** The sums of an intake. */
export interface Ledger {
  /** Words of the source. */
  readonly words: number;
  /** Words of the source that stand in the result, each at its turn. */
  readonly placed: number;
  /** Those of them that found no better place than an annex. */
  readonly unplaced: number;
  /** True when the result holds the words of the source, all of them, in order, and no others. */
  readonly agrees: boolean;
  /** What was expected where the two part, and what stands there. */
  readonly firstDifference?: { readonly expected: string; readonly found: string };
}

/** Reads the result back and holds its words against the source; `parts` say which titles are no words of it. */
export function keepLedger(source: SourceDocument, parts: readonly MissionPart[], text: string): Ledger {
  const wanted = source.blocks
    .flatMap(piecesOf)
    .flatMap(piece => piece.split('\n'))
    .flatMap(wordsOf);
  const { words: found, unplaced } = readBack(parts, text);
  let placed = 0;
  while (placed < wanted.length && wanted[placed] === found[placed]) placed++;
  const agrees = placed === wanted.length && found.length === wanted.length;
  const around = (words: readonly string[]) => words.slice(placed, placed + 5).join(' ');
  return {
    words: wanted.length,
    placed,
    unplaced,
    agrees,
    ...(agrees ? {} : { firstDifference: { expected: around(wanted), found: around(found) } }),
  };
}

/** Structure before the colon: quoted phrases and times may hold colons of their own. */
const STRUCTURE = /^(?:"[^"]*"|“[^”]*”|«[^»]*»|\d{1,2}:\d\d|[^:"“«])*/;

/** The words of the source that a `.mission` text holds, in order. */
function readBack(
  parts: readonly MissionPart[],
  text: string,
): { words: readonly string[]; unplaced: number } {
  const entries = parts.filter((part): part is MissionEntry => !isRemark(part));
  const words: string[] = [];
  let unplaced = 0;
  let at = -1;
  /** True on the lines of a title that was read out of other words. */
  let skips = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('//')) words.push(...wordsOf(line.slice(2)));
    else if (/^\S/.test(line)) {
      at++;
      const title = line.slice((STRUCTURE.exec(line)?.[0].length ?? 0) + 1);
      const isReadOut = entries[at]?.isReadOut ?? false;
      if (!isReadOut) words.push(...wordsOf(title));
      skips = isReadOut && title.trim() === '';
    } else if (line.trim() === '') skips = false;
    else if (!skips) {
      const found = wordsOf(line);
      words.push(...found);
      if (entries[at]?.isUnplaced) unplaced += found.length;
    }
  }
  return { words, unplaced };
}
