/**
 * Scores sources of the corpus with something switched off, and prints what has changed against a run with all: for
 * scripts/ablate-intake.js, which switches off. Arguments: the file with the texts and figures of all, and names of sources.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importFile } from '../../../src/intake/import-file.ts';
import { scored } from './run.ts';
import type { Figures } from './scores.ts';
import { type CorpusSource, readCorpus } from './truth.ts';

interface Known {
  readonly text: string;
  readonly figures: Figures;
}

const [file = '', ...names] = process.argv.slice(2);
const folder = pathToFileURL(join(process.cwd(), 'test/intake/corpus/'));
const chosen = readCorpus(folder).filter(({ name }) => names.includes(name));
const base: Readonly<Record<string, Known>> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};

async function textOf({ bytes, ending, name }: CorpusSource): Promise<string> {
  try {
    return (await importFile(bytes, ending, { fileName: name })).text;
  } catch {
    return '';
  }
}

const now: Record<string, Known> = {};
for (const source of chosen) {
  const before = base[source.name];
  const text = await textOf(source);
  // What gives the same text has the same score.
  now[source.name] =
    before && before.text === text ? before : { text, figures: (await scored(source)).figures };
}

if (Object.keys(base).length === 0) writeFileSync(file, JSON.stringify(now));
const worth: Record<string, number> = {};
let changed = 0;
for (const [name, { text, figures }] of Object.entries(now)) {
  const before = base[name] ?? { text, figures };
  if (before.text === text) continue;
  changed++;
  for (const kind of Object.keys({
    ...before.figures.counts,
    ...figures.counts,
  }) as (keyof Figures['counts'])[]) {
    const right = (each: Figures) => each.counts[kind]?.[2] ?? 0;
    worth[kind] = (worth[kind] ?? 0) + right(before.figures) - right(figures);
  }
  worth['false facts'] = (worth['false facts'] ?? 0) + figures.falseFacts - before.figures.falseFacts;
}
process.stdout.write(`${JSON.stringify({ changed, worth })}\n`);
