/** Markdown that no author typed: reading it takes a few steps for each letter, keeps its words, and says so. */
import { countSteps } from '../support/work.ts';

// What is counted is loaded after what counts.

import { describe, expect, it, test } from 'vitest';
import type { SourceDocument } from '../../src/import/document.ts';
import { piecesOf } from '../../src/import/document.ts';
import { importFile } from '../../src/import/import-file.ts';
import { legendOf } from '../../src/import/level-legend.ts';
import { readMarkdown } from '../../src/import/read-markdown.ts';
import { isOther } from '../../src/import/reference-codes.ts';
import { floodsOfMarks } from '../hostile/floods.ts';
import { sampled } from '../support/runs.ts';

const SIZE = 16 * 1024;
/** Steps for each character that nobody notices. */
const FEW = 2_000;

const wordsOf = ({ blocks }: SourceDocument) =>
  blocks.flatMap(piecesOf).flatMap(piece => piece.match(/[\p{L}\p{N}]+/gu) ?? []);
/** Says where Markdown was not read; the rest of the file is. */
const AS_TYPED = /^A passage of the file, on line [345], has more marks of Markdown than can be followed\./;

describe.each(sampled(Object.entries(floodsOfMarks(SIZE)), 3))('Markdown with %s', (_, flood) => {
  it('is read in a few steps for each character, and what stands below it is Markdown', async () => {
    const text = `# Selm\n\n${flood}\n\n## Findings\n\n- Wells are *dry*.\n`;
    const { steps, result } = await countSteps(FEW * SIZE, () => readMarkdown(text));
    expect(steps / SIZE).toBeLessThan(FEW);
    expect(result.blocks.slice(-2)).toMatchObject([
      { kind: 'heading', text: 'Findings' },
      { kind: 'item', text: 'Wells are *dry*.' },
    ]);
  });
});

describe('a passage with more marks than can be followed', () => {
  const flood = '*a_ '.repeat(2_000);

  it.each([
    ['paragraph', flood],
    ['point of a list', `- One\n- ${flood}\n- Two`],
    ['quotation', `> ${flood}\n> and more`],
    ['heading', `## ${flood}`],
    ['cell', `| A | B |\n|---|---|\n| ${flood} | Three |`],
    ['stretch of code', `\`\`\`\n${'> '.repeat(40)}four\n\`\`\``],
    [
      'list that goes ever deeper',
      Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- five`).join('\n'),
    ],
  ])('is a %s of words as they were typed, and is told', async (_, passage) => {
    const text = `# Selm\n\n${passage}\n\n- [Six](https://six.example)\n`;
    const read = readMarkdown(text);
    expect(wordsOf(read)).toEqual(text.match(/[\p{L}\p{N}]+/gu));
    expect(read.notes).toEqual([expect.stringMatching(AS_TYPED)]);
    expect(read.blocks.at(-1)).toMatchObject({ kind: 'item', text: '[Six](https://six.example)' });
    const { words, notes } = await importFile(new TextEncoder().encode(text), 'md');
    expect(words?.written).toBe(words?.words);
    expect(notes).toContainEqual(expect.stringMatching(AS_TYPED));
  });

  it('is none that somebody wrote', () => {
    const row = '| **Ministry of Health** | [the plan](https://plan.example) | *open* |\n';
    const point = '- **Ministry of Health**: open [the plan](https://plan.example)\n';
    const text = `# Selm\n\n| A | B | C |\n|---|---|---|\n${row.repeat(300)}\n${point.repeat(300)}`;
    const { blocks, notes } = readMarkdown(text);
    expect(notes).toEqual([]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'table', ...Array(300).fill('item')]);
  });
});

test('what stands behind more marks than a report has is plain text', () => {
  const text = `${'*a*\n\n'.repeat(7_000)}- *one*\n- two\n`;
  const { blocks, notes } = readMarkdown(text);
  expect(blocks).toHaveLength(7_002);
  expect(blocks.at(-1)).toEqual({ kind: 'item', depth: 0, ordered: false, text: 'two', line: 14_002 });
  expect(notes).toEqual([expect.stringContaining('on line')]);
});

test.each([
  ['a number of something else', isOther],
  ['a legend', (text: string) => legendOf([text])],
])('%s is looked for in a few steps for each letter of a word', async (_, read) => {
  const text = `[a]: <${'b'.repeat(SIZE)}${'*'.repeat(SIZE)}`;
  await countSteps(FEW * SIZE, () => read('warm'));
  const { steps } = await countSteps(FEW * SIZE, () => read(text));
  expect(steps / SIZE).toBeLessThan(20);
});
