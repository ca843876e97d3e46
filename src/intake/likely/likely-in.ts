/** Which texts are likely findings, recommendations and actions: few enough to be asked about. */
import { type LikelyKind, WEIGHTS, type Weights } from '../../lexicon/likely-weights.ts';
import { because } from './because.ts';
import { candidatesIn, type PlacedCandidate, type TextPiece } from './candidates.ts';
import { type Judgement, judge } from './judge.ts';

/** A text that is likely something. */
export interface Judged {
  readonly as: LikelyKind;
  /** How likely it is anything that is offered, from 0 to 1. */
  readonly score: number;
  readonly text: string;
  /** Why, in short words for the author, the strongest first. */
  readonly because: readonly string[];
  /** The piece that it stands in, and where it begins in that. */
  readonly piece: number;
  readonly at: number;
}

/** What is less likely is not offered. */
const LEAST = 0.3;
/** Of what is less likely than this, no more is offered of a report than so many. */
const SURE_ENOUGH = 0.7;
const MOST_UNSURE = 6;
/** How much the points of a list together say of each. */
const OF_LIST = 0.5;

/** The likely texts of those pieces that are asked about, in their order; the others say what they stand below. */
export function likelyIn<P extends TextPiece>(
  pieces: readonly P[],
  language: string | undefined,
  weights: Weights = WEIGHTS,
  isAsked: (piece: P) => boolean = () => true,
): readonly Judged[] {
  if (language !== undefined && !weights.languages.includes(language)) return [];
  const candidates = candidatesIn(pieces);
  const lists = oddsOfLists(
    candidates.flatMap(([whole]) => whole ?? []),
    weights,
  );
  const found = pieces.flatMap((piece, index) =>
    isAsked(piece) ? inPiece(piece.text, candidates[index] ?? [], weights, lists) : [],
  );
  const unsure = found.filter(({ score }) => score < SURE_ENOUGH).sort((a, b) => b.score - a.score);
  const beyond = new Set(unsure.slice(MOST_UNSURE));
  return found.filter(each => !beyond.has(each));
}

const oddsOf = (score: number) => Math.log(score / (1 - score));

/** The list that a candidate is a point of; undefined for any other. */
function listOf({ kind, heading, above, lead }: PlacedCandidate): string | undefined {
  return kind === 'item' ? [above, heading, lead].join('\n') : undefined;
}

/** How likely the points of each list are anything, in the mean of their odds. */
function oddsOfLists(
  candidates: readonly PlacedCandidate[],
  weights: Weights,
): ReadonlyMap<string | undefined, number> {
  const lists = new Map<string, number[]>();
  for (const candidate of candidates) {
    const list = listOf(candidate);
    const judged = list === undefined ? undefined : judge(candidate, weights);
    if (list !== undefined && judged) lists.set(list, [...(lists.get(list) ?? []), oddsOf(judged.score)]);
  }
  return new Map(
    [...lists].map(([list, odds]) => [list, odds.reduce((sum, each) => sum + each, 0) / odds.length]),
  );
}

/** What a piece says, and each sentence of it that asks, with what follows it. */
function inPiece(
  text: string,
  candidates: readonly PlacedCandidate[],
  weights: Weights,
  lists: ReadonlyMap<string | undefined, number>,
): readonly Judged[] {
  const asking = candidates.filter(candidate => {
    const judged = candidate.kind === 'sentence' ? judge(candidate, weights) : undefined;
    return judged !== undefined && judged.score >= LEAST && judged.as !== 'finding';
  });
  const segments = [...candidates.filter(({ kind }) => kind !== 'sentence'), ...asking];
  return segments.flatMap((segment, at) => {
    const said = { ...segment, text: text.slice(segment.at, segments[at + 1]?.at).trimEnd() };
    // What follows a sentence that asks says less of it than its own words.
    const judged = judge(segment.kind === 'sentence' ? segment : said, weights);
    if (!judged) return [];
    const own = oddsOf(judged.score);
    const odds = own + OF_LIST * ((lists.get(listOf(segment)) ?? own) - own);
    const score = 1 / (1 + Math.exp(-odds));
    return score >= LEAST ? [told(said, { ...judged, score })] : [];
  });
}

function told(candidate: PlacedCandidate, judged: Judgement): Judged {
  const { text, piece, at } = candidate;
  const { as, score } = judged;
  return { as, score: Math.round(100 * score) / 100, text, because: because(judged, candidate), piece, at };
}
