/** The key for comments puts two slashes where the text of a line begins, which is text here: they go to the margin, or away. */
import { expect, test } from 'vitest';
import { commentLines } from '../../src/editor/comment-lines.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { applied, openEditor } from '../support/editor.ts';
import { readSyntax } from '../support/read-syntax.ts';

/** As VS Code does it: the slashes stand where the least indented of the lines begins. */
function withSlashes(text: string, lines: readonly number[]): string {
  const all = text.split('\n');
  const indents = lines.map(line => /^\s*/.exec(all[line] ?? '')?.[0].length ?? 0);
  const column = Math.min(...indents);
  return all
    .map((line, at) => (lines.includes(at) ? `${line.slice(0, column)}// ${line.slice(column)}` : line))
    .join('\n');
}

async function commented(text: string, lines: readonly number[]) {
  const put = withSlashes(text, lines);
  const editor = await openEditor(put);
  const { edits, why } = await commentLines(editor.document, { text: put, lines }, editor.services);
  return { text: applied(editor, edits), why };
}

const REPORT = `mission m: Mission
finding open: Wells are dry.
finding secret confidential: Guards beat people.

    They do so at night.
        And by day.

    They sleep.
recommendation to "all": The guards should leave.
`;

test.each([
  ['a line of a text', [4], '//     They do so at night.\n        And by day.\n'],
  ['lines that are indented otherwise', [4, 5], '//     They do so at night.\n//         And by day.\n'],
  ['a line on its own', [5], '    They do so at night.\n//         And by day.\n'],
])('%s', async (_, lines, wanted) => {
  const after = await commented(REPORT, lines);
  expect(after).toEqual({ text: expect.stringContaining(wanted), why: undefined });
  const { entries } = readSyntax(after.text);
  expect(entries).toHaveLength(4);
  // With the slashes away, the lines are as they were.
  expect(after.text.replaceAll(/^\/\/ /gm, '')).toBe(REPORT);
});

const ALONE = REPORT.slice(0, REPORT.indexOf('recommendation'));

test.each([
  ['an entry of one line', REPORT, [1], '// finding open'],
  ['an entry with all of its text', ALONE, [2, 4, 5, 7], '// finding secret'],
  ['a line of a header', REPORT.replace('mission m: Mission\n', '$&place: Selm\n'), [1], '// place'],
])('%s is a comment where it stands', async (_, report, lines, wanted) => {
  const { text, why } = await commented(report, lines);
  expect(why).toBeUndefined();
  expect(text).toContain(wanted);
  expect(readSyntax(text).faults).toEqual([]);
});

test.each([
  ['the first line of a text that stays', REPORT, [2], /begins an entry, whose text would no longer/],
  ['the first line and a part of the text', REPORT, [2, 4], /begins an entry, whose text would no longer/],
])('%s stays what it is, and the author is told why', async (_, report, lines, reason) => {
  const { text, why } = await commented(report, lines);
  expect(why).toMatch(reason);
  expect(text).toBe(report);
});

test('what is typed next to slashes on an empty line is a comment', async () => {
  const text = 'finding: Wells\n\n    are dry\n    // \n    in May.\n';
  const editor = await openEditor(text);
  const { edits } = await commentLines(editor.document, { text, lines: [3] }, editor.services);
  const [finding] = readSyntax(applied(editor, edits).replace('// ', '// who said so?')).entries;
  expect(finding && proseOf(finding).body.text).toBe('are dry in May.');
});
