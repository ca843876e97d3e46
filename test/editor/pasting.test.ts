import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { droppedPicture } from '../../src/editor/dropped-picture.ts';
import { pasteInto } from '../../src/editor/pasting.ts';
import type { Pasted } from '../../src/intake/paste.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { applied, openEditor } from '../support/editor.ts';
import { readSyntax } from '../support/read-syntax.ts';
import { runs } from '../support/runs.ts';

const fromWord = readFileSync(new URL('../fixtures/intake/pasted-from-word.html', import.meta.url), 'utf8');

/** What the report is once the text is pasted as prose, and once it is pasted as findings. */
async function pastedInto(marked: string, pasted: Pasted) {
  const editor = await openEditor(marked);
  const { prose, findings } = pasteInto(editor.services, editor.document, editor.range, pasted);
  const at = findings && { start: findings.position, end: findings.position };
  return {
    asProse: prose === undefined ? undefined : applied(editor, [{ range: editor.range, newText: prose }]),
    asFindings: at && applied(editor, [{ range: at, newText: findings.text }]),
  };
}

const two = { text: 'One is here.\n\nTwo is there.' };

describe('a text from another program', () => {
  it('is prose of the entry, apart from what stands around it', async () => {
    expect((await pastedInto('section s: S\n<|>\nfinding: F\n', two)).asProse).toBe(
      'section s: S\n\n    One is here.\n\n    Two is there.\nfinding: F\n',
    );
    expect((await pastedInto('section s: S\n\n    A.\n    <|>\n    B.\n', two)).asProse).toBe(
      'section s: S\n\n    A.\n    \n    One is here.\n\n    Two is there.\n\n    B.\n',
    );
    expect((await pastedInto('section s: S\n\n\tA.\n\t<|>', two)).asProse).toBe(
      'section s: S\n\n\tA.\n\t\n\tOne is here.\n\n\tTwo is there.',
    );
    expect((await pastedInto('section s: S\n\n    And <|>', two)).asProse).toBe(
      'section s: S\n\n    And One is here.\n\n    Two is there.',
    );
    expect((await pastedInto('section s: S\n<|>finding: F\n', two)).asProse).toBe(
      'section s: S\n\n    One is here.\n\n    Two is there.\nfinding: F\n',
    );
  });

  it('comes from Word with its lists, or as findings below the entry and its answers', async () => {
    const { asProse, asFindings } = await pastedInto('finding f: F<|>\nrecommendation: R\nsection s: S\n', {
      html: fromWord,
      text: 'Findings',
    });
    expect(asProse).toContain(
      '\n    - Case backlogs in courts are large;\n        - most of all in the north.\n',
    );
    expect(asFindings).toMatch(/^finding f: F\nrecommendation: R\n\nfinding: Findings\n/);
    expect(asFindings).toMatch(
      /\nfinding: Case backlogs in courts are large;\n\n {4}- most of all in the north\.\n/,
    );
    expect(asFindings).toMatch(/\nsection s: S\n$/);
  });

  it('stays as it is where it is a phrase, written in the language, or indented', async () => {
    for (const text of [
      'word',
      'part of a sentence',
      'finding gap: A\n\n    B\naction: C',
      '    indented\n    prose',
    ])
      expect(await pastedInto('section s: S\n\n    A <|>\n', { text })).toEqual({});
    expect(await pastedInto('section s: S\n<|>\n', { text: 'finding' })).toEqual({});
    expect(await pastedInto('section s<|>: S\n', two)).toEqual({ asFindings: expect.anything() });
  });

  it('is indented at the margin when it is a sentence', async () => {
    const { asProse } = await pastedInto('section s: S\n\n<|>\n', {
      text: 'Nobody counts the cases there. ',
    });
    expect(asProse).toBe('section s: S\n\n    Nobody counts the cases there.\n');
  });

  it('never becomes structure, and never touches what is there', async () => {
    const report = 'section s: S\n\n    A text\n    of two lines.\n\nfinding f: F\nrecommendation: R\n';
    const editor = await openEditor(report);
    const before = readSyntax(report).entries.map(({ $type }) => $type);
    fc.assert(
      fc.property(anyText, fc.nat(report.length), (text, offset) => {
        const position = editor.document.textDocument.positionAt(offset);
        const range = { start: position, end: position };
        const { prose } = pasteInto(editor.services, editor.document, range, { text });
        if (prose === undefined) return;
        const after = readSyntax(report.slice(0, offset) + prose + report.slice(offset));
        expect(after.faults).toEqual([]);
        expect(after.entries.map(({ $type }) => $type)).toEqual(before);
      }),
      runs(500),
    );
  });
});

describe('a picture that is dropped', () => {
  const drop = async (marked: string, picture: string) => {
    const { document, position } = await openEditor(marked);
    return droppedPicture(document, position, URI.parse(picture));
  };

  it('is shown in a text, by its path from the report', async () => {
    const text = 'section s: S\n\n    <|>A.\n';
    expect(await drop(text, 'file:///workspace/a.png')).toMatch(/^!\[\$\{1:what it shows\}\]\(a\.png\)$/);
    expect(await drop(text, 'file:///workspace/in%20Selm/a%20b.png')).toMatch(/\]\(<in Selm\/a b\.png>\)$/);
  });

  it('is left alone outside the folder, and outside a text', async () => {
    expect(await drop('section s: S\n\n    <|>A.\n', 'file:///elsewhere/a.png')).toBeUndefined();
    expect(await drop('sec<|>tion s: S\n', 'file:///workspace/a.png')).toBeUndefined();
    expect(await drop('<|>', 'file:///workspace/a.png')).toBeUndefined();
  });
});
