/** Which things of two pages are the same: by the names that authors gave them, else by their words. */
import type { Chapter, Entry, Page, Piece, Prose, Run } from '../page.ts';
import { runsIn, textOf } from '../runs.ts';
import { ALIKE, type Bag, bagOf, likeness } from './likeness.ts';

/** For the anchor of each thing of the earlier page, the anchor that it has now. */
export type Pairs = ReadonlyMap<string, string>;

export interface Thing {
  readonly anchor: string;
  /** Only things of the same sort can be the same. */
  readonly sort: string;
  /** True where the anchor is a name that was given, and no number. */
  readonly isNamed: boolean;
  readonly text: string;
  /** Where the thing only repeats what is told elsewhere. */
  readonly toldAt?: string;
}

/** Among more than so many pairs of one sort the alike are only looked for near their places. */
const MOST_PAIRS = 40_000;
const NEAR = 20;

/** The pairs of two pages. */
export function pairsOf(was: Page, now: Page): Pairs {
  const [before, after] = [[...thingsIn(was)], [...thingsIn(now)]];
  const pairs = new Map([[was.cover.anchor, now.cover.anchor]]);
  const isTold = ({ toldAt }: Thing) => toldAt === undefined;
  for (const [sort, things] of bySort(before.filter(isTold))) {
    const others = after.filter(each => isTold(each) && each.sort === sort);
    for (const [one, other] of pairsOfSort(things, others)) pairs.set(one.anchor, other.anchor);
  }
  const repeated = new Map(after.flatMap(({ toldAt, anchor }) => (toldAt ? [[toldAt, anchor]] : [])));
  for (const { toldAt, anchor } of before) {
    const told = toldAt === undefined ? undefined : pairs.get(toldAt);
    const other = told === undefined ? undefined : repeated.get(told);
    if (other !== undefined) pairs.set(anchor, other);
  }
  return pairs;
}

function bySort(things: readonly Thing[]): ReadonlyMap<string, readonly Thing[]> {
  const sorts = new Map<string, Thing[]>();
  for (const thing of things) sorts.set(thing.sort, [...(sorts.get(thing.sort) ?? []), thing]);
  return sorts;
}

export function* pairsOfSort<T extends Thing>(
  was: readonly T[],
  now: readonly T[],
): Generator<readonly [T, T]> {
  const left = new Set(now);
  const unpaired: T[] = [];
  const take = (other: T | undefined): other is T => other !== undefined && left.delete(other);
  const named = new Map(now.filter(({ isNamed }) => isNamed).map(each => [each.anchor, each]));
  for (const each of was) {
    const same = each.isNamed ? named.get(each.anchor) : undefined;
    if (take(same)) yield [each, same];
    else unpaired.push(each);
  }
  const reworded: T[] = [];
  for (const each of unpaired) {
    const same = [...left].find(({ text }) => text === each.text);
    if (take(same)) yield [each, same];
    else reworded.push(each);
  }
  const others = [...left];
  for (const [one, other] of mostAlike(reworded, others)) yield [one, other];
}

/** Pairs of what is alike, the most alike first, and of these the nearest to each other. */
function* mostAlike<T extends Thing>(was: readonly T[], now: readonly T[]): Generator<readonly [T, T]> {
  const bags = (things: readonly Thing[]) => things.map(({ text }) => bagOf(text));
  const [before, after]: readonly (readonly Bag[])[] = [bags(was), bags(now)];
  const isFar = was.length * now.length > MOST_PAIRS ? (apart: number) => apart > NEAR : () => false;
  const found = was.flatMap((one, i) =>
    now.flatMap((other, j) => {
      const [bag, with_] = [before?.[i], after?.[j]];
      const apart = Math.abs(i - j);
      if (!bag || !with_ || isFar(apart)) return [];
      const alike = likeness(bag, with_);
      return alike < ALIKE ? [] : [{ one, other, alike, apart }];
    }),
  );
  found.sort((a, b) => b.alike - a.alike || a.apart - b.apart);
  const taken = new Set<Thing>();
  for (const { one, other } of found) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    yield [one, other];
  }
}

function* thingsIn({ chapters }: Page): Generator<Thing> {
  for (const chapter of chapters) {
    yield chapterThing(chapter);
    yield* piecesIn(chapter.pieces);
  }
}

function* piecesIn(pieces: readonly Piece[]): Generator<Thing> {
  for (const piece of pieces) {
    switch (piece.kind) {
      case 'group':
        yield { anchor: piece.anchor, sort: 'group', isNamed: !piece.isImplied, text: textOf(piece.title) };
        yield* piecesIn(piece.pieces);
        break;
      case 'entry':
        yield* entryThings(piece);
        break;
      case 'statements':
        for (const { entry, toldAt } of piece.rows) yield* entryThings(entry, toldAt);
        break;
      case 'people':
        for (const { anchor, name } of piece.people) {
          yield { anchor, sort: 'person', isNamed: true, text: textOf(name) };
        }
        break;
      case 'organizations':
        for (const { anchor, short = [], name } of piece.organizations) {
          yield { anchor, sort: 'organization', isNamed: true, text: textOf([...short, ...name]) };
        }
    }
  }
}

function* entryThings(entry: Entry, toldAt?: string): Generator<Thing> {
  const { anchor, role, words, pieces } = entry;
  const sort = ASKS.has(role) ? 'recommendation' : role;
  yield {
    anchor,
    sort,
    isNamed: !isCounted(anchor, sort),
    text: textWith(words, pieces),
    ...(toldAt !== undefined && { toldAt }),
  };
  yield* piecesIn(pieces);
}

/** In how many ways something may be asked. */
const ASKS: ReadonlySet<Entry['role']> = new Set(['recommendation', 'suggestion', 'request']);

function chapterThing({ anchor, roles, title, pieces }: Chapter): Thing {
  const [role = ''] = roles;
  return {
    anchor,
    sort: `chapter ${role}`,
    isNamed: !isCounted(anchor, role),
    text: textWith(title, pieces),
  };
}

/** True for the anchor of something without a name. */
function isCounted(anchor: string, sort: string): boolean {
  return anchor.startsWith(`${sort}-`) && /^\d+$/.test(anchor.slice(sort.length + 1));
}

/** A title, and the prose below it. */
function textWith(title: readonly Run[], pieces: readonly Piece[]): string {
  const prose = pieces.flatMap((piece): readonly Prose[] => (piece.kind === 'prose' ? piece.prose : []));
  return [textOf(title), ...prose.map(block => textOf(runsIn([block])))].join('\n');
}
