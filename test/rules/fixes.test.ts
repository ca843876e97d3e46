/**
 * What fixes may do. A sure one is made unasked: it ends its problem and makes no new one. One that leaves places to fill
 * in makes no error but that these are to be filled in; any other makes none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { type FixEdit, fixesOf } from '../../src/rules/fix-all.ts';
import { strip } from '../support/annotate.ts';
import { openWorkspace } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { settingsIn } from '../support/fixture-settings.ts';
import { sampled } from '../support/runs.ts';

const HERE = import.meta.dirname;
const REPORTS = join(HERE, '../words/reports');

type Fix = ReturnType<typeof fixesOf>[number];

interface Corpus {
  readonly name: string;
  readonly around: Readonly<Record<string, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

const inFolder = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.mission'))
      .sort()
      .map(file => [file, strip(readFileSync(join(folder, file), 'utf8'))]),
  );
const pick = (texts: Readonly<Record<string, string>>, is: (file: string) => boolean) =>
  Object.fromEntries(Object.entries(texts).filter(([file]) => is(file)));

const fixtures = inFolder(HERE);
const examples = exampleTexts();
const CORPORA: readonly Corpus[] = [
  {
    name: 'fixtures',
    around: pick(fixtures, file => file.startsWith('workspace')),
    texts: pick(fixtures, file => !file.startsWith('workspace')),
  },
  {
    name: 'examples',
    around: pick(examples, file => !/-\d{4}\.mission$/.test(file)),
    texts: pick(examples, file => /-\d{4}\.mission$/.test(file)),
  },
  { name: 'reports of test/words', around: {}, texts: inFolder(REPORTS) },
];

/** A problem by its rule and the words that it is about, wherever these stand. */
function keyOf({ code, range }: Diagnostic, text: string): string {
  return `${code} at “${TextDocument.create('', '', 0, text).getText(range)}”`;
}

/** Problems that are only now seen, since the entry could not be read before, and that the fix did not make. */
function isUncovered({ code }: Diagnostic): boolean {
  return !/^(?:syntax|name\/|attribute\/)/.test(String(code));
}

function apply(text: string, edits: readonly FixEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

/** What a fix makes of a text: the problems that are new, and whether the one it is for is gone. */
async function outcome(
  text: string,
  problem: Diagnostic,
  edits: readonly FixEdit[],
  problems: readonly Diagnostic[],
  problemsOf: (text: string) => Promise<readonly Diagnostic[]>,
) {
  const mended = apply(text, edits);
  const after = await problemsOf(mended);
  const before = new Map<string, number>();
  for (const each of problems) {
    const key = keyOf(each, text);
    before.set(key, (before.get(key) ?? 0) + 1);
  }
  const fresh = after.filter(each => {
    const key = keyOf(each, mended);
    const left = before.get(key) ?? 0;
    before.set(key, left - 1);
    return left <= 0;
  });
  return { mended, fresh, isEnded: (before.get(keyOf(problem, text)) ?? 0) > 0 };
}

/** What is wrong with a fix; nothing where it keeps to what it may do. */
async function faultsOf(
  { title, isPreferred, edits }: Fix,
  problem: Diagnostic,
  text: string,
  problems: readonly Diagnostic[],
  problemsOf: (text: string) => Promise<readonly Diagnostic[]>,
): Promise<string[]> {
  const { mended, fresh, isEnded } = await outcome(text, problem, edits, problems, problemsOf);
  const made = fresh.filter(each => !isUncovered(each));
  const errors = made.filter(({ severity }) => severity === 1);
  // What is left to fill in is asked for, and nothing else is wrong.
  const isFilled = edits.every(({ snippet }) => snippet === undefined);
  const other = isFilled ? errors : errors.filter(({ code }) => code !== 'template/filled');
  // A broken line may have more than one cause, told one after the other.
  const isFurther = problem.code === 'syntax' && isFilled;
  const told = (what: readonly Diagnostic[]) => what.map(each => keyOf(each, mended)).join(' | ');
  const faults: string[] = [];
  if (isPreferred && !isEnded) faults.push('does not end its problem');
  if (isPreferred && made.length > 0) faults.push(`makes ${told(made)}`);
  if (!isFurther && other.length > 0) faults.push(`makes ${told(other)}`);
  return faults.map(fault => `${title} (${problem.message}): ${fault}`);
}

/** All fixes of a rule's own fixture, and of other texts a share. */
function tried(file: string, problems: readonly Diagnostic[]) {
  const all = problems.flatMap(problem => fixesOf(problem).map(fix => ({ fix, problem })));
  const isOwn = ({ problem }: { problem: Diagnostic }) => file === `${problem.code}.mission`;
  return [...all.filter(isOwn), ...sampled(all.filter(each => !isOwn(each)))];
}

describe.each(CORPORA)('$name', ({ around, texts }) => {
  test.each(Object.keys(texts))('%s', async file => {
    const text = texts[file] ?? '';
    const checkReport = await openWorkspace(around);
    const problemsOf = (report: string) => checkReport(report, settingsIn(text));
    const problems = await problemsOf(text);
    const faults: string[] = [];
    for (const { fix, problem } of tried(file, problems))
      faults.push(...(await faultsOf(fix, problem, text, problems, problemsOf)));
    expect(faults).toEqual([]);
  });
});
