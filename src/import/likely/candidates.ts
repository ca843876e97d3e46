/** What may be a finding, a recommendation or an action: paragraphs, points of lists and sentences in them, with what stands above. */
import { sentencesIn } from '../../lexicon/sentences.ts';
import { splitMark } from '../marks.ts';
import { wordsOf } from '../words.ts';

/** A piece of a text, as far as it is asked about. */
export interface TextPiece {
  readonly kind: string;
  readonly text: string;
}

/** A text that is judged by its words and by those above it. */
export interface Candidate {
  readonly kind: 'paragraph' | 'item' | 'sentence';
  readonly text: string;
  /** The heading above it, and the one before that. */
  readonly heading: string;
  readonly above: string;
  /** What leads into the list that it is a point of. */
  readonly lead: string;
}

/** A candidate, the index of the piece that it stands in, and where in its text it begins. */
export interface PlacedCandidate extends Candidate {
  readonly piece: number;
  readonly at: number;
}

const FEWEST_WORDS = 4;
/** No statement has more letters. */
const LONGEST = 5000;

/** For each piece the candidates in it: the whole first, then the sentences in it that follow the first. */
export function candidatesIn(pieces: readonly TextPiece[]): readonly (readonly PlacedCandidate[])[] {
  let [heading, above, lead] = ['', '', ''];
  return pieces.map((piece, index) => {
    const { kind } = piece;
    if (isHeading(piece)) [heading, above] = [piece.text, heading];
    if (kind !== 'item') lead = piece.text.trimEnd().endsWith(':') ? piece.text : '';
    if ((kind !== 'item' && kind !== 'paragraph') || isHeading(piece)) return [];
    if (piece.text.length > LONGEST) return [];
    const text = splitMark(piece.text)?.text ?? piece.text;
    const from = piece.text.length - text.length;
    const around = { heading, above, lead: kind === 'item' ? lead : '', piece: index };
    const inner = sentencesIn(text).slice(1);
    return [
      { ...around, kind, text, at: from } as const,
      ...inner.map(
        ({ start, end }) =>
          ({ ...around, kind: 'sentence', text: text.slice(start, end), at: from + start }) as const,
      ),
    ].filter(each => wordsOf(each.text).length >= FEWEST_WORDS);
  });
}

/** True for a heading of the source, and for a short line that no sign ends, whatever its words. */
function isHeading({ kind, text }: TextPiece): boolean {
  const isShort = text.length <= LONGEST_HEADING && text.split(/\s+/).length < 10;
  return kind === 'heading' || (kind === 'paragraph' && isShort && HEADS.test(text));
}

const LONGEST_HEADING = 70;
const HEADS = /^(?:\P{L}|[ivxlc]+[.)]|\p{L}[.)])*\p{Lu}[^:|]*[^\s.;,!?]$/u;
