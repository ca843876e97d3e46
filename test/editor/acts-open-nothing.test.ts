/** No act of the editor that changes or moves text opens what is marked, unless its title says so. */
import fc from 'fast-check';
import type { LangiumDocument } from 'langium';
import { expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { isAbove, type Marking } from '../../src/domain/marking.ts';
import { moveEntry } from '../../src/editor/move-entry.ts';
import { moveTo } from '../../src/editor/move-to.ts';
import { pasteInto } from '../../src/editor/pasting.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { effectiveMarking } from '../../src/syntax/markings.ts';
import { headOf, proseOf } from '../../src/syntax/prose.ts';
import { actionsAt, applied, type Editor, openEditor } from '../support/editor.ts';
import { runs } from '../support/runs.ts';

/** What an act makes of a report, and what its author is told that it does. */
interface Done {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The acts, each on a line, for which a second one may be chosen. */
const ACTS: Readonly<
  Record<string, (editor: Editor, line: number, other: number) => Done[] | Promise<Done[]>>
> = {
  'the light bulb on a line': async (editor, line) => offers(editor, line, line),
  'the light bulb on lines': async (editor, line, other) =>
    offers(editor, Math.min(line, other), Math.max(line, other)),
  'moving an entry up': ({ document }, line) => [
    { title: '', edits: moveEntry(document, { line, character: 0 }, 'up')?.edits ?? [] },
  ],
  'moving an entry down': ({ document }, line) => [
    { title: '', edits: moveEntry(document, { line, character: 0 }, 'down')?.edits ?? [] },
  ],
  'moving an entry to another': ({ document }, line, other) => [
    { title: '', edits: moveTo(document, { line, character: 0 }, { line: other })?.edits ?? [] },
  ],
  'pasting a list as findings': ({ services, document }, line) => {
    const at = { line, character: lineIn(document, line).length };
    const { findings } = pasteInto(services, document, { start: at, end: at }, { text: LIST });
    if (!findings) return [];
    const { position, text } = findings;
    return [{ title: '', edits: [{ range: { start: position, end: position }, newText: text }] }];
  },
  'renaming an entry': async ({ services, document }, line) => {
    const [word = ''] = /(?<=^(?:finding|recommendation) )w\d+/.exec(lineIn(document, line)) ?? [];
    if (word === '') return [];
    const position = { line, character: lineIn(document, line).indexOf(word) };
    const params = { textDocument: { uri: document.textDocument.uri }, position, newName: 'renamed' };
    const edit = await services.lsp.RenameProvider?.rename(document, params);
    return [{ title: '', edits: edit?.changes?.[document.textDocument.uri] ?? [] }];
  },
  'laying the report out': async ({ services, document }) => {
    const { uri } = document.textDocument;
    const params = { textDocument: { uri }, options: { tabSize: 4, insertSpaces: true } };
    return [{ title: '', edits: (await services.lsp.Formatter?.formatDocument(document, params)) ?? [] }];
  },
};

const LIST = '- Guards sleep at night in the store.\n- Nurses should be paid by the Ministry of Health.\n';

async function offers(editor: Editor, first: number, last: number): Promise<Done[]> {
  const range = {
    start: { line: first, character: first === last ? lineIn(editor.document, first).search(/\S|$/) + 8 : 0 },
    end: { line: last, character: lineIn(editor.document, last).length },
  };
  const actions = await actionsAt({
    ...editor,
    range: first === last ? { ...range, end: range.start } : range,
  });
  return actions.map(({ title, edit }) => ({
    title,
    edits: edit?.changes?.[editor.document.textDocument.uri] ?? [],
  }));
}

function lineIn({ textDocument }: LangiumDocument, line: number): string {
  return textDocument.getText().split('\n')[line] ?? '';
}

/** The marking of each entry in which a word of its own kind stands. */
async function levelsIn(text: string): Promise<ReadonlyMap<string, Marking>> {
  const { document } = await openEditor(text);
  return new Map(
    fileOf(document).entries.flatMap(entry => {
      const { title, body } = proseOf(entry);
      const words = `${headOf(entry)} ${title.text} ${body.text}`.match(/secret\d+\w/g) ?? [];
      return words.map(word => [word, effectiveMarking(entry)] as const);
    }),
  );
}

const marking = fc.constantFrom('', '', ' confidential', ' strictly-confidential');
const body = fc.constantFrom(
  '',
  '\n    They said secretNa. The Ministry of Health should pay secretNb by May 2010.\n',
  '\n    - They hide secretNa.\n    - The Ministry should open secretNb.\n',
  '\n    finding gap: They hide secretNa.\n\n    So says secretNb.\n',
  '\n    Confidential: they hide secretNa.\n',
);
const entry = fc.tuple(
  fc.constantFrom(
    'finding wN gap',
    'finding gap',
    'recommendation wN to "Court"',
    'recommendation to "Court"',
    'action',
    'section',
    'no-action',
    'meeting talksN',
  ),
  marking,
  body,
  fc.constantFrom('\n', ''),
);
const report = fc
  .array(entry, { minLength: 2, maxLength: 6 })
  .map(entries =>
    entries
      .map(([head, mark, text, gap], i) =>
        `${head}${mark}: They told secretNt to us.\n${text}${gap}`.replace(/N(?=[tab: ]|$)/g, `${i}`),
      )
      .join(''),
  )
  .map(text => `mission m: Mission\nclassification unclassified\n\n${text}`);

test.each(Object.entries(ACTS))('%s opens nothing', async (_, act) => {
  await fc.assert(
    fc.asyncProperty(report, fc.nat(), fc.nat(), async (text, one, two) => {
      const count = text.split('\n').length;
      const editor = await openEditor(text);
      const before = await levelsIn(text);
      for (const { title, edits } of await act(editor, one % count, two % count)) {
        if (edits.length === 0 || / then /.test(title)) continue;
        const after = applied(editor, edits);
        for (const [word, level] of await levelsIn(after))
          expect(
            isAbove(before.get(word) ?? 'unclassified', level),
            `${title}: ${word}\n${text}\n→\n${after}`,
          ).toBe(false);
      }
    }),
    runs(60),
  );
});
