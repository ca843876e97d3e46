/** What of the facts of a text has gone and come, wherever it stands in the other version. */
import { hunksOf } from '../export/page/compare/hunks.ts';
import type { Stretch } from '../lexicon/sentences.ts';
import { overlaps } from '../lexicon/sentences.ts';
import type { WordedText } from '../terminology/read-texts.ts';
import type { Effect } from './effect.ts';
import type { Fact } from './fact.ts';

/** How facts of one sort are compared. */
export interface Way {
  /** `any`: what still stands somewhere has not gone; `each`: all of them count. */
  readonly counts: 'any' | 'each';
  readonly isSame?: (one: Fact, other: Fact) => boolean;
  /** True where one stands for another only at the same place of the text. */
  readonly isOfPlace?: boolean;
}

/** Two versions of a text side by side. */
export interface Sides {
  /** The stretches in which the two differ, in order. */
  readonly hunks: readonly Hunk[];
}

interface Hunk {
  readonly before: Stretch;
  readonly after: Stretch;
  /** How many words went and came. */
  readonly removed: number;
  readonly added: number;
}

/** Aligns two texts word by word. */
export function sidesOf(before: WordedText, after: WordedText): Sides {
  const spelt = ({ words }: WordedText) => words.map(({ lower }) => lower);
  const hunks = hunksOf(spelt(before), spelt(after))
    .filter(({ isSame }) => !isSame)
    .map(({ was, now }) => ({
      before: stretchOf(before, ...was),
      after: stretchOf(after, ...now),
      removed: was[1] - was[0],
      added: now[1] - now[0],
    }));
  return { hunks };
}

function stretchOf({ words, text }: WordedText, from: number, to: number): Stretch {
  const start = words[from]?.start ?? text.length;
  return { start, end: to > from ? (words[to - 1]?.end ?? start) : start };
}

/** What has gone and come: what stands for each other as one effect. */
export function compareFacts(
  before: readonly Fact[],
  after: readonly Fact[],
  { hunks }: Sides,
  { counts, isSame = (one, other) => one.value === other.value, isOfPlace = false }: Way,
): readonly Effect[] {
  const left = { before: [...before], after: [...after] };
  for (const fact of before) {
    const at = left.after.findIndex(other => isSame(fact, other));
    if (at < 0) continue;
    left.after.splice(at, 1);
    left.before.splice(left.before.indexOf(fact), 1);
  }
  const stands = (fact: Fact, others: readonly Fact[]) =>
    counts === 'any' && others.some(other => isSame(fact, other));
  let gone = left.before.filter(fact => !stands(fact, after));
  let come = left.after.filter(fact => !stands(fact, before));
  gone = gone.filter(fact => !fact.isWeak || come.some(other => !other.isWeak));
  come = come.filter(fact => !fact.isWeak || gone.some(other => !other.isWeak));
  gone = withoutIdleWeak(gone, come);
  come = withoutIdleWeak(come, gone);
  const effects: { readonly at: number; readonly effect: Effect }[] = [];
  for (const fact of gone) {
    const other = partnerOf(fact, come, hunks, isOfPlace);
    if (other) come.splice(come.indexOf(other), 1);
    effects.push({
      at: fact.start,
      effect: { kind: fact.kind, before: fact.text, after: other?.text ?? '' },
    });
  }
  for (const fact of come) {
    const hunk = hunks.find(each => overlaps(fact, each.after));
    const was = hunk && before.find(each => overlaps(each, hunk.before) && !gone.includes(each));
    effects.push({
      at: hunk?.before.start ?? 0,
      effect: { kind: fact.kind, before: was?.text ?? '', after: fact.text },
    });
  }
  const told = effects.sort((a, b) => a.at - b.at).map(({ effect }) => effect);
  return told.length > 0 ? told : exchangedIn(before, after, { hunks }, isSame);
}

/** Of those that count only against something else, as many as there are others. */
function withoutIdleWeak(facts: readonly Fact[], others: readonly Fact[]): Fact[] {
  const strong = facts.filter(({ isWeak }) => !isWeak);
  const room = Math.max(0, others.filter(({ isWeak }) => !isWeak).length - strong.length);
  const weak = facts.filter(({ isWeak }) => isWeak).slice(0, room);
  return facts.filter(fact => !fact.isWeak || weak.includes(fact));
}

function partnerOf(
  fact: Fact,
  others: readonly Fact[],
  hunks: readonly Hunk[],
  isOfPlace: boolean,
): Fact | undefined {
  const hunk = hunks.find(each => overlaps(fact, each.before));
  const other = hunk && others.find(each => overlaps(each, hunk.after));
  return other ?? (isOfPlace ? undefined : others[0]);
}

/** What only changed places: nothing else goes or comes where it stood, and it is no list in another order. */
export function exchangedIn(
  before: readonly Fact[],
  after: readonly Fact[],
  { hunks }: Sides,
  isSame: (one: Fact, other: Fact) => boolean,
): readonly Effect[] {
  const pairs = hunks.flatMap(hunk => {
    const was = before.filter(fact => overlaps(fact, hunk.before));
    const now = after.filter(fact => overlaps(fact, hunk.after));
    const [one, other] = [was[0], now[0]];
    const isPure =
      was.length === 1 &&
      now.length === 1 &&
      one &&
      other &&
      covers(one, hunk.before) &&
      covers(other, hunk.after) &&
      !isSame(one, other) &&
      !one.isWeak;
    return isPure ? [{ one, other, hunk }] : [];
  });
  const isTurned = pairs.filter(({ one, other, hunk }) =>
    pairs.some(
      pair =>
        pair.hunk !== hunk &&
        isSame(pair.one, other) &&
        isSame(pair.other, one) &&
        Math.abs(pair.one.start - one.start) > LIST_GAP + one.text.length,
    ),
  );
  return isTurned.map(({ one, other }) => ({ kind: one.kind, before: one.text, after: other.text }));
}

/** So near are two things of a list, whose order says nothing. */
const LIST_GAP = 6;

function covers(fact: Stretch, hunk: Stretch): boolean {
  return fact.start <= hunk.start && fact.end >= hunk.end && hunk.end > hunk.start;
}
