/** What the parser makes of texts as authors type them: text, the entries it holds, what belongs to none. */
import { expect, test } from 'vitest';
import { read } from './read.ts';

const cases: readonly [what: string, text: string, entries: readonly string[], stray?: readonly string[]][] =
  [
    ['a title', 'finding: Courts are slow.\n', ['Finding | Courts are slow.']],
    ['no line break at the end', 'finding: Courts are slow.', ['Finding | Courts are slow.']],
    ['structure alone at the end', 'under see', ['Under']],
    ['a wrapped title', 'finding: Courts\n  are\n  slow.\n', ['Finding | Courts are slow.']],
    [
      'title and body',
      'finding: Title\n\n  One\n  line.\n\n  Two.\n',
      ['Finding | Title | One line.\n\nTwo.'],
    ],
    ['a head of several lines', 'finding x\n  gap\n\t#y:\n  A\n', ['Finding x | A']],
    ['a head that goes on behind Windows line ends', 'finding x\r\n  gap:\r\n  A\r\n', ['Finding x | A']],
    ['a head that goes on behind old line ends', 'finding x\r  gap: A\r', ['Finding x | A']],
    ['comments in a head', 'finding x // a: b\n  // c: d\n// e: f\n  gap: A\n', ['Finding x | A']],
    [
      'colons in the phrases and times of a head',
      'meeting x\n  in "a: b"\n  at 9:30: A\n',
      ['Meeting x | A'],
    ],
    ['a colon on a line of its own', 'finding x\n  : A\n', ['Finding x | A']],
    [
      'a head without a text, above a comment',
      'meeting x\n  // why: so\n\nfinding: A\n',
      ['Meeting x', 'Finding | A'],
    ],
    [
      'a list right below the title',
      'finding: Needed:\n  - dogs\n  - cars\n',
      ['Finding | Needed: | - dogs\n- cars'],
    ],
    [
      'prose that looks like structure',
      'finding: to: "x" /#y\n  finding z: w\n',
      ['Finding | to: "x" /#y finding z: w'],
    ],
    ['Windows line ends', 'finding: A\r\n\r\n  B\r\naction: C\r\n', ['Finding | A | B', 'Action | C']],
    ['a byte order mark', '\uFEFFfinding: A\n', ['Finding | A']],
    ['a direction mark at the margin', 'finding: A\n\u200Faction: B\n', ['Finding | A', 'Action | B']],
    ['indentation by tabs and wide blanks', 'finding: A\n\n\tB\n\u3000C\n', ['Finding | A | B C']],
    ['Chinese wrapped without blanks', 'finding: 法院\n  案件\n', ['Finding | 法院案件']],
    ['a fullwidth colon', 'finding：案件\n', ['Finding | 案件']],
    ['a capital', 'Finding: A\nORGANIZATION x: B\n', ['Finding | A', 'Organization x | B']],
    ['other spellings', 'organisation x: A\nprogram y: B\n', ['Organization x | A', 'Programme y | B']],
    ['names in any script', 'person Јован-1: A\nperson محمد: B\n', ['Person Јован-1 | A', 'Person محمد | B']],
    [
      'a name that is a word of the language',
      'finding open: A\nmeeting gap: B\n',
      ['Finding open | A', 'Meeting gap | B'],
    ],
    ['a kind straight after the entry word', 'finding gap: A\n', ['Finding | A']],
    [
      'comments between and inside entries',
      '// one\nfinding: A // a\n\n  B // b\n// two\n // three\n  C\n\n  // four\n\n  D\n// five\n',
      ['Finding | A | B C\n\nD'],
    ],
    ['a comment before the first words of a text', 'finding: // a\n  A\n', ['Finding | A']],
    [
      'an address is no comment',
      'finding: See https://a.b//c and d//e.\n',
      ['Finding | See https://a.b//c and d//e.'],
    ],
    [
      'slashes that are text',
      'finding: \\//a\n\n  b \\// c \\\\// d\\//\n',
      ['Finding | //a | b // c \\// d\\//'],
    ],
    ['times and dates before the colon', 'meeting on 2009-12-02 at 14:30: 9 met\n', ['Meeting | 9 met']],
    ['a colon and slashes in quotes', 'meeting in "a: // b": C\n', ['Meeting | C']],
    [
      'prose at the margin',
      'finding: A\nSome prose\nand "more: of\n  it\naction: B\n',
      ['Finding | A', 'Action | B'],
      ['Some prose\nand "more: of\n  it'],
    ],
    ['prose before the first entry', '  Dear all,\n\nfinding: A\n', ['Finding | A'], ['Dear all,']],
    ['one word at the margin', 'finding: A\nfind\naction: B\n', ['Finding | A', 'Action | B'], ['find']],
    ['an entry word that begins a longer word', 'findings: A\n', [], ['findings: A']],
  ];

test.each(cases)('%s', async (_, text, entries, stray = []) => {
  const { broken, ...result } = await read(text);
  expect(broken).toBe(0);
  expect(result.entries).toEqual(entries);
  expect(result.stray).toEqual(stray);
});

const withoutColon: typeof cases = [
  ['a text below', 'finding\n  Courts are slow.\n', ['Finding | Courts are slow.']],
  [
    'a text that begins on the line, and a further paragraph',
    'finding gap #x Courts are\n  slow.\n\n  And: dear.\naction: A\n',
    ['Finding | Courts are slow. | And: dear.', 'Action | A'],
  ],
  ['structure below', 'finding gap\n  severity high\naction: A\n', ['Finding | severity high', 'Action | A']],
  ['a colon below an empty line', 'finding gap\n\n  confidential: A\n', ['Finding | confidential: A']],
  [
    'a colon below a line at the margin',
    'finding gap\nx\n  confidential: A\n',
    ['Finding'],
    ['x\n  confidential: A'],
  ],
  ['a colon within a comment', 'finding gap\n  // confidential: A\n  B\n', ['Finding | B']],
  ['a colon before slashes', 'finding gap\n  https://a.b\n', ['Finding | https://a.b']],
  ['a header of several lines', 'dates 2009\n  to 2010:\n', ['Dates | to 2010:']],
];

test.each(withoutColon)('a head without colon: %s', async (_, text, entries, stray = []) => {
  const { broken, ...result } = await read(text);
  expect(result.entries).toEqual(entries);
  expect(result.stray).toEqual(stray);
  expect(broken > 0).toBe(stray.length === 0);
});

test('a broken line is the only one that is lost', async () => {
  const lines = [
    'finding #a: One',
    'finding severity ??? due: Two',
    'finding in "open: Three',
    'action: Four',
  ];
  const { entries } = await read(`${lines.join('\n')}\n`);
  expect(entries.map(entry => entry.split(' ')[0])).toEqual(['Finding', 'Finding', 'Finding', 'Action']);
  expect(entries.at(0)).toBe('Finding | One');
  expect(entries.at(-1)).toBe('Action | Four');
});
