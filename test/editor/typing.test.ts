import { EmptyFileSystem } from 'langium';
import { describe, expect, it } from 'vitest';
import { editsToText, readsAsEntry } from '../../src/editor/typing.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { applied, openEditor } from '../support/editor.ts';

const { parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);

/** Whether the line goes to the margin when the colon at its end is typed below the text. */
function isEntry(line: string, before = 'finding gap #x: Wells are dry.\n', below = ''): boolean {
  const lines = before.split('\n').slice(0, -1);
  const atMargin = lines.findLast(each => /^\S/.test(each)) ?? '';
  return readsAsEntry({ text: `    ${line}`, above: lines.at(-1) ?? '', atMargin, below }, { parser });
}

describe('a line typed at the indentation', () => {
  it.each([
    'recommendation to ministry:',
    'recommendation to ministry, "the Mayor: his office" owner ana due 2026-05 priority high:',
    'recommendation:',
    'finding gap #water：',
    'Finding low-chlorine gap:',
    'action :',
    'no-action:',
    'meeting with radan on 2024-03-11 at 14:30 to 15:00:',
    'organisation oxfam:',
    'section:',
  ])('is an entry: %s', line => expect(isEntry(line)).toBe(true));

  it.each([
    'Section heads agreed:',
    'Meeting with the Minister was cordial:',
    'Action needed:',
    'Suggestion:',
    'Mission accomplie :',
    'Mission leader:',
    'The recommendation to ministry:',
    'actions:',
    'meeting with radan on 2024-03-11 at 14:',
    'recommendation to "the Mayor:',
    'recommendation: and yet:',
    'request to ministry, that is to say:',
    'place:',
    'Author:',
  ])('is none: %s', line => expect(isEntry(line)).toBe(false));

  it('is none where it would take the text below from a marked entry', () => {
    expect(isEntry('finding gap:', 'finding confidential: Guards\n', '    beat people.')).toBe(false);
    expect(isEntry('finding gap:', 'finding confidential: Guards\n', 'finding: Wells.')).toBe(true);
  });

  it('is a header where one may stand', () => {
    expect(isEntry('place:', 'mission m:\n    Mission\n')).toBe(true);
    expect(isEntry('place:', 'mission m: M\nunder p\n')).toBe(true);
    expect(isEntry('place:', '')).toBe(false);
  });

  it('is none where a sentence goes on from the line above', () => {
    const above = 'section s: S\n\n    The Ministry said that in the years before, it took\n';
    expect(isEntry('action:', above)).toBe(false);
    expect(isEntry('action owner ana:', above)).toBe(true);
    expect(isEntry('action:', above.replace(', it took', '.'))).toBe(true);
    expect(isEntry('action:', `${above}\n`)).toBe(true);
  });
});

describe('a sentence typed at the margin', () => {
  it('can be text of the entry above', async () => {
    const editor = await openEditor(
      'mission m: M\nrecommendation to "all": Dig.\nIt should be done soon.<|>\naction: Go.\n',
    );
    const edits = await editsToText(editor.document, editor.position, editor.services);
    expect(edits && applied(editor, edits)).toBe(
      'mission m: M\nrecommendation to "all": Dig.\n\n    It should be done soon.\naction: Go.\n',
    );
  });

  it.each([
    ['a word that may become an entry', 'finding: A.\nrecom mendation<|>\n'],
    ['an entry', 'finding: A.\nrecommendation to "all": Dig the wells.<|>\n'],
    ['a line below nothing', 'It was hot there.<|>\n'],
    ['a misspelt entry', 'finding: A.\nfindng gap #x: Dig the wells.<|>\n'],
    ['a marking that keeps the report back', 'finding: A.\nThis is strictly confidential.<|>\n'],
    ['text already', 'finding: A.\n    It was hot there.<|>\n'],
  ])('is not so offered where it is %s', async (_what, marked) => {
    const editor = await openEditor(marked);
    expect(await editsToText(editor.document, editor.position, editor.services)).toBeUndefined();
  });
});
