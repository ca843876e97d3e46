import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { describe, expect, it } from 'vitest';
import { formatText, losesNothing } from '../../src/editor/formatting/format-text.ts';
import { applyChanges } from '../../src/editor/formatting/text-change.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { MissionFile } from '../../src/syntax/generated/ast.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { applied, openEditor } from '../support/editor.ts';
import { runs } from '../support/runs.ts';

const { parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const read = (text: string) => parser.LangiumParser.parse<MissionFile>(text).value;

function format(text: string): string {
  const result = formatText(text, parser);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(text)}`);
  return applyChanges(text, result.changes);
}

/** A file laid out, whose first mark is no text where it is that of the byte order; as it is where it is refused. */
function formatFile(file: string): string {
  const mark = file.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = file.slice(mark.length);
  const result = formatText(text, parser);
  return mark + (result.ok ? applyChanges(text, result.changes) : text);
}

const EXAMPLES = readdirSync('examples')
  .filter(name => name.endsWith('.mission'))
  .map(name => [name, readFileSync(`examples/${name}`, 'utf8')] as const);

describe('the formatter', () => {
  it.each([
    [
      'blanks in a structure',
      'meeting   x  with a ,b,  "c"\tby d#e :  Text\n',
      'meeting x with a, b, "c" by d #e: Text\n',
    ],
    ['the blank after a colon', 'place:Selm\n', 'place: Selm\n'],
    [
      'titles in other languages',
      'pillar x in fr   "A : B" ,ar«C»  sdg 6 :D\n',
      'pillar x in fr "A : B", ar «C» sdg 6: D\n',
    ],
    ['a tag that stands apart', 'finding gap # justice: A\n', 'finding gap #justice: A\n'],
    ['a name of another mission', 'finding follows a . b: A\n', 'finding follows a.b: A\n'],
    [
      'a head of several lines',
      'finding gap\n  #x\n\tseverity high\n  confidential :\n  A\n',
      'finding gap #x severity high confidential:\n    A\n',
    ],
    [
      'a long head of several lines',
      'recommendation to ministry, water-authority\nowner lindqvist due 2024-05-31\n  priority critical\n  #water\n  confidential : Install it\n    soon.\n'.replace(
        'authority\nowner',
        'authority\n  owner',
      ),
      'recommendation to ministry, water-authority owner lindqvist due 2024-05-31\n    priority critical #water confidential: Install it\n    soon.\n',
    ],
    [
      'a head with comments',
      'finding  gap // why\n  #x\n// who\n   // when\n  confidential : A\n',
      'finding gap // why\n  #x\n// who\n   // when\n  confidential: A\n',
    ],
    [
      'comments in a text',
      'section: A // a\n  // b\n  B  // c\n\n // d\n   C\n',
      'section: A // a\n    // b\n    B  // c\n\n    // d\n    C\n',
    ],
    ['capitals of entry words', 'Finding: A\nNO-ACTION: B\n', 'finding: A\nno-action: B\n'],
    [
      'other spellings of entry words',
      'organisation x: A\nprogram p: P\n',
      'organization x: A\nprogramme p: P\n',
    ],
    [
      'indentation',
      'section:\n  A\n\n  - b\n    c\n\t- d\n',
      'section:\n    A\n\n    - b\n      c\n      - d\n',
    ],
    [
      'a list item without text, which is none once its blanks are gone',
      'objective: A\n    1. \n         b\n',
      'objective: A\n    1.\n    b\n',
    ],
    ['a hanging title', 'finding: Backlogs\n         are large.\n', 'finding: Backlogs\n    are large.\n'],
    ['blanks at the ends of lines', 'place: A  \ndates 2009 \n\n', 'place: A\ndates 2009\n'],
    [
      'too many blank lines',
      '\n\nplace: A\n\n\n \nsection: B\n    C\n\n\n    D',
      'place: A\n\nsection: B\n    C\n\n    D\n',
    ],
    [
      'a long structure',
      'recommendation to ministry, water-authority owner lindqvist due 2024-05-31 priority critical #water: Install it\n    soon.\n',
      'recommendation to ministry, water-authority owner lindqvist due 2024-05-31 priority critical #water:\n    Install it\n    soon.\n',
    ],
    [
      'Windows line ends',
      'finding\r\n gap:\r\n  A\r\n\r\n\r\n  B\r\n',
      'finding gap:\r\n    A\r\n\r\n    B\r\n',
    ],
    ['a comment in a text', 'section: A\n  B\n//  note\n  C\n', 'section: A\n    B\n//  note\n    C\n'],
  ])('mends %s', (_what, before, after) => {
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
  });

  it.each([
    ['words that belong to no entry', 'mission m: M\nSome   pasted  prose ,  here\n\n\nMore of   it\n'],
    ['a structure that cannot be read', 'finding gap #x Case   backlogs ,are large\n'],
    ['a head without its colon', 'finding gap  #x\n    severity  high\n    Backlogs are large.\n'],
    ['blanks between the words of a text', 'finding: A  b ,c #d :e\n'],
    ['a fullwidth colon', 'finding：中文\n'],
    ['a direction mark', 'finding \u200F#x: A\n'],
    ['quotation marks', 'participant x as “Head of  Unit” in «Rabat»: X\n'],
    ['a structure without a text', 'dates 2009-12-02 to 2009-12-03\nunder p\n'],
    [
      'the breaks of a paragraph',
      'section: Summary\n\n    One sentence. Another one,\n    of 3.5 pages!\n    And a\n    third.\n',
    ],
  ])('leaves %s alone', (_what, text) => {
    expect(format(text)).toBe(text);
  });

  it.each(EXAMPLES)('leaves %s as it is', (_name, text) => {
    expect(format(text)).toBe(text);
  });

  it('makes no more changes than it needs', () => {
    const result = formatText('mission m: M\nplace:  A\n', parser);
    expect(result.ok && result.changes).toEqual([{ start: 19, end: 21, text: ' ' }]);
  });

  it('is done after the first time, and keeps every word, whatever is typed', () => {
    const line = fc.constantFrom(
      'mission m: M',
      'Finding  gap #x ,y:A.',
      'finding gap',
      'finding',
      'organisation ',
      ': begun below',
      '  indented . Prose, here',
      '\ttabbed',
      '    - item',
      '  | cell |',
      '// comment ',
      'stray   words',
      '',
      ' ',
      '\u3000中文。',
      'recommendation to aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: Do  it.',
      '      finding: no. Yes',
      'meeting at 14:30 : "a :b" ',
      '    severity high',
      '    confidential // why: so',
      '    #x: A // why',
      '// a: comment',
    );
    const text = fc
      .tuple(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'))
      .map(([lines, end]) => lines.join(end));
    fc.assert(
      fc.property(text, given => {
        const once = format(given);
        expect(format(once)).toBe(once);
        expect(bare(once)).toBe(bare(given));
        expect(prosesOf(once)).toEqual(prosesOf(given));
      }),
      runs(300),
    );
  });

  it('is done after the first time, whatever marks and line ends a text has', () => {
    const piece = fc.constantFrom(
      '\uFEFF',
      '\r',
      '\n',
      '\r\n',
      '\t',
      ' ',
      '   ',
      '\u00A0',
      '\u200F',
      '\u2028',
      '\f',
      ':',
      'foo',
      'finding',
      'Section',
      '//',
      '- a',
      '#x',
      '"',
    );
    const text = fc.array(piece, { maxLength: 16 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(text, given => {
        const once = formatFile(given);
        expect(formatFile(once)).toBe(once);
      }),
      { ...runs(2000), examples: [['   \n\uFEFF\r\nfoo\n']] },
    );
  });

  it.each([
    ['section:\n\tA\n\n\t- b\n\t  c\n\t\t- d\n', 'section:\n\tA\n\n\t- b\n\t  c\n\t\t- d\n'],
    ['finding gap #x:\n\tA\n\n    B\n\tC\n', 'finding gap #x:\n\tA\n\n\tB\n\tC\n'],
    ['finding gap #x:\n\t\tA\n', 'finding gap #x:\n\tA\n'],
    ['finding gap #x:\n\tA\n\n    B\n    C\n', 'finding gap #x:\n    A\n\n    B\n    C\n'],
  ])('keeps the indentation that most lines of %j have, tabs or blanks', (before, after) => {
    expect(format(before)).toBe(after);
    expect(format(after)).toBe(after);
  });

  it('leaves a capital below a marked entry, whose text the line may be', () => {
    const below = 'finding confidential: Bare.\n\nSection three: It lacks ink.\n';
    expect(format(below)).toBe(below);
    expect(format(`Section three: Ink.\n\n${below}`)).toBe(`section three: Ink.\n\n${below}`);
  });

  it('keeps two line ends apart that would be one', () => {
    const text = 'mission m:  M\r\t\n    Body\n';
    expect(format(text)).toBe(text.replace('  M', ' M'));
  });

  it('refuses changes that would do more than lay out', () => {
    const text = 'finding: A b\nfinding: C\n';
    const proof = (start: number, end: number, replacement: string) =>
      losesNothing(text, [{ start, end, text: replacement }], read);
    expect(proof(10, 11, '\n    ')).toBe(true);
    expect(proof(10, 11, '')).toBe(false);
    expect(proof(10, 11, '\n')).toBe(false);
    expect(proof(10, 11, '\n\n    ')).toBe(false);
    expect(proof(9, 10, 'B')).toBe(false);
    expect(proof(12, 13, ' ')).toBe(false);
    expect(proof(0, 7, 'section')).toBe(false);
  });
});

describe('formatting in the editor', () => {
  const text = 'Mission m :M\nplace:  A<[  \nfinding   gap:]>\n  B\n';

  it('formats a document and a stretch of it', async () => {
    const editor = await openEditor(text);
    const { Formatter } = editor.services.lsp;
    const options = { tabSize: 2, insertSpaces: true };
    const params = { textDocument: editor.at.textDocument, options };
    expect(applied(editor, await Formatter.formatDocument(editor.document, params))).toBe(
      'mission m: M\nplace: A\nfinding gap:\n    B\n',
    );
    const stretch = await Formatter.formatDocumentRange(editor.document, { ...params, range: editor.range });
    expect(applied(editor, stretch)).toBe('Mission m :M\nplace:  A\nfinding gap:\n  B\n');
  });

  it('tidies the line above after Enter, and nothing else', async () => {
    const editor = await openEditor('place:  A\nFinding   gap \n  <|>');
    const edits = await editor.services.lsp.Formatter.formatDocumentOnType(editor.document, {
      ...editor.at,
      ch: '\n',
      options: { tabSize: 4, insertSpaces: true },
    });
    expect(applied(editor, edits)).toBe('place:  A\nfinding gap\n  ');
  });

  it('leaves the blank behind a line whose sentence goes on below', async () => {
    const params = { ch: '\n', options: { tabSize: 4, insertSpaces: true } };
    for (const [before, after] of [
      ['Finding gap: The well \n    <|>is dry.\n', 'finding gap: The well \n    is dry.\n'],
      ['Finding gap: The well \n    <|>', 'finding gap: The well\n    '],
    ] as const) {
      const editor = await openEditor(before);
      const edits = await editor.services.lsp.Formatter.formatDocumentOnType(editor.document, {
        ...editor.at,
        ...params,
      });
      expect(applied(editor, edits)).toBe(after);
    }
  });

  it.each([
    ['Finding  gap: A\n    \n    <|>', 'finding gap: A\n    \n    '],
    ['Finding  gap: A\n\n\n    <|>', 'Finding  gap: A\n\n\n    '],
  ])('tidies after Enter in %j no empty line', async (before, after) => {
    const editor = await openEditor(before);
    const params = { ...editor.at, ch: '\n', options: { tabSize: 4, insertSpaces: true } };
    const edits = await editor.services.lsp.Formatter.formatDocumentOnType(editor.document, params);
    expect(applied(editor, edits)).toBe(after);
  });
});

/** The text without blanks, colons and the spelling of entry words. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/organisation/g, 'organization')
    .replace(/[\s:]/g, '');
}

/** Titles and bodies, each line without its indentation. */
function prosesOf(text: string): string[][] {
  return read(text).entries.map(entry => {
    const { title, body } = proseOf(entry);
    return [title.text, body.text.replace(/^[ \t]+/gm, '')];
  });
}
