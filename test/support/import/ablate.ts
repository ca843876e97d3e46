/**
 * Scores the corpus and the lessons with something switched off, and prints what that costs: for ablate-import.js, which
 * makes the switches. What is noticed in the corpus alone is a case, and no mechanism.
 * Arguments: the file that names what is switched off together, from which and until which of them, and where the figures with all
 * are kept for another run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SourceDocument } from '../../../src/import/document.ts';
import { type ImportedFile, importFile } from '../../../src/import/import-file.ts';
import { readSource } from '../../../src/import/read-source.ts';
import type { Weights } from '../../../src/lexicon/likely-weights.ts';
import { scoredText } from './run.ts';
import { type Figures, figuresOf, KINDS, type Kind } from './scores.ts';
import { weightsOfOthers } from './train.ts';
import { type CorpusSource, readCorpus } from './truth.ts';

type Made = Pick<ImportedFile, 'text' | 'likely'>;

interface Known {
  readonly made: Made;
  readonly text: string;
  /** Its figures, from the first time on that it is read otherwise. */
  figures?: Figures;
  readonly did: readonly number[];
  /** What has done anything before the source was blocks. */
  readonly didReading: readonly number[];
}

/** What is switched off, and what has done anything; see the script. */
const switches = globalThis as unknown as {
  readonly __off: Set<number>;
  readonly __dids: Set<number>;
  /** The source as it was read before, where that is not to be done again. */
  __read: SourceDocument | undefined;
};
const { __off: off, __dids: did } = switches;

const [file = '', from = '0', until = '0', base = ''] = process.argv.slice(2);
const wanted: readonly { readonly off: readonly number[] }[] = JSON.parse(readFileSync(file, 'utf8'));
const every = Number(process.env.EVERY);
/** The sources by set: the corpus, which the importer was mended by, and the lessons, which it was not. */
const SETS = ['corpus', 'lessons'] as const;
type Source = CorpusSource & { readonly set: (typeof SETS)[number] };
const sources = SETS.flatMap(set =>
  readCorpus(pathToFileURL(join(process.cwd(), `test/import/${set}/`))).map(source => ({ ...source, set })),
).filter((_, at) => at % every === 0);
/** What is changed in more sources than these is worth much, and is told of these alone. */
const MOST = 16;
/** What does something in more sources is tried in so many of them, evenly. */
const TRIED = 40;

/** A value that is the same for each run, kept in a file beside the program. */
async function kept<T>(name: string, make: () => Promise<T>): Promise<T> {
  const at = join(dirname(file), name);
  if (existsSync(at)) return JSON.parse(readFileSync(at, 'utf8'));
  const made = await make();
  writeFileSync(at, JSON.stringify(made));
  return made;
}

const weights = new Map<string, Weights>(
  await kept('weights.json', async () => {
    const all = await weightsOfOthers(pathToFileURL(join(process.cwd(), 'test/import/')));
    const sets = [...new Set(all.values())];
    return { sets, of: [...all].map(([name, set]) => [name, sets.indexOf(set)] as const) };
  }).then(({ sets, of }) => of.flatMap(([name, at]) => (sets[at] ? [[name, sets[at]] as const] : []))),
);

function read({ bytes, ending, name }: CorpusSource): Promise<Made> {
  const nothing = { text: 'mission refused: Refused\n', likely: [] };
  return importFile(bytes, ending, { fileName: name, weights: weights.get(name) }).catch(() => nothing);
}

const documents = new Map<string, SourceDocument>();
const known = new Map<string, Known>(
  base !== '' && existsSync(base) ? JSON.parse(readFileSync(base, 'utf8')) : [],
);
if (known.size === 0)
  for (const source of sources) {
    did.clear();
    switches.__read = undefined;
    const document = await readSource(source.bytes, source.ending).catch(() => undefined);
    if (document) documents.set(source.name, document);
    const didReading = [...did];
    const made = await read(source);
    known.set(source.name, { made, text: textOf(made), did: [...did], didReading });
  }
if (base !== '' && process.env.ABLATE === '') writeFileSync(base, JSON.stringify([...known]));

async function figuresIn(source: Source, { text, likely }: Made): Promise<Figures> {
  const { score } = await scoredText(source, text, likely);
  return figuresOf(source.truth.language, score, { words: 0, lost: 0 });
}

/** What one source is worth less with something switched off; nothing where it is read the same. */
async function worthIn(source: Source, before: Known): Promise<ReadonlyMap<string, number> | undefined> {
  const made = await read(source);
  if (textOf(made) === before.text) return undefined;
  const now = await figuresIn(source, made).catch(() => undefined);
  if (!now) return new Map([['broken', 1]]);
  before.figures ??= await figuresIn(source, before.made);
  const { figures } = before;
  const right = ({ counts }: Figures, kind: Kind) => counts[kind]?.[2] ?? 0;
  const wrong = ({ counts }: Figures, kind: Kind) =>
    (counts[kind]?.[1] ?? 0) - right({ counts } as Figures, kind);
  return new Map<string, number>([
    ...KINDS.map((kind): [string, number] => [kind, right(figures, kind) - right(now, kind)]),
    ['wrong', KINDS.reduce((sum, kind) => sum + wrong(now, kind) - wrong(figures, kind), 0)],
    ['offered right', figures.likely[2] - now.likely[2]],
    ['false facts', now.falseFacts - figures.falseFacts],
  ]);
}

for (const what of wanted.slice(Number(from), Number(until))) {
  const isOff = (ids: readonly number[] = []) => what.off.some(id => ids.includes(id));
  const touched = sources.filter(({ name }) => base !== '' || isOff(known.get(name)?.did));
  const step = Math.max(1, touched.length / TRIED);
  const tried = touched.filter((_, at) => base !== '' || Math.floor(at % step) === 0);
  off.clear();
  for (const id of what.off) off.add(id);
  const changed = { corpus: 0, lessons: 0 };
  const worth: Record<Source['set'], Record<string, number>> = { corpus: {}, lessons: {} };
  for (const source of tried) {
    const before = known.get(source.name);
    if (!before || changed.corpus + changed.lessons >= MOST) continue;
    switches.__read = base !== '' || isOff(before.didReading) ? undefined : documents.get(source.name);
    const less = await worthIn(source, before);
    if (!less) continue;
    changed[source.set]++;
    const sums = worth[source.set];
    for (const [kind, count] of less) if (count !== 0) sums[kind] = (sums[kind] ?? 0) + count;
  }
  const { off: _, ...told } = what;
  const line = { ...told, times: touched.length, tried: tried.length, changed, worth };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function textOf({
  text,
  likely,
}: {
  readonly text: string;
  readonly likely: readonly { readonly text: string }[];
}): string {
  return [text, ...likely.map(each => each.text)].join('\n');
}
