/** What a file shows, and by what means, so that two files can be held against each other piece by piece. */

/** What a reader of a file meets. */
export interface Shown {
  /** Passages of words in the order of reading, such as paragraphs and cells: what is told where words differ. */
  readonly passages: readonly string[];
  /** The same with how each stands there; equal in two files that show the same. */
  readonly pieces: readonly string[];
  /** Whatever else can show, hide, move or add something, with the part of the file in which it stands. */
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
function firstOtherPiece(expected: readonly string[], found: readonly string[]): readonly Unproven[] {
  const at = found.findIndex((piece, index) => piece !== expected[index]);
  if (at < 0 && found.length === expected.length) return [];
  const place = at < 0 ? found.length : at;
  return [{ what: found[place] ?? '', expected: expected[place] ?? '' }];
}
