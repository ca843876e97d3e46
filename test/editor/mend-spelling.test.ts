import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { actionsAt, afterAction, type Editor, openEditor } from '../support/editor.ts';
import { openSpeller } from '../support/speller.ts';

const speller = await openSpeller('en');
const PROGRAMME = 'programme p: P\ndates 2024-01-01 to 2026-12-31\npillar x: X\n';
const open = (files: string | Readonly<Record<string, string>>) => openEditor(files, {}, speller);

async function added(editor: Editor, title: string) {
  const action = (await actionsAt(editor)).find(offered => offered.title === title);
  return Object.entries(action?.edit?.changes ?? {}).map(([uri, edits]) => {
    const document = editor.services.shared.workspace.LangiumDocuments.all
      .filter(each => each.textDocument.uri === uri)
      .head();
    return [uri.split('/').at(-1), document && TextDocument.applyEdits(document.textDocument, edits)];
  });
}

test('words that are near are offered, written as the word is', async () => {
  const editor = await open('mission m: M\nsection s: S\n\n    Rec<|>ieved. They recieved it.\n');
  const actions = await actionsAt(editor);
  expect(actions.slice(0, 1).map(({ title, kind }) => [title, kind])).toEqual([
    ['Write “Received”', 'quickfix.words.spelt'],
  ]);
  expect(afterAction(editor, actions[0])).toContain('    Received. They recieved it.');
});

test('the programme takes the word up, though its file is another', async () => {
  const editor = await open({
    'p.mission': PROGRAMME,
    'report.mission': 'mission m: M\nunder p\nsection s: S\n\n    The ge<|>wog helped.\n',
  });
  expect(await added(editor, 'Add “gewog” to the programme’s words')).toEqual([
    ['p.mission', PROGRAMME.replace('pillar', '\nterm "gewog":\npillar')],
  ]);
});

test('a report without a programme takes it up itself, below its terms', async () => {
  const editor = await open(
    'mission m: M\nterm "woreda":\nsection s: S\n\n    The ge<|>wog of the woreda helped.\n',
  );
  expect(await added(editor, 'Add “gewog” to the report’s words')).toEqual([
    [
      'report.mission',
      'mission m: M\nterm "woreda":\nterm "gewog":\nsection s: S\n\n    The gewog of the woreda helped.\n',
    ],
  ]);
});
