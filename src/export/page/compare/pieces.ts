/** What has changed in the pieces that a page is made of. */
import type { Changeable, Chart, Entry, Figure, Organization, Person, Piece } from '../page.ts';
import type { Known } from './known.ts';
import { type Merging, merge, nth, type Version } from './merge.ts';
import { compareProse } from './prose.ts';
import { compareFacts, compareMarks, compareSaid } from './small-print.ts';
import { canBeOneTable, compareMatrix, compareStatements, inKinds, kindsOf } from './tables.ts';
import { compareRuns } from './words.ts';

/** Pieces that stand below each other. */
function comparePieces(was: readonly Piece[], now: readonly Piece[], known: Known): readonly Piece[] {
  return merge(was, now, {
    keys: (list, version) =>
      nth(
        list.map(piece => {
          const anchor = anchorOf(piece);
          if (anchor === undefined) return piece.kind === 'note' ? piece.role : piece.kind;
          return `#${version === 'was' ? (known.anchorNow(anchor) ?? anchor) : anchor}`;
        }),
      ),
    canBeOne,
    both: (one, other) => comparePiece(one, other, known),
    hasMoved: piece => hasMoved(anchorOf(piece), known),
    alone: (piece, version) => alone(piece, version, known),
  });
}

/**
 * A piece that stands in one version only, or elsewhere. Where it has moved, it tells what has changed in it on the way;
 * else what of it stands in the other version too has moved.
 */
function alone(piece: Piece, version: Version, known: Known): Piece {
  if (piece.kind === 'entry') return entryAlone(piece, version, known);
  if (piece.kind === 'group') {
    const earlier = version === 'now' ? known.earlier(piece.anchor) : undefined;
    if (earlier?.kind === 'group') return comparePiece(earlier, piece, known);
    return { ...piece, pieces: nestedIn(piece, version, known) };
  }
  if (piece.kind !== 'statements') return piece;
  const rows = piece.rows.map(row => ({
    ...row,
    entry: entryAlone(row.entry, version, known),
    ...moveOf(row.entry.anchor, version, known),
  }));
  return { ...piece, rows };
}

function entryAlone(entry: Entry, version: Version, known: Known): Entry {
  const earlier = version === 'now' ? known.earlier(entry.anchor) : undefined;
  if (earlier?.kind === 'entry' && earlier.role === entry.role) return compareParts(earlier, entry, known);
  return { ...entry, pieces: nestedIn(entry, version, known) };
}

/** The pieces of a thing that stands in one version only, or of one that has moved away with them. */
export function nestedIn(
  { anchor, pieces }: { readonly anchor: string; readonly pieces: readonly Piece[] },
  version: Version,
  known: Known,
): readonly Piece[] {
  if (known.stands(anchor)) return pieces;
  return pieces.map(inner => ({
    ...alone(inner, version, known),
    ...moveOf(anchorOf(inner), version, known),
  }));
}

function moveOf(anchor: string | undefined, version: Version, known: Known): Changeable {
  if (!hasMoved(anchor, known)) return {};
  return { change: version === 'was' ? 'moved-away' : 'moved-here' };
}

export function byAnchor<T extends { readonly anchor: string }>(
  known: Known,
): Pick<Merging<T>, 'keys' | 'hasMoved'> {
  return {
    keys: (list, version) =>
      list.map(({ anchor }) => (version === 'was' ? (known.anchorNow(anchor) ?? anchor) : anchor)),
    hasMoved: ({ anchor }) => known.stands(anchor),
  };
}

function hasMoved(anchor: string | undefined, known: Known): boolean {
  return anchor !== undefined && known.stands(anchor);
}

function anchorOf(piece: Piece): string | undefined {
  return piece.kind === 'group' || piece.kind === 'entry' ? piece.anchor : undefined;
}

function canBeOne(was: Piece, now: Piece): boolean {
  if (was.kind === 'entry') return now.kind === 'entry' && was.role === now.role;
  if (was.kind === 'group') return now.kind === 'group' && was.isImplied === now.isImplied;
  if (was.kind === 'nothing') return now.kind === 'nothing' && was.text === now.text;
  if (was.kind === 'organizations') return now.kind === 'organizations' && hasShort(was) === hasShort(now);
  return was.kind === now.kind && canBeOneTable(was, now);
}

function hasShort({ organizations }: Extract<Piece, { kind: 'organizations' }>): boolean {
  return organizations.some(({ short }) => short !== undefined);
}

function comparePiece(was: Piece, now: Piece, known: Known): Piece {
  if (was.kind === 'statements' && now.kind === 'statements') {
    return compareStatements(was, now, known, { compareParts, entryAlone });
  }
  if (was.kind === 'related' && now.kind === 'related') {
    return { ...now, fact: compareParts(was.fact, now.fact, known) };
  }
  if (was.kind === 'chart' && now.kind === 'chart') return compareChart(was, now, known);
  if (was.kind === 'matrix' && now.kind === 'matrix') return compareMatrix(was, now);
  return compareParts(was, now, known);
}

/** Two versions of a thing as one: whatever it is, its parts are compared by what they are called. */
export function compareParts<T extends object>(was: T, now: T, known: Known): T {
  const partOf = (thing: object, name: string): unknown => Reflect.get(thing, name) ?? [];
  const parts = Object.entries(PARTS).flatMap(([name, compare]) => {
    const [one, other] = [partOf(was, name), partOf(now, name)];
    if (!Array.isArray(one) || !Array.isArray(other)) return [];
    const part = compare(one as never, other as never, known);
    return part.length > 0 ? [[name, part]] : [];
  });
  return { ...now, ...Object.fromEntries(parts) };
}

/** Persons met, or bodies. */
function compareNamed<T extends Person | Organization>(was: readonly T[], now: readonly T[], known: Known) {
  const both = (one: T, other: T) => compareParts(one, other, known);
  return merge(was, now, { ...byAnchor<T>(known), both });
}

/** What is called so is of one type on all of a page, or a mere word. */
const PARTS: Readonly<Record<string, (was: never, now: never, known: Known) => readonly unknown[]>> = {
  title: compareRuns,
  words: compareRuns,
  name: compareRuns,
  number: compareSaid,
  code: compareSaid,
  short: compareSaid,
  role: compareSaid,
  organization: compareSaid,
  station: compareSaid,
  marking: compareSaid,
  classification: compareSaid,
  said: compareSaid,
  marks: compareMarks,
  when: compareFacts,
  facts: compareFacts,
  prose: compareProse,
  people: compareNamed,
  organizations: compareNamed,
  pieces: comparePieces,
};

function compareChart(was: Chart, now: Chart, known: Known): Chart {
  const kinds = kindsOf(was, now);
  const rows = merge(inKinds(was, kinds).rows, inKinds(now, kinds).rows, {
    ...byAnchor(known),
    both: (one, other) => ({
      ...other,
      name: compareRuns(one.name, other.name),
      counts: other.counts.map((count, index) => compareFigure(one.counts[index], count)),
      total: compareFigure(one.total, other.total),
    }),
  });
  return { ...now, kinds, rows };
}

function compareFigure(was: Figure | undefined, now: Figure): Figure {
  return was === undefined || was.text === now.text ? now : { ...now, was: was.text };
}
