/**
 * Scores the corpus with something switched off, and prints what that costs: for scripts/ablate-intake.js, which makes the switches.
 * Arguments: the file that names what is switched off together, from which and until which of them, and where the figures with all
 * are kept for another run.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importFile } from '../../../src/intake/import-file.ts';
import type { Weights } from '../../../src/lexicon/likely-weights.ts';
import { scoredText } from './run.ts';
import { type Figures, figuresOf } from './scores.ts';
import { weightsOfOthers } from './train.ts';
import { type CorpusSource, readCorpus } from './truth.ts';

interface Known {
  readonly text: string;
  readonly figures: Figures;
  readonly did: readonly number[];
}

/** What is switched off, and what has done anything; see the script. */
const { __off: off, __dids: did } = globalThis as unknown as {
  readonly __off: Set<number>;
  readonly __dids: Set<number>;
};

const [file = '', from = '0', until = '0', base = ''] = process.argv.slice(2);
const wanted: readonly { readonly off: readonly number[] }[] = JSON.parse(readFileSync(file, 'utf8'));
const every = Number(process.env.EVERY);
const corpus = readCorpus(pathToFileURL(join(process.cwd(), 'test/intake/corpus/'))).filter(
  (_, at) => at % every === 0,
);
/** What is changed in more sources than these is worth much, and is told of these alone. */
const MOST = 24;

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
    const all = await weightsOfOthers(pathToFileURL(join(process.cwd(), 'test/intake/')));
    const sets = [...new Set(all.values())];
    return { sets, of: [...all].map(([name, set]) => [name, sets.indexOf(set)] as const) };
  }).then(({ sets, of }) => of.flatMap(([name, at]) => (sets[at] ? [[name, sets[at]] as const] : []))),
);

function read({ bytes, ending, name }: CorpusSource) {
  const nothing = { text: 'mission refused: Refused\n', likely: [] };
  return importFile(bytes, ending, { fileName: name, weights: weights.get(name) }).catch(() => nothing);
}

const known = new Map<string, Known>(
  base !== '' && existsSync(base) ? JSON.parse(readFileSync(base, 'utf8')) : [],
);
if (known.size === 0)
  for (const source of corpus) {
    did.clear();
    const { text, likely } = await read(source);
    const ids = [...did];
    const { score } = await scoredText(source, text, likely);
    known.set(source.name, {
      text: textOf({ text, likely }),
      figures: figuresOf(source.truth.language, score, { words: 0, lost: 0 }),
      did: ids,
    });
  }
if (base !== '' && process.env.ABLATE === '') writeFileSync(base, JSON.stringify([...known]));

for (const what of wanted.slice(Number(from), Number(until))) {
  // What does something in many sources is worth much, and takes long.
  const times = [...known.values()].filter(each => what.off.some(id => each.did.includes(id))).length;
  if (base === '' && (times === 0 || times > MOST)) {
    const { off: __, ...said } = what;
    process.stdout.write(`${JSON.stringify({ ...said, times })}\n`);
    continue;
  }
  off.clear();
  for (const id of what.off) off.add(id);
  const worth: Record<string, number> = {};
  const add = (kind: string, count: number) => {
    if (count !== 0) worth[kind] = (worth[kind] ?? 0) + count;
  };
  let changed = 0;
  for (const source of corpus) {
    const before = known.get(source.name);
    if (changed >= MOST) break;
    if (!before || (base === '' && !what.off.some(id => before.did.includes(id)))) continue;
    const made = await read(source);
    if (textOf(made) === before.text) continue;
    changed++;
    const { score } = await scoredText(source, made.text, made.likely).catch(() => ({ score: undefined }));
    if (!score) {
      add('broken', 1);
      continue;
    }
    const now = figuresOf(source.truth.language, score, { words: 0, lost: 0 });
    for (const kind of Object.keys({
      ...before.figures.counts,
      ...now.counts,
    }) as (keyof Figures['counts'])[]) {
      const right = ({ counts }: Figures) => counts[kind]?.[2] ?? 0;
      const wrong = ({ counts }: Figures) => (counts[kind]?.[1] ?? 0) - (counts[kind]?.[2] ?? 0);
      add(kind, right(before.figures) - right(now));
      add('wrong', wrong(now) - wrong(before.figures));
    }
    add('offered right', before.figures.likely[2] - now.likely[2]);
    add('false facts', now.falseFacts - before.figures.falseFacts);
  }
  const { off: _, ...told } = what;
  process.stdout.write(`${JSON.stringify({ ...told, times, changed, worth })}\n`);
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
