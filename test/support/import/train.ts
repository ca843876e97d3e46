/** Fits the weights of language/likely/ to what the truth files of the corpus say. */
import { piecesOf, type SourceBlock } from '../../../src/import/document.ts';
import { candidatesIn } from '../../../src/import/likely/candidates.ts';
import { featuresOf } from '../../../src/import/likely/features.ts';
import { readSource } from '../../../src/import/read-source.ts';
import { wordsOf } from '../../../src/import/words.ts';
import { LIKELY_KINDS, type Weights } from '../../../src/lexicon/likely-weights.ts';
import { fold } from './same.ts';
import { type CorpusSource, readTeaching, type Truth } from './truth.ts';

/** What a source teaches. */
export interface Lesson {
  readonly name: string;
  readonly language: string;
  readonly examples: readonly Example[];
}

/** The features of a text, and what it is: the index of a kind, or that of none. */
interface Example {
  readonly features: readonly string[];
  readonly kind: number;
}

const NONE = LIKELY_KINDS.length;

/** A language of which fewer sources are there teaches nothing. */
const FEWEST_SOURCES = 4;
/** A feature of fewer sources says more of them than of texts. */
const FEWEST_WITH_FEATURE = 3;
const ROUNDS = 12;
const STEP = 0.3;
const DECAY = 0.0005;

/** The sources of the languages of which there are enough, as lessons. */
export async function lessonsOf(corpus: readonly CorpusSource[]): Promise<readonly Lesson[]> {
  const enough = corpus.filter(
    ({ truth }) => corpus.filter(other => other.truth.language === truth.language).length >= FEWEST_SOURCES,
  );
  const lessons: Lesson[] = [];
  for (const { name, ending, bytes, truth } of enough) {
    const { blocks } = await readSource(bytes, ending);
    lessons.push({ name, language: truth.language, examples: examplesOf(blocks, truth) });
  }
  return lessons;
}

/** Weights from lessons; the same lessons give the same. */
export function weightsFrom(lessons: readonly Lesson[]): Weights {
  const sources = new Map<string, number>();
  for (const { examples } of lessons)
    for (const feature of new Set(examples.flatMap(({ features }) => features)))
      sources.set(feature, (sources.get(feature) ?? 0) + 1);
  const names = [...sources]
    .filter(([, count]) => count >= FEWEST_WITH_FEATURE)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at + 1]));
  // The first stands in all, as the base.
  const examples = lessons.flatMap(lesson =>
    lesson.examples.map(({ features, kind }) => ({
      at: [0, ...features.flatMap(feature => index.get(feature) ?? [])],
      kind,
    })),
  );
  const fitted = regression(examples, names.length + 1);
  const against = (at: number) =>
    LIKELY_KINDS.map((_, kind) => Math.round(100 * (fitted(at, kind) - fitted(at, NONE))));
  return {
    languages: [...new Set(lessons.map(({ language }) => language))].sort(),
    base: against(0),
    features: Object.fromEntries(
      names.flatMap((name, at) => {
        const weights = against(at + 1);
        return weights.some(weight => Math.abs(weight) >= LEAST) ? [[name, weights]] : [];
      }),
    ),
  };
}

/** What weighs less in hundredths is left out. */
const LEAST = 5;

/**
 * For each source that teaches weights that were fitted without it: the sources are taken out by fourths, a fourth at
 * once. Those of a folder are fitted once in a process.
 */
export function weightsOfOthers(teaching?: URL): Promise<ReadonlyMap<string, Weights>> {
  const folder = String(teaching);
  const made = FITTED.get(folder) ?? fittedWithout(readTeaching(teaching));
  FITTED.set(folder, made);
  return made;
}

const FITTED = new Map<string, Promise<ReadonlyMap<string, Weights>>>();

async function fittedWithout(sources: readonly CorpusSource[]): Promise<ReadonlyMap<string, Weights>> {
  const lessons = await lessonsOf(sources);
  return new Map(
    Array.from({ length: FOLDS }, (_, fold) => fold).flatMap(fold => {
      const weights = weightsFrom(lessons.filter((_, at) => at % FOLDS !== fold));
      return lessons
        .filter((_, at) => at % FOLDS === fold)
        .map(({ name }): [string, Weights] => [name, weights]);
    }),
  );
}

const FOLDS = 4;

