/** What a check looks like on a terminal. */
import { EmptyFileSystem, URI } from 'langium';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { FoundProblem } from '../../src/cli/problems/problem.ts';
import { toText } from '../../src/cli/problems/text.ts';
import { createCheckingServices } from '../../src/rules/module.ts';

const { shared } = createCheckingServices(EmptyFileSystem.fileSystemProvider);

function problemIn(text: string, marked: string, file = 'm.mission'): FoundProblem {
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.file('/m.mission'));
  const start = document.textDocument.positionAt(text.indexOf(marked));
  const end = document.textDocument.positionAt(text.indexOf(marked) + marked.length);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    code: 'finding/tagged',
    severity: 'error',
    message: 'The finding must carry a pillar.',
    text: text.split('\n')[start.line] ?? '',
    others: [],
    fixes: [],
    isMendable: false,
  };
}

const show = (problem: FoundProblem, { colours = false, width = 80 } = {}) =>
  toText([problem], { isTerminal: true, colours: pc.createColors(colours), width });

describe('a problem on a terminal', () => {
  it('stands above its line, with a mark under its words', async () => {
    expect(await show(problemIn('mission m: M\nfinding gap: One\n', 'gap'))).toBe(
      [
        'm.mission:2:9 error The finding must carry a pillar. finding/tagged',
        '  2 │ finding gap: One',
        '    │         ^^^',
        '',
        '',
      ].join('\n'),
    );
  });

  it('is coloured where colours are wanted', async () => {
    expect(await show(problemIn('finding gap: One\n', 'gap'), { colours: true })).toContain(
      '\u001B[31merror',
    );
  });

  it('marks wide characters at their width', async () => {
    const text = await show(problemIn('finding gap: 案件积压 is 严重 here\n', '严重'));
    expect(text).toContain(`│ ${' '.repeat(13 + 8 + 4)}^^^^\n`);
  });

  it('keeps the words in sight when the line is longer than the terminal', async () => {
    const text = await show(
      problemIn(`finding gap: ${'word '.repeat(50)}heroine ${'more '.repeat(50)}\n`, 'heroine'),
      {
        width: 60,
      },
    );
    const lines = text.split('\n');
    expect(Math.max(...lines.slice(1).map(line => line.length))).toBeLessThanOrEqual(60);
    const [line = '', mark = ''] = lines.slice(1);
    expect(line.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('heroine');
  });

  it('marks the rest of the first line where the words go on below', async () => {
    expect(await show(problemIn('finding gap: One\n  two\n', 'One\n  two'))).toContain(
      '  1 │ finding gap: One\n    │              ^^^\n',
    );
  });

  it('shows characters that would move the cursor or turn the text by their names', async () => {
    const text = await show(problemIn('finding gap: a\u001B[2Jb\u202Ec\n', 'gap', 'evil\u0007.mission'));
    expect(text).toContain('evil‹U+0007›.mission');
    expect(text).toContain('a‹U+001B›[2Jb‹U+202E›c');
    for (const character of ['\u0007', '\u001B', '\u202E']) expect(text).not.toContain(character);
  });
});
