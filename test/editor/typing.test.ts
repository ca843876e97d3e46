import { describe, expect, it } from 'vitest';
import { editsToText } from '../../src/editor/typing.ts';
import { applied, openEditor } from '../support/editor.ts';

/** What the line has become when the colon at its end is typed below the text. */
async function typed(line: string, before = 'finding gap #x: Wells are dry.\n', below = '') {
  const editor = await openEditor(`${before}    ${line}<|>\n${below}`);
  const { Formatter } = editor.services.lsp;
  const options = { tabSize: 4, insertSpaces: true };
  const edits = await Formatter?.formatDocumentOnType(editor.document, {
    ...editor.at,
    ch: line.slice(-1),
    options,
  });
  return applied(editor, edits ?? [])
    .slice(before.length)
    .split('\n')[0];
}

/** Whether the line goes to the margin. */
async function isEntry(line: string, before?: string, below?: string): Promise<boolean> {
  return (await typed(line, before, below)) === line;
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
    'Finding:',
    'RECOMMENDATION to ministry:',
    'FINDING #water :',
  ])('is an entry: %s', async line => expect(await isEntry(line)).toBe(true));

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
    'Finding a car was hard:',
    'Finding water:',
    'Action:',
    'Mission:',
    '“Finding:',
    '- Finding:',
  ])('is none: %s', async line => expect(await isEntry(line)).toBe(false));

  it('is none where it would take the text below from a marked entry', async () => {
    expect(await isEntry('finding gap:', 'finding confidential: Guards\n', '    beat people.')).toBe(false);
    expect(await isEntry('finding gap:', 'finding confidential: Guards\n', 'finding: Wells.')).toBe(true);
  });

  it('is a header where one may stand', async () => {
    expect(await isEntry('place:', 'mission m:\n    Mission\n')).toBe(true);
    expect(await isEntry('place:', 'mission m: M\nunder p\n')).toBe(true);
    expect(await isEntry('place:', '')).toBe(false);
  });

  it('is none where a sentence goes on from the line above', async () => {
    const above = 'section s: S\n\n    The Ministry said that in the years before, it took\n';
    expect(await isEntry('action:', above)).toBe(false);
    expect(await isEntry('action owner ana:', above)).toBe(true);
    expect(await isEntry('action:', above.replace(', it took', '.'))).toBe(true);
    expect(await isEntry('action:', `${above}\n`)).toBe(true);
  });

  it.each([
    ['Constat :', 'finding :'],
    ['hallazgo #water:', 'finding #water:'],
    ['Recomendación to "all":', 'recommendation to "all":'],
  ])('is an entry in another language: %s', async (line, becomes) => expect(await typed(line)).toBe(becomes));

  it.each([
    ['labels', 'section s: S\n\n    Place visited: Selm\n'],
    ['the title', 'finding gap #x:\n'],
  ])('is none with a capital among %s', async (_, before) => {
    expect(await isEntry('Finding:', before)).toBe(false);
    expect(await isEntry('finding #x:', before)).toBe(true);
  });

  it('is none where words stand behind the colon already', async () => {
    const editor = await openEditor('finding gap #x: Wells are dry.\n    finding:<|> the rest\n');
    const options = { tabSize: 4, insertSpaces: true };
    const edits = await editor.services.lsp.Formatter?.formatDocumentOnType(editor.document, {
      ...editor.at,
      ch: ':',
      options,
    });
    expect(edits).toEqual([]);
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
