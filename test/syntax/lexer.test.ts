/** Our lexer against Langium's, which tries the pattern of each token at each place. */
import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { describe, expect, it } from 'vitest';
import { UNSEEN } from '../../src/lexicon/generated/terminals.ts';
import { ENTRY_SPELLINGS } from '../../src/lexicon/words.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { Token } from '../../src/syntax/mentions.ts';
import { tokensIn, tokenTypes } from '../../src/syntax/tokens.ts';
import { anyText } from '../support/arbitrary-text.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { langiumLexer } from '../support/langium-lexer.ts';
import { runs } from '../support/runs.ts';

const langium = langiumLexer(createCheckingServices(EmptyFileSystem.fileSystemProvider));
const types = tokenTypes();

/** Tokens as plain data. A blank line or text is none that is kept, so that only its beginning counts. */
function plain(tokens: readonly Token[]) {
  return tokens.map(({ tokenType, tokenTypeIdx: _, endLine, endColumn, ...token }) => ({
    ...token,
    type: tokenType.name,
    ...(/[\r\n]$/.test(token.image) ? {} : { endLine, endColumn }),
  }));
}

function expectSame(text: string): void {
  const own = tokensIn(text, types);
  const other = langium.tokenize(text);
  expect(plain(own.tokens)).toEqual(plain(other.tokens));
  expect(plain(own.hidden)).toEqual(plain(other.hidden));
  expect(own.errors).toEqual(other.errors.map(error => ({ ...error, message: expect.any(String) })));
}

const examples = Object.entries(exampleTexts());

/** What tokens are made of, and what is none. */
const PIECES = [
  ...Object.keys(types),
  ...ENTRY_SPELLINGS,
  ...ENTRY_SPELLINGS.map(word => word.toUpperCase()),
  ...['\n', '\r\n', '\r', ' ', '\t', '\u00A0', '\u2028', '\uFEFF', '\u200B', '\u00AD', '\u0085'],
  ...[
    ':',
    '\uFF1A',
    '-',
    '--',
    '/',
    '//',
    '// why',
    '@',
    '!',
    '漢',
    'é',
    'K',
    'ſ',
    '\uE000',
    '\uE001',
    '\uE002',
  ],
  ...[
    '"',
    '"x"',
    '“x”',
    '„x“',
    '«x»',
    '«',
    '9',
    '10:30',
    '9h',
    '6.b',
    '2024-01-02',
    'a-b',
    'a-',
    '\u{1F600}',
  ],
];

/** What heads of several lines are made of, with what ends them. */
const HEADS = [
  ...['finding', '\nfinding', '\ndates', ' gap', ' #water', ' "a: b"', ' “a', ' 9:30', ' low', ' x'],
  ...[':', '\uFF1A', '://', ' // a: b', '\n//', '\n// a: b', '\n    // a: b', '\n\u200B//'],
  ...['\n    ', '\r\n\t', '\r ', '\n', '\r\n', '\r', '\n    \n', '\n \u200B', '\n\u200B x', '\n \u2028'],
];

describe('the lexer', () => {
  it('knows the tokens that Langium knows', () => {
    expect(Object.keys(types).sort()).toEqual(Object.keys(langium.definition).sort());
  });

  it.each(examples)('takes %s apart as Langium does', (_, text) => expectSame(text));

  it('takes whatever is written apart as Langium does', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(all => all.join(''));
    const heads = fc
      .array(fc.constantFrom(...HEADS), { minLength: 3, maxLength: 20 })
      .map(all => `\n${all.join('')}`);
    const units = fc.string({ unit: 'binary', maxLength: 40 });
    const damaged = fc
      .tuple(
        fc.constantFrom(...examples.map(([, text]) => text)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        pieces,
      )
      .map(([text, at, piece]) => {
        const place = Math.floor(at * text.length);
        return text.slice(Math.max(0, place - 500), place) + piece + text.slice(place, place + 500);
      });
    fc.assert(fc.property(fc.oneof(pieces, heads, units, damaged, anyText), expectSame), runs(3000));
  });

  it.each([...`${UNSEEN.source}`.matchAll(/\\u[0-9A-F]{4}/g)].map(([code]) => [code]))(
    'sees the margin behind %s',
    code => expectSame(`${String.fromCharCode(Number.parseInt(code.slice(2), 16))}finding: x\n// y`),
  );
});
