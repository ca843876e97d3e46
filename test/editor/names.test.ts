import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ENTRY_SPELLINGS } from '../../src/lexicon/words.ts';
import { type Editor, openEditor } from '../support/editor.ts';

const FILES = {
  'p.mission': 'programme p: P\npillar crime: C\norganization EULEX: European Union Mission\n',
  'a.mission':
    'mission a: A\nunder p\nmeeting first with EULEX: M\nfinding backlog #crime in first: See @EULEX, @first (@backlog) and eulex@example.org.\n',
  'b.mission': 'mission b: B\nunder p\nfinding later #crime follows a.backlog: As in @a.backlog.\n',
};

/** The workspace with the cursor in one place, given as a piece of a file with the cursor in it. */
function open(file: keyof typeof FILES, marked: string): Promise<Editor> {
  const piece = marked.replace('<|>', '');
  expect(FILES[file]).toContain(piece);
  return openEditor({ ...FILES, [file]: FILES[file].replace(piece, marked) });
}

function place(uri: string, { line, character }: { line: number; character: number }): string {
  return `${uri.split('/').at(-1)}:${line}:${character}`;
}

/** The files that a rename changes, as they are after it. */
async function renamed(editor: Editor, newName: string): Promise<Record<string, string>> {
  const { lsp, shared } = editor.services;
  const edit = await lsp.RenameProvider.rename(editor.document, { ...editor.at, newName });
  const texts = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
    const document = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    return [uri.split('/').at(-1), document && TextDocument.applyEdits(document.textDocument, edits)];
  });
  return Object.fromEntries(texts);
}

const PLACES = [
  ['a tag', 'a.mission', '#cr<|>ime', 'p.mission:1:7'],
  ['a party', 'a.mission', 'with EU<|>LEX', 'p.mission:2:13'],
  ['a mention', 'a.mission', '@EU<|>LEX', 'p.mission:2:13'],
  ['a mention, right after the @', 'a.mission', '@<|>EULEX', 'p.mission:2:13'],
  ['a mention in brackets', 'a.mission', '(@back<|>log)', 'a.mission:3:8'],
  ['an event', 'a.mission', 'in fi<|>rst', 'a.mission:2:8'],
  ['a programme', 'b.mission', 'under <|>p', 'p.mission:0:10'],
  ['a finding of another mission', 'b.mission', 'follows a.back<|>log', 'a.mission:3:8'],
  ['another mission', 'b.mission', 'follows <|>a.', 'a.mission:0:8'],
  ['a mention of another mission', 'b.mission', '@a.back<|>log', 'a.mission:3:8'],
] as const;

describe('definition', () => {
  it.each(PLACES)('leads from %s to where it is declared', async (_what, file, marked, wanted) => {
    const { services, document, at } = await open(file, marked);
    const links = (await services.lsp.DefinitionProvider?.getDefinition(document, at)) ?? [];
    expect(links.map(link => place(link.targetUri, link.targetSelectionRange.start))).toEqual([wanted]);
  });

  it('leads nowhere from an e-mail address', async () => {
    const { services, document, at } = await open('a.mission', 'eulex@exam<|>ple');
    expect(await services.lsp.DefinitionProvider?.getDefinition(document, at)).toBeUndefined();
  });
});

describe('references', () => {
  it('are found in structure, in prose and in other files', async () => {
    const { services, document, at } = await open('a.mission', 'finding back<|>log');
    const context = { includeDeclaration: true };
    const found = await services.lsp.ReferencesProvider?.findReferences(document, { ...at, context });
    expect(found?.map(({ uri, range }) => place(uri, range.start))).toEqual([
      'a.mission:3:8',
      'a.mission:3:54',
      'b.mission:2:31',
      'b.mission:2:49',
    ]);
  });
});

describe('rename', () => {
  it.each([
    ['its declaration', 'a.mission', 'finding back<|>log'],
    ['a mention', 'b.mission', '@a.back<|>log'],
  ] as const)(
    'from %s changes a name and its mentions in every file, and nothing else',
    async (_from, file, marked) => {
      expect(await renamed(await open(file, marked), 'court-backlog')).toEqual({
        'a.mission': FILES['a.mission']
          .replace('finding backlog', 'finding court-backlog')
          .replace('@backlog', '@court-backlog'),
        'b.mission': FILES['b.mission'].replaceAll('a.backlog', 'a.court-backlog'),
      });
    },
  );

  it('takes names of any script', async () => {
    const changed = await renamed(await open('p.mission', 'pillar cri<|>me'), 'преступность');
    expect(changed['b.mission']).toContain('#преступность');
  });

  it('offers to rename the name alone, without its @', async () => {
    const { services, document, at } = await open('a.mission', '@EU<|>LEX');
    expect(await services.lsp.RenameProvider.prepareRename(document, at)).toEqual({
      start: { line: 3, character: 38 },
      end: { line: 3, character: 43 },
    });
  });

  it.each([
    ...['two words', 'to', '9lives', 'a.b', '', 'finding:', 'with-', 'confidential'],
    ...ENTRY_SPELLINGS,
    'Finding',
  ])('refuses “%s”, which is no name', async newName => {
    await expect(renamed(await open('a.mission', 'with EU<|>LEX'), newName)).rejects.toThrow(
      'cannot be a name',
    );
  });

  it('refuses a kind as the name of a finding, which would be read as its kind', async () => {
    await expect(renamed(await open('a.mission', 'finding back<|>log'), 'gap')).rejects.toThrow(
      'cannot be a name',
    );
  });

  it('refuses a name that already means something in a file that changes', async () => {
    const editor = await open('a.mission', 'finding back<|>log');
    await expect(renamed(editor, 'first')).rejects.toThrow(
      '“first” has another meaning already in “a.mission”',
    );
    await expect(renamed(editor, 'EULEX')).rejects.toThrow(
      '“EULEX” has another meaning already in “a.mission”',
    );
  });
});
