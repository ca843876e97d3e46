/** What the writers of reports write is read back: the text of an entry as text, and its head up to a colon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteInto } from '../../src/editor/pasting.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { readText } from '../../src/import/read-text.ts';
import { importReport } from '../../src/import/report/import-report.ts';
import { writeMission } from '../../src/import/write-mission.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { textCompiler } from '../support/compile-text.ts';
import { applied, openEditor } from '../support/editor.ts';
import { readSyntax } from '../support/read-syntax.ts';
import { runs } from '../support/runs.ts';

/** Pieces of lines that could be taken for something else than words. */
const PIECES = [
  '//',
  '// a note',
  '//path',
  '\\//',
  '\\\\//',
  'https://example.org//x',
  'and//or',
  'confidential:',
  'finding gap: x',
  'Finding:',
  'severity high',
  'water:',
  '9:30',
  '“so: it”',
  'wells',
  'The judge said',
];
const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
  .map(pieces => pieces.join(' '));
const bodies = fc.array(line, { maxLength: 3 });
const HEADS = [
  { word: 'finding', name: 'f', attributes: ['gap', 'in "a: // b"'] },
  { word: 'meeting', name: 'm', attributes: ['at 9:30', 'with "x"'] },
  { word: 'section', attributes: [] },
  { word: 'recommendation', attributes: ['to "the board // of all"'] },
];

const compiled = textCompiler();

/** The words of each entry but the mission, and what could not be read. */
function told(text: string) {
  const { entries, faults } = readSyntax(text);
  const texts = entries.slice(1).map(entry => {
    const { title, body } = proseOf(entry);
    return { title: title.text, body: body.text };
  });
  return { faults, texts };
}

describe('what is written', () => {
  it('is read back as the title and body that it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...HEADS), line, bodies, (head, title, body) => {
        const text = writeMission([
          { word: 'mission', name: 'x', title: 'X' },
          { ...head, title, body },
          { word: 'section', title: 'Last' },
        ]);
        const last = { title: 'Last', body: '' };
        expect(told(text), text).toEqual({ faults: [], texts: [{ title, body: body.join('\n\n') }, last] });
      }),
      runs(300),
    );
  });

  it('has a colon where a body and no title follows its head', () => {
    const text = writeMission([
      { word: 'mission', name: 'x', title: 'X' },
      { word: 'finding', name: 'f', title: '', body: ['Wells are dry.'] },
    ]);
    expect(told(text).faults).toEqual([]);
    expect(text).toContain('finding f:\n');
  });

  it('is the same once it was a report, as JSON and our own Word files hold it', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...HEADS), line, bodies, async (head, title, body) => {
      const text = writeMission([
        { word: 'mission', name: 'x', title: 'X' },
        { ...head, title, body },
      ]);
      const again = importReport(await compiled(text));
      expect(told(again), again).toEqual(told(text));
    });
    await fc.assert(property, runs(60));
  });

  it('comes in from a text of somebody else with all of its words, none of them in a comment', () => {
    fc.assert(
      fc.property(bodies, body => {
        const { text } = importDocument(
          readText(['Report of the mission', ...body, 'The end.'].join('\n\n')),
        );
        const { entries, faults } = readSyntax(text);
        const words = entries.map(({ $cstNode }) => $cstNode?.text ?? '').join('\n');
        expect(faults, text).toEqual([]);
        expect(words.replace(/(?<=^|\s)\/\/.*$/gm, ''), text).toBe(words);
      }),
      runs(60),
    );
  });

  it('is prose where it is pasted into a text', async () => {
    const editor = await openEditor('section s: S\n\n    <|>\nsection t: T\n');
    fc.assert(
      fc.property(line, line, (first, second) => {
        const { prose } = pasteInto(editor.services, editor.document, editor.range, {
          text: `${first}\n\nIt was said.\n\n${second}`,
        });
        if (prose === undefined) return;
        const { faults, texts } = told(
          `mission x: X\n${applied(editor, [{ range: editor.range, newText: prose }])}`,
        );
        expect(faults).toEqual([]);
        expect(texts).toEqual([
          { title: 'S', body: `${first}\n\nIt was said.\n\n${second}` },
          { title: 'T', body: '' },
        ]);
      }),
      runs(100),
    );
  });
});
