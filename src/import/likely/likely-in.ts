/** Which texts are likely findings, recommendations and actions: few enough to be asked about. */
import { flat } from '../../lexicon/flat.ts';
import { type LikelyKind, WEIGHTS, type Weights } from '../../lexicon/likely-weights.ts';
import { importText } from '../../messages/import.ts';
import { shortened } from '../../messages/lists.ts';
import type { FindingShares } from '../part-roles.ts';
import { type Candidate, candidatesIn, type PlacedCandidate, type TextPiece } from './candidates.ts';
import { FROM } from './features.ts';
import { type Judgement, judge } from './judge.ts';

/** A text that is likely something. */
export interface Judged {
  readonly as: LikelyKind;
  /** How likely it is anything that is offered, from 0 to 1. */
  readonly score: number;
  /** True where it is hardly anything else: on sources by other hands 97 in 100 of such were what they seemed. */
  readonly isSure: boolean;
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
/** Of what is more likely of its kind than this, at most three in a hundred are to be something else. */
const SURE = 0.9;
/** What is less likely a finding than this is none by its heading alone. */
const DOUBTED = 0.2;
/** How much the points of a list together say of each. */
const OF_LIST = 0.5;

/** The likely texts of those pieces that are asked about, in their order; the others say what they stand below. */
export function likelyIn<P extends TextPiece>(
  pieces: readonly P[],
  language: string | undefined,
  weights: Weights = WEIGHTS,
  isAsked: (piece: P) => boolean = () => true,
): readonly Judged[] {
  if (!isLearned(language, weights)) return [];
  const candidates = candidatesIn(pieces);
  const judge = new Judge(candidates, weights);
  const found = pieces.flatMap((piece, index) =>
    isAsked(piece) ? inPiece(piece.text, candidates[index] ?? [], judge) : [],
  );
  const unsure = found.filter(({ score }) => score < SURE_ENOUGH).sort((a, b) => b.score - a.score);
  const beyond = new Set(unsure.slice(MOST_UNSURE));
  return found.filter(each => !beyond.has(each));
}

/** What the weights say of paragraphs and points as findings, by their texts. */
export interface AsFindings {
  readonly shares: FindingShares;
  /** Those that are hardly findings, whatever heading they stand below. */
  readonly doubted: ReadonlySet<string>;
}

/** Judges the paragraphs and points among pieces as findings. */
export function asFindings(
  pieces: readonly TextPiece[],
  language: string | undefined,
  weights: Weights = WEIGHTS,
): AsFindings {
  if (!isLearned(language, weights)) return { shares: new Map(), doubted: new Set() };
  const candidates = candidatesIn(pieces);
  const judge = new Judge(candidates, weights);
  const judged = candidates.flatMap(([first]) =>
    first && first.kind !== 'sentence' ? [{ ...first, ...judge.of(first) }] : [],
  );
  // The points of a list are of one kind, which what stands above it says.
  const isDoubted = ({ kind, score, shares }: (typeof judged)[number]) =>
    ((kind === 'item' ? score : shares?.[0]) ?? 1) < DOUBTED;
  return {
    shares: new Map(judged.map(({ text, shares }) => [text, shares?.[0] ?? 0])),
    doubted: new Set(judged.filter(isDoubted).map(({ text }) => text)),
  };
}

/** True where the weights may judge texts of a language; of a text whose language nobody knows, they do. */
function isLearned(language: string | undefined, { languages }: Weights): boolean {
  return language === undefined || languages.includes(language);
}

const oddsOf = (score: number) => Math.log(score / (1 - score));

/** The list that a candidate is a point of; undefined for any other. */
function listOf({ kind, heading, above, lead }: PlacedCandidate): string | undefined {
  return kind === 'item' ? [above, heading, lead].join('\n') : undefined;
}

/** Judges the candidates of a text, a point of a list with the other points of its list. */
class Judge {
  /** How likely the points of each list are anything, in the mean of their odds. */
  private readonly lists: ReadonlyMap<string | undefined, number>;

