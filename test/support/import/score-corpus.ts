/**
 * Scores the corpus, and writes down the figures where asked:
 * `npm run score:import -- [NAME …] [--write] [--text] [--dir=FOLDER]`.
 * Names, or parts of them, choose sources, of which all misses are told; another folder has sources of its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { committedFigures, FIGURES, putTable, sumsByLanguage } from './committed.ts';
import { type Scored, scored } from './run.ts';
import { sumOf, tableOf } from './scores.ts';
import { weightsOfOthers } from './train.ts';
import { readCorpus } from './truth.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const root = pathToFileURL(join(process.cwd(), '/'));
const CORPUS_FOLDER = 'test/import/corpus';
const args = process.argv.slice(2);
const names = args.filter(arg => !arg.startsWith('--'));
const folder = args.find(arg => arg.startsWith('--dir='))?.slice('--dir='.length) ?? CORPUS_FOLDER;
const corpus = readCorpus(new URL(`${folder.replace(/\/*$/, '')}/`, root));
const chosen = corpus.filter(({ name }) => names.length === 0 || names.some(part => name.includes(part)));

// A source that taught the weights is judged by others.
const weights = folder === CORPUS_FOLDER ? await weightsOfOthers(new URL('test/import/', root)) : undefined;
const results: Scored[] = [];
for (const source of chosen) {
  const result = await scored(source, weights?.get(source.name)).catch((error: Error) => error);
  if (result instanceof Error) say(`${source.name}: ${result.message}`);
  else results.push(result);
}
for (const { name, figures, score, lost, text, errors } of results) {
  const { wanted, written, right } = score.likely;
  say(
    `\n## ${name}: ${score.falseFacts.length} false facts, ${lost.length} of ${figures.words} words lost, ${written} offers, of which ${right} are of the ${wanted} missed`,
  );
  const told = names.length > 0 ? score.misses : [];
  for (const line of [
    ...lost.map(word => `lost: ${word}`),
    ...errors,
    ...score.falseFacts.map(fact => `false: ${fact}`),
    ...told,
  ])
    say(`  ${line}`);
  if (args.includes('--text')) say(text);
}
if (names.length > 0 && results.length <= 4)
  say(tableOf(Object.fromEntries(results.map(({ name, figures }) => [name, figures]))));
say(tableOf(sumsByLanguage(results.map(({ figures }) => figures))));
if (args.includes('--write')) {
  const figures = Object.fromEntries(results.map(({ name, figures }) => [name, figures]));
  const lines = Object.entries(figures).map(
    ([name, each]) => `  ${JSON.stringify(name)}: ${JSON.stringify(each)}`,
  );
  writeFileSync(new URL(FIGURES, root), `{\n${lines.join(',\n')}\n}\n`);
  const page = new URL('docs/import.md', root);
  writeFileSync(page, putTable(readFileSync(page, 'utf8'), committedFigures(new URL(FIGURES, root))));
  say(
    `${results.length} sources, ${sumOf(results.map(({ figures: each }) => each)).words} words: figures and table written.`,
  );
}
