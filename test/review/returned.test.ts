/** Files that reviewers sent back who had not read the code: every change of theirs is listed, at its entry, once. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { reviewFile } from '../../src/review/review-file.ts';
import { hasSameStructure, takeIn } from '../../src/review/take-in.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { reviewWord } from '../support/reviewed.ts';
import { type Edit, score } from './score.ts';

const RETURNED = join(import.meta.dirname, 'returned');

interface Truth {
  readonly report: string;
  readonly changes: Edit[];
}

/** What is listed at another place, missed or surplus, where that is more than nothing. */
const KNOWN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // A letter put in is told with its word.
  'vrela-letters': { surplus: 2 },
};

const { services, documents } = await checkFiles({
  ...exampleTexts(),
  ...Object.fromEntries(
    readdirSync(import.meta.dirname)
      .filter(name => name.startsWith('vrela') && name.endsWith('.mission'))
      .map(name => [name, readFileSync(join(import.meta.dirname, name), 'utf8')]),
  ),
});

test.each(readdirSync(RETURNED).flatMap(name => (name.endsWith('.docx') ? [basename(name, '.docx')] : [])))(
  '%s',
  name => {
    const { report: path, changes: edits } = JSON.parse(
      readFileSync(join(RETURNED, `${name}.truth.json`), 'utf8'),
    ) as Truth;
    const document = documents.find(({ uri }) => basename(uri.path) === basename(path));
    const report = document && compileChecked(document, services);
    if (!document || !report) throw new Error(`no report ${path}`);
    const source = document.textDocument.getText();
    const file = document.parseResult.value as MissionFile;
    const review = reviewFile(readFileSync(join(RETURNED, `${name}.docx`)), { source, file, report });
    if (!review.ok) throw new Error(review.reason);
    const { right, elsewhere, missed, surplus } = score(review.changes, edits);
    const { elsewhere: elsewhereKnown = 0, surplus: surplusKnown = 0 } = KNOWN[name] ?? {};
    expect({ elsewhere: elsewhere.length, missed, surplus: surplus.length }).toEqual({
      elsewhere: elsewhereKnown,
      missed: [],
      surplus: surplusKnown,
    });
    expect(right.length).toBe(edits.length - elsewhereKnown);
    const all = new Set(review.changes.flatMap(({ number, state }) => (state === 'offered' ? number : [])));
    const { text } = takeIn(source, review.changes, all);
    expect(hasSameStructure(source, text)).toBe(true);
    expect(takeIn(source, review.changes, new Set()).text).toBe(source);
  },
);

test('rows that were put in and taken out are known again', async () => {
  const returned = readFileSync(join(RETURNED, 'vrela-lists-tables.docx'));
  const source = readFileSync(join(import.meta.dirname, 'vrela-2025.mission'), 'utf8');
  const rowsIn = async (text: string) => {
    const review = await reviewWord(returned, text);
    if (!review.ok) throw new Error(review.reason);
    const rows = review.changes.filter(each => `${each.old}${each.new}`.includes(' | '));
    return {
      changes: review.changes,
      numbers: rows.map(({ number }) => number),
      states: rows.map(each => each.state),
    };
  };
  const { changes, numbers, states } = await rowsIn(source);
  expect(states).toEqual(['offered', 'offered']);
  const { text } = takeIn(source, changes, new Set(numbers));
  expect((await rowsIn(text)).states).toEqual(['taken', 'taken']);
});