  constructor(
    candidates: readonly (readonly PlacedCandidate[])[],
    private readonly weights: Weights,
  ) {
    const lists = new Map<string, number[]>();
    for (const whole of candidates.flatMap(([first]) => first ?? [])) {
      const list = listOf(whole);
      const judged = list === undefined ? undefined : judge(whole, weights);
      if (list !== undefined && judged) lists.set(list, [...(lists.get(list) ?? []), oddsOf(judged.score)]);
    }
    const mean = (odds: readonly number[]) => odds.reduce((sum, each) => sum + each, 0) / odds.length;
    this.lists = new Map([...lists].map(([list, odds]) => [list, mean(odds)]));
  }

  /** `said` is the candidate with the words that are judged. */
  of(candidate: PlacedCandidate, said: PlacedCandidate = candidate): Judgement | undefined {
    const judged = judge(said, this.weights);
    if (!judged) return undefined;
    const own = oddsOf(judged.score);
    const odds = own + OF_LIST * ((this.lists.get(listOf(candidate)) ?? own) - own);
    const score = 1 / (1 + Math.exp(-odds));
    return { ...judged, score, shares: judged.shares.map(share => (share * score) / judged.score) };
  }
}

/** What a piece says, and each sentence of it that asks, with what follows it. */
function inPiece(text: string, candidates: readonly PlacedCandidate[], judge: Judge): readonly Judged[] {
  const asking = candidates.filter(candidate => {
    const judged = candidate.kind === 'sentence' ? judge.of(candidate) : undefined;
    return judged !== undefined && judged.score >= LEAST && judged.as !== 'finding';
  });
  const segments = [...candidates.filter(({ kind }) => kind !== 'sentence'), ...asking];
  return segments.flatMap((segment, at) => {
    const said = { ...segment, text: text.slice(segment.at, segments[at + 1]?.at).trimEnd() };
    // What follows a sentence that asks says less of it than its own words.
    const judged = judge.of(segment, segment.kind === 'sentence' ? segment : said);
    return judged && judged.score >= LEAST ? [told(said, judged)] : [];
  });
}

function told(candidate: PlacedCandidate, judged: Judgement): Judged {
  const { text, piece, at } = candidate;
  const { as, score, shares } = judged;
  return {
    as,
    score: Math.round(100 * score) / 100,
    isSure: Math.max(...shares) >= SURE,
    text,
    because: reasonsOf(judged, candidate),
    piece,
    at,
  };
}

/** What is shorter alone says nothing to an author. */
const TELLING = /[\p{L}\p{M}]{3}/u;

/** The reasons of a judgement, one of each kind, the strongest first. */
function reasonsOf({ as, features }: Judgement, candidate: Candidate): readonly string[] {
  const { text, heading, above, lead } = candidate;
  const reasons = new Map<string, string>();
  for (const feature of features) {
    const [from, found] = [feature.slice(0, 1), feature.slice(2)];
    const kind = from === FROM.pair ? FROM.word : from;
    if (from === FROM.form || reasons.has(kind) || !TELLING.test(found)) continue;
    const words = asTyped(found, text);
    if (kind === FROM.heading) reasons.set(kind, importText('likely.below', { heading: shortened(heading) }));
    else if (kind === FROM.above)
      reasons.set(kind, importText('likely.below', { heading: shortened(above) }));
    else if (kind === FROM.lead) reasons.set(kind, importText('likely.led', { lead: shortened(lead) }));
    else if (words === undefined) continue;
    else if (kind === FROM.first) reasons.set(kind, importText('likely.begins', { words }));
    else reasons.set(kind, importText('likely.says', { as, words }));
  }
  return [...new Set(reasons.values())];
}

/** Words as a text has them. */
function asTyped(words: string, text: string): string | undefined {
  const pattern = words.split(' ').map(word => (word === '0' ? '\\p{N}[\\p{N}.,]*' : word));
  const found = new RegExp(`(?<!\\p{L})${pattern.join('[^\\p{L}\\p{N}]+')}(?!\\p{L})`, 'u').exec(flat(text));
  return found ? text.slice(found.index, found.index + found[0].length) : undefined;
}
