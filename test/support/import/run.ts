/** Imports each source of the corpus and scores what comes of it. */
import type { Diagnostic } from 'vscode-languageserver-types';
import { UnreadableSource } from '../../../src/base/unreadable-source.ts';
import { compile } from '../../../src/compile/compile.ts';
import { type ImportedFile, importFile } from '../../../src/import/import-file.ts';
import type { Weights } from '../../../src/lexicon/likely-weights.ts';
import { isAbbreviation, isMissionFile, isOrganization } from '../../../src/syntax/generated/ast.ts';
import { proseOf } from '../../../src/syntax/prose.ts';
import { check } from '../check.ts';
import { accountFor } from './raw-words.ts';
import { type Score, scoreOf } from './score.ts';
import { type Figures, figuresOf } from './scores.ts';
import type { CorpusSource } from './truth.ts';

export interface Scored {
  readonly name: string;
  readonly figures: Figures;
  readonly score: Score;
  readonly lost: readonly string[];
  readonly text: string;
  /** Errors that the language's own check finds, but for what only the author can say. */
  readonly errors: readonly string[];
}

const FOR_THE_AUTHOR = /^(?:finding\/tagged|recommendation\/addressed|picture\/shown)$/;

/** Of what is refused nothing is placed. */
function refused(error: unknown): Pick<ImportedFile, 'text' | 'likely'> {
  if (error instanceof UnreadableSource) return { text: 'mission refused: Refused\n', likely: [] };
  throw error;
}

/** Imports a source and scores it; what is likely in it is judged by other weights than those of the house where they are given. */
export async function scored(
  { name, ending, bytes, truth }: CorpusSource,
  weights?: Weights,
): Promise<Scored> {
  const fileName = name.split('/').at(-1) ?? name;
  const { text, likely: offered } = await importFile(bytes, ending, { fileName, weights }).catch(refused);
  const { score, problems } = await scoredText({ name, truth }, text, offered, true);
  const { words, lost } = accountFor(bytes, ending, text);
  const errors = problems
    .filter(({ severity, code }) => severity === 1 && !FOR_THE_AUTHOR.test(String(code)))
    .map(({ code, message }) => `${code}: ${message}`);
  return {
    name,
    figures: figuresOf(truth.language, score, { words, lost: lost.length }),
    score,
    lost,
    text,
    errors,
  };
}

/** The score of what became of a source, and, where they are asked for, what is wrong with it. */
export async function scoredText(
  { name, truth }: Pick<CorpusSource, 'name' | 'truth'>,
  text: string,
  offered: ImportedFile['likely'],
  isChecked = false,
): Promise<{ readonly score: Score; readonly problems: readonly Diagnostic[] }> {
  const { document, problems } = await check(text, { profile: 'draft' }, isChecked);
  const report = compile(document);
  const file = document.parseResult.value;
  if (!report || !isMissionFile(file)) throw new Error(`${name} became no report`);
  const declared = file.entries
    .filter(entry => isOrganization(entry) || isAbbreviation(entry))
    .map(entry => ({ short: entry.name, long: proseOf(entry).title.text }));
  return { score: scoreOf(truth, { report, declared, offered }), problems };
}
