/** Takes a text apart into the tokens of the grammar; entry words and comments count at the margin only. */
import type { LexerResult } from 'langium';
import { TERMINALS, UNSEEN } from '../lexicon/generated/terminals.ts';
import { ATTRIBUTE_WORDS, ENTRY_WORDS, VALUE_WORDS } from '../lexicon/generated/words.ts';
import { entryWord } from '../lexicon/words.ts';
import { makeToken, type Token, type TokenTypes } from './mentions.ts';

const NAMES = Object.keys(TERMINALS);
const SIGNS = ['#', ',', '.'];
const WORDS: ReadonlySet<string> = new Set([...ATTRIBUTE_WORDS, ...Object.values(VALUE_WORDS).flat()]);

/** What stands before the margin: a line end, or what takes no room. */
const BEFORE = `\\r\\n\\uFEFF${UNSEEN.source.slice(1, -1)}`;
const AT_MARGIN = new RegExp(`^[${BEFORE}]?$`);

/** A group for each terminal. */
const TOKEN = new RegExp(
  Object.entries(TERMINALS)
    .map(([name, { source }]) => `(${name === 'COMMENT' ? `(?<![^${BEFORE}])` : ''}${source})`)
    .concat(`[${SIGNS.join('')}]`)
    .join('|'),
  'y',
);

export function tokenTypes(): TokenTypes {
  const names = [...Object.keys(ENTRY_WORDS), ...WORDS, ...SIGNS, ...NAMES];
  return Object.fromEntries(names.map(name => [name, { name }]));
}

/** The tokens of a text, its comments, and the stretches in which no token begins. */
export function tokensIn(text: string, types: TokenTypes): Pick<LexerResult, 'tokens' | 'hidden' | 'errors'> {
  const tokens: Token[] = [];
  const hidden: Token[] = [];
  const errors: LexerResult['errors'] = [];
  let [offset, line, column] = [0, 1, 1];
  while (offset < text.length) {
    TOKEN.lastIndex = offset;
    const found = TOKEN.exec(text);
    const image = found?.[0] ?? text.charAt(offset);
    const terminal = found ? NAMES[found.indexOf(image, 1) - 1] : 'none';
    if (terminal === 'WS' || !found) {
      if (!found) addUnreadable(errors, { offset, line, column });
      column += image.length;
    } else {
      const name = terminal === 'ID' ? nameOfWord(text, image, offset) : (terminal ?? image);
      const token = makeToken(types[name], image, { offset, line, column });
      (name === 'COMMENT' ? hidden : tokens).push(token);
      line = token.endLine ?? line;
      column = (token.endColumn ?? column) + 1;
    }
    offset += image.length;
  }
  return { tokens, hidden, errors };
}

function nameOfWord(text: string, word: string, offset: number): string {
  const opening = entryWord(word);
  if (!opening) return WORDS.has(word) ? word : 'ID';
  const isAlone = text.charAt(offset + word.length) !== '-';
  return isAlone && AT_MARGIN.test(text.charAt(offset - 1)) ? opening : 'ID';
}

function addUnreadable(
  errors: LexerResult['errors'],
  place: { readonly offset: number; readonly line: number; readonly column: number },
): void {
  const last = errors.at(-1);
  if (last && last.offset + last.length === place.offset) last.length++;
  else errors.push({ ...place, length: 1, message: 'No word begins here.' });
}
