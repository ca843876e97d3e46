import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { droppedPicture } from '../../src/editor/dropped-picture.ts';
import { pasteInto } from '../../src/editor/pasting.ts';
import type { Pasted } from '../../src/import/paste.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { applied, openEditor } from '../support/editor.ts';
import { readSyntax } from '../support/read-syntax.ts';
import { runs } from '../support/runs.ts';

const fromWord = readFileSync(new URL('../fixtures/import/pasted-from-word.html', import.meta.url), 'utf8');

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

  it('joins no two words of the text and what stands around it', async () => {
    const paste = async (marked: string, text: string) => (await pastedInto(marked, { text })).asProse;
    expect(await paste('section s: S\n\n    There is no water.<|>\n', ' More is needed.\n\nMuch.')).toBe(
      'section s: S\n\n    There is no water. More is needed.\n\n    Much.\n',
    );
    expect(await paste('section s: S\n\n    No (<|>), or so.\n', 'water\n\nin May')).toBe(
      'section s: S\n\n    No (water\n\n    in May), or so.\n',
    );
    expect(await paste('section s: S\n\n    没有水。<|>\n', '需要更多。\n\n很多。')).toBe(
      'section s: S\n\n    没有水。需要更多。\n\n    很多。\n',
    );
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const report =
      'section s: The wells are dry. “Since May.”\n\n    Two, of (five), and 3 "more" of them.\n';
    const editor = await openEditor(report);
    const pieces = fc.array(fc.constantFrom('More', 'is', 'needed.', '2', ' ', '\n', '\n\n', '“Now”', ','));
    fc.assert(
      fc.property(pieces, fc.nat(report.length), (text, offset) => {
        const [before, after] = [report.slice(0, offset), report.slice(offset)];
        if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return;
        const position = editor.document.textDocument.positionAt(offset);
        const pasted = text.join('');
        const { prose } = pasteInto(
          editor.services,
          editor.document,
          { start: position, end: position },
          { text: pasted },
        );
        if (prose !== undefined)
          expect(words(before + prose + after)).toEqual([before, pasted, after].flatMap(words));
      }),
      runs(500),
    );
  });

  it.each([
    ['to "Ministry of <|>"', 'Health\nand Care', 'to "Ministry of Health and Care"'],
    ['to “Ministry of <|>”', '\n  Health\n  and Care\n', 'to “Ministry of Health and Care”'],
    ['owner a against "<|>, 9001: all" due 2024', 'ISO\n\n', 'owner a against "ISO, 9001: all" due 2024'],
    ['to "the Mayor <|>', 'or his\noffice', 'to "the Mayor or his office'],
    ['to "a", "<|>"', '卫生\n部', 'to "a", "卫生部"'],
  ])('stays on the line of a phrase in quotation marks: %s', async (marked, text, becomes) => {
    const [before, after] = ['section s: S\nrecommendation ', ': They should act.\n'];
    expect((await pastedInto(before + marked + after, { text })).asProse).toBe(before + becomes + after);
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