function examplesOf(blocks: readonly SourceBlock[], truth: Truth): readonly Example[] {
  const pieces = blocks.flatMap(block =>
    block.kind === 'table'
      ? piecesOf(block)
          .filter(text => wordsOf(text).length > 3)
          .map(text => ({ kind: 'cell', text }))
      : [{ kind: block.kind, text: piecesOf(block).join(' ') }],
  );
  // What a cell says teaches words, and nothing of what stands above it.
  const cells = pieces.flatMap(({ kind, text }) =>
    kind === 'cell' ? [{ ...BARE, kind: 'item', text, piece: -1 } as const] : [],
  );
  const units = [...candidatesIn(pieces).flat(), ...cells];
  const texts = units.map(unit => ({ unit, said: ` ${fold(unit.text)} ` }));
  const own = new Map<object, number>();
  for (const [kind, wanted] of [truth.findings, truth.recommendations, truth.actions].entries())
    for (const { starts } of wanted ?? []) {
      const text = ` ${fold(starts)} `;
      const fits = texts.find(({ said }) => said.startsWith(text));
      const holds = ({ unit, said }: (typeof texts)[number]) =>
        unit.kind !== 'sentence' && `${said.trimEnd().slice(0, 58 + text.length)} `.includes(text);
      const found = (fits ?? texts.find(holds))?.unit;
      if (found && !own.has(found)) own.set(found, kind);
    }
  let before: number = NONE;
  return units.flatMap(unit => {
    // A sentence that begins nothing goes on with what was begun.
    before = own.get(unit) ?? (unit.kind === 'sentence' ? before : NONE);
    const withoutAbove = featuresOf({ ...unit, ...BARE });
    // Headings of unknown words are as frequent as those of known ones.
    return unit.heading === '' && unit.above === ''
      ? [{ features: withoutAbove, kind: before }]
      : [featuresOf(unit), withoutAbove].map(features => ({ features, kind: before }));
  });
}

const BARE = { heading: '', above: '', lead: '' };

/** Logistic regression of the kinds and none, by steps that grow smaller for what is frequent. */
function regression(
  examples: readonly { readonly at: readonly number[]; readonly kind: number }[],
  count: number,
): (at: number, kind: number) => number {
  const kinds = NONE + 1;
  const weights = new Float64Array(count * kinds);
  const steps = new Float64Array(count * kinds).fill(1e-6);
  const likely = new Float64Array(kinds);
  const order = [...examples];
  const next = shuffler();
  for (let round = 0; round < ROUNDS; round++) {
    next(order);
    for (const { at, kind } of order) {
      const scale = 1 / Math.sqrt(at.length);
      putChances(likely, weights, at, scale);
      for (let each = 0; each < kinds; each++) {
        const error = ((likely[each] ?? 0) - (each === kind ? 1 : 0)) * scale;
        for (const feature of at) {
          const index = feature * kinds + each;
          const weight = weights[index] ?? 0;
          const slope = error + DECAY * weight;
          const step = (steps[index] ?? 0) + slope * slope;
          steps[index] = step;
          weights[index] = weight - (STEP * slope) / Math.sqrt(step);
        }
      }
    }
  }
  return (at, kind) => weights[at * kinds + kind] ?? 0;
}

/** How likely each kind is by these features; written where it is asked for, since it is asked so often. */
function putChances(likely: Float64Array, weights: Float64Array, at: readonly number[], scale: number): void {
  const kinds = likely.length;
  for (let kind = 0; kind < kinds; kind++) {
    let sum = 0;
    for (const feature of at) sum += (weights[feature * kinds + kind] ?? 0) * scale;
    likely[kind] = sum;
  }
  const most = Math.max(...likely);
  let all = 0;
  for (let kind = 0; kind < kinds; kind++) {
    const odds = Math.exp((likely[kind] ?? 0) - most);
    likely[kind] = odds;
    all += odds;
  }
  for (let kind = 0; kind < kinds; kind++) likely[kind] = (likely[kind] ?? 0) / all;
}

/** Puts a list into another order, the same each time. */
function shuffler(): (list: unknown[]) => void {
  let seed = 7;
  return list => {
    for (let last = list.length - 1; last > 0; last--) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const other = Math.floor((seed / 2147483648) * (last + 1));
      [list[last], list[other]] = [list[other], list[last]];
    }
  };
}
