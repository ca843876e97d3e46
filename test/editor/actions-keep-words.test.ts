/** Whatever an action does to any report, no word of its author is lost. */
import fc from 'fast-check';
import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import type { CodeAction, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEditorServices } from '../../src/editor/module.ts';
import { wordsOf } from '../../src/import/words.ts';
import { foldedWords } from '../../src/lexicon/flat.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { FUZZING, runs } from '../support/runs.ts';

const NOTES = [
  '- Backlogs are large;\n- nobody counts. Courts should agree a plan.\n',
  'Prose at the margin, and\nmore of it.\n\n',
  '    indented below\n    finding gap: an entry by accident\n',
  '    - an item\n        - below it\n    2. a number\n\n    One sentence. Another one?\n',
  '- The Ministry of Health should open the wells by May 2010.\n- Mend them (EULEX, by 31 May 2010)\n',
  '    11 March 2009, 09:30: Ms. Tamsin Ilves, Director of Wells, on the plan\n',
  '- Anna Lund, Director, World Wells Fund\n- Johan Brek – Mayor\n',
  '// a remark\n',
  '// allow finding/sourced: heard from several sides\n\n',
  '\n',
];

/** A body that can be declared. */
const QUOTED = 'mission m: Mission\nrecommendation to "Harbour Office": Mend the crane.\n';

/** Reports with notes between their lines, as they are while they are being written. */
const anyDraft = fc
  .tuple(
    anyMission,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOTES)), { maxLength: 4 }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([mission, notes, lineEnd]) => {
    const lines = mission.split('\n');
    for (const [at, note] of notes) lines.splice(at % lines.length, 0, ...note.split('\n').slice(0, -1));
    return lines.join(lineEnd);
  });

const services = createEditorServices(EmptyFileSystem);
const SORTS = [
  'Extract recommendation',
  'Declare organization',
  'Split finding',
  'Allow this here',
  'Convert the selected lines',
  'Convert the list',
  'Convert the paragraph',
  'Make it ',
  'Sort findings',
  'Move to the margin',
  'Indent as text',
];

test('no action loses a word', async () => {
  const seen = new Set<string>();
  const anyPlace = fc.record({
    place: fc.integer({ min: 0, max: 9999 }).map(part => 0.5 + part / 19998),
    length: fc.constantFrom(0, 0, 1, 30, 90, 250),
  });
  const selection = fc.oneof(anyPlace, fc.record({ note: fc.constantFrom(...NOTES) }));
  await fc.assert(
    fc.asyncProperty(
      anyDraft,
      fc.array(selection, { minLength: 4, maxLength: 8 }),
      async (text, selections) => {
        for (const [action, result] of await offered(text, selections)) {
          const sort = SORTS.find(beginning => action.title.startsWith(beginning)) ?? action.title;
          seen.add(sort);
          expect(whatIsLost(sort, text, result), `${action.title}:\n${text}\n→\n${result}`).toEqual([]);
        }
      },
    ),
    { ...runs(200), examples: [[QUOTED, [{ note: '"Harbour Office"\n' }]]] },
  );
  // A property that is never put to the test holds for nothing.
  if (FUZZING) expect([...seen].sort()).toEqual([...SORTS].sort());
  else expect(seen.size).toBeGreaterThan(SORTS.length / 2);
});

type Selection = { readonly place: number; readonly length: number } | { readonly note: string };

function spanIn(text: string, selection: Selection): { start: number; end: number } {
  if ('place' in selection) {
    const start = Math.round(selection.place * text.length);
    return { start, end: start + selection.length };
  }
  const [first = ''] = selection.note.split('\n');
  const start = Math.max(0, text.indexOf(first));
  return { start, end: start + selection.note.length - 1 };
}

/** Gives every action at the selections but the fixes of rules, which say what they change, with the text after it. */
async function offered(
  text: string,
  selections: readonly Selection[],
): Promise<readonly (readonly [CodeAction, string])[]> {
  const results: [CodeAction, string][] = [];
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('file:///workspace/report.mission'));
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: true });
  for (const selection of selections) {
    const { start, end } = spanIn(text, selection);
    const range: Range = {
      start: document.textDocument.positionAt(start),
      end: document.textDocument.positionAt(end),
    };
    const actions = await services.lsp.CodeActionProvider.getCodeActions(document, {
      textDocument: { uri: document.textDocument.uri },
      range,
      context: { diagnostics: [] },
    });
    for (const action of (actions ?? []) as CodeAction[]) {
      const edits = action.edit?.changes?.[document.textDocument.uri] ?? [];
      if (/^quickfix(?!\.allow)|fixAll/.test(action.kind ?? '')) continue;
      results.push([action, TextDocument.applyEdits(document.textDocument, edits)]);
    }
  }
  await DocumentBuilder.update([], [document.uri]);
  return results;
}

/** The words (or lines, where whole lines move) that are no longer there, or no longer in their order. */
function whatIsLost(sort: string, before: string, after: string): readonly string[] {
  const lines = (text: string) => text.split(/\r\n|\n/);
  const words = (text: string) => lines(text).flatMap(wordsOf);
  if (sort === 'Sort findings') {
    return [...missing(lines(before), lines(after)), ...missing(lines(after), lines(before))];
  }
  if (/^(?:Move|Indent|Allow)/.test(sort)) return outOfOrder(words(before), words(after));
  if (/^(?:Declare|Refer)/.test(sort)) return missing(words(proseOf(before)), words(proseOf(after)));
  // Commas and quotation marks part a name, a function and a body in the structure.
  const plain = (text: string) => words(text).flatMap(foldedWords);
  if (/^Convert/.test(sort)) return missing(plain(before), plain(after));
  return missing(words(before), words(after));
}

/** Without the structure of entries, where quoted phrases may have become names. */
function proseOf(text: string): string {
  return text.replace(/^[^\s:][^:\r\n]*:/gm, '');
}

function missing(words: readonly string[], from: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of from) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter(word => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

function outOfOrder(words: readonly string[], within: readonly string[]): string[] {
  let at = 0;
  return words.filter(word => {
    const found = within.indexOf(word, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}
