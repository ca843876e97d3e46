/** The second answer of an import: text that is likely a finding, a recommendation or an action, for its author to decide on. */
import { WEIGHTS, type Weights } from '../../lexicon/likely-weights.ts';
import type { Span } from '../../syntax/lexer.ts';
import type { Import } from '../import-document.ts';
import type { Piece, Place } from '../trace-pieces.ts';
import { WORD_JOINER } from '../words.ts';
import { type Judged, likelyIn } from './likely-in.ts';

/** A text of a report that stands as text, and what it is likely to be; its offsets are those of the report. */
export interface Likely extends Omit<Judged, 'at'>, Span {
  /** Its lines, counted from 1. */
  readonly line: number;
  readonly sourceLine?: number | undefined;
}

/** What holds text of which nothing was made. */
const TEXT: ReadonlySet<string> = new Set(['section', 'annex', 'mission', 'unplaced']);

/** The offers of an import, in the order of the report. */
export function offersIn(
  { text: report, blocks, context: { language } }: Import,
  pieces: readonly Piece[],
  weights: Weights = WEIGHTS,
): readonly Likely[] {
  const outside = new Set(blocks.flatMap(block => (block.kind === 'aside' ? block.text : [])));
  const texts = pieces.map(piece => {
    const isOutside = piece.kind === 'aside' || outside.has(piece.text.replace(/^[>\s]+/u, ''));
    const place = isOutside ? undefined : piece.places.find(isText);
    const text = place ? unwrapped(report.slice(place.start, place.end)) : piece.text;
    return { kind: piece.kind, text, place };
  });
  return likelyIn(texts, language, weights, ({ place }) => place !== undefined).flatMap(
    ({ at, text, piece, ...judged }): readonly Likely[] => {
      const { place } = texts[piece] ?? {};
      if (!place) return [];
      const raw = report.slice(place.start, place.end);
      const start = place.start + offsetIn(raw, at);
      const end = place.start + offsetIn(raw, at + text.length - 1) + 1;
      const line = place.line + (report.slice(place.start, start).match(/\n/g)?.length ?? 0);
      const shown = text.replaceAll(WORD_JOINER, '');
      return [{ ...judged, text: shown, piece, start, end, line, sourceLine: pieces[piece]?.line }];
    },
  );
}

function isText({ became, isTitle }: Place): boolean {
  return TEXT.has(became) && !isTitle;
}

/** A text on one line. */
function unwrapped(raw: string): string {
  return raw.replace(/\s+/gu, ' ');
}

/** Where in a wrapped text stands what has this index when it is on one line. */
function offsetIn(raw: string, index: number): number {
  let left = index;
  for (const { 0: run, index: at } of raw.matchAll(/\s+|\S/gu)) {
    if (left === 0) return at;
    left -= run.trim() === '' ? 1 : run.length;
  }
  return raw.length;
}
