/** What a file shows, and by what means, so that two files can be held against each other piece by piece. */

/** Something that a reader meets: a run of letters, a paragraph, a cell. */
export interface Piece {
  readonly text: string;
  /** All that is told of how it stands there. */
  readonly how?: readonly string[];
  readonly room?: number;
  /** True where more room would move what stands beside it. */
  readonly isBeside?: true;
}

/** Between these stands what is no word; XML can't hold them. */
export const [OPEN, CLOSE] = ['\uFFFE', '\uFFFF'] as const;

/** What a reader of a file meets. */
export interface Shown {
  /** Passages of words in the order of reading, such as paragraphs and cells: what is told where words differ. */
  readonly passages: readonly string[];
  /** The same with how each stands there; equal in two files that show the same. */
  readonly pieces: readonly Piece[];
  /** Whatever a file may lack but not add, with the part of the file in which it stands. */
  readonly means: ReadonlyMap<string, string>;
}

/** Something in a file of which it is not proven that the report gives it. */
export interface Unproven {
  /** As the file has it. */
  readonly what: string;
  /** The part of the file, where it has parts. */
  readonly where?: string;
  /** What the report gives in its place. */
  readonly expected?: string;
  /** The piece of text that has it, or should have it. */
  readonly of?: { readonly text: string; readonly lacks: boolean };
}

/** What of a file the one that the report gives does not have, or has elsewhere; nothing where both show the same. */
export function unprovenIn(expected: Shown, found: Shown): readonly Unproven[] {
  return [
    ...[...found.means]
      .filter(([what]) => !expected.means.has(what))
      .map(([what, where]) => ({ what, where })),
    ...firstOtherPiece(expected.pieces, found.pieces),
  ];
}

/** One place is enough: what stands behind it may be the same, only moved. */
function firstOtherPiece(expected: readonly Piece[], found: readonly Piece[]): readonly Unproven[] {
  const at = found.findIndex((piece, index) => !showsAll(expected[index], piece));
  if (at < 0 && found.length === expected.length) return [];
  const place = at < 0 ? found.length : at;
  const [one, other] = [expected[place] ?? NOTHING, found[place] ?? NOTHING];
  const [lacking, added] = [without(one.how, other.how), without(other.how, one.how)];
  return [
    ...added.map(what => ({ what, of: { text: piece(other), lacks: false } })),
    ...lacking.map(what => ({ what, of: { text: piece(other), lacks: true } })),
    ...(one.text === other.text && lacking.length + added.length > 0
      ? []
      : [{ what: piece(other), expected: piece(one) }]),
  ];
}

const NOTHING: Piece = { text: '' };

function piece({ text, room }: Piece): string {
  const said = text.replaceAll(OPEN, '⟨').replaceAll(CLOSE, '⟩');
  return room ? `${said}: ${room}` : said;
}

function showsAll(expected: Piece | undefined, found: Piece): boolean {
  return (
    expected !== undefined &&
    expected.text === found.text &&
    hasRoom(expected, found) &&
    (expected.how ?? []).join('\n') === (found.how ?? []).join('\n')
  );
}

/** By so much programs round, of a whole. */
const ROUNDED = 0.02;

function hasRoom({ room: needed = 0 }: Piece, { room = 0, isBeside }: Piece): boolean {
  return room >= needed * (1 - ROUNDED) && (!isBeside || room <= needed * (1 + ROUNDED));
}

function without(all: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  return all.filter(each => !others.includes(each));
}
