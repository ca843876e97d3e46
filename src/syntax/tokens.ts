/** Takes a text apart into the tokens of the grammar: an entry word counts at the margin only, and a head runs from it to its colon. */
import type { LexerResult } from 'langium';
import { BLANK, BREAK, INDENT, INDENTED, TERMINALS, UNSEEN } from '../lexicon/generated/terminals.ts';
import { ATTRIBUTE_WORDS, ENTRY_WORDS, VALUE_WORDS } from '../lexicon/generated/words.ts';
import { COMMENT } from '../lexicon/marks.ts';
import { type EntryWord, entryWord } from '../lexicon/words.ts';
import { makeToken, type Token, type TokenTypes } from './mentions.ts';

const NAMES = Object.keys(TERMINALS);
const SIGNS = ['#', ',', '.'];
const WORDS: ReadonlySet<string> = new Set([...ATTRIBUTE_WORDS, ...Object.values(VALUE_WORDS).flat()]);

/** A byte order mark and what else takes no room may stand before the margin. */
const AT_MARGIN = new RegExp(`(?<=(?:^|[\\r\\n])(?:\\uFEFF|${UNSEEN.source})*)`, 'y');

/** A group for each terminal. */
const TOKEN = new RegExp(
  Object.entries({ ...TERMINALS, COMMENT })
    .map(([, { source }]) => `(${source})`)
    .concat(`[${SIGNS.join('')}]`)
    .join('|'),
  'y',
);

/** A line end behind which the head may go on: above a comment, or above an indented line. */
const GOING_ON = new RegExp(`(?:${BREAK.source})(?:${INDENT.source}|(?:${UNSEEN.source})*(?=//))`, 'y');
const EMPTY_LINES = new RegExp(
  `(?:${BREAK.source})(?:${BLANK.source}|${UNSEEN.source}|${BREAK.source})*`,
  'y',
);
/** What follows a head without a colon. */
const WITHOUT_COLON = new RegExp(`(?:${INDENTED.source})+|${EMPTY_LINES.source}`, 'y');

export function tokenTypes(): TokenTypes {
  const names = [...Object.keys(ENTRY_WORDS), ...WORDS, ...SIGNS, ...NAMES];
  return Object.fromEntries(names.map(name => [name, { name }]));
}

type Tokens = Pick<LexerResult, 'tokens' | 'hidden' | 'errors'>;

/** The tokens of a text, its comments, and the stretches in which no token begins; the head in which a part of a text ends may go on. */
export function tokensIn(text: string, types: TokenTypes, isWhole = true): Tokens {
  const reader = new TokenReader(text, types);
  reader.read();
  if (isWhole) while (reader.endHead()) reader.read();
  return reader;
}

/** How far a text is taken apart. */
interface Progress {
  readonly place: { readonly offset: number; readonly line: number; readonly column: number };
  readonly tokens: number;
  readonly hidden: number;
  readonly errors: number;
}

/** A head that has no colon yet, with where its first line ends. */
interface Head {
  readonly isHeader: boolean;
  firstLine?: Progress;
}

class TokenReader implements Tokens {
  readonly tokens: Token[] = [];
  readonly hidden: Token[] = [];
  readonly errors: LexerResult['errors'] = [];
  private offset = 0;
  private line = 1;
  private column = 1;
  private head: Head | undefined;

  constructor(
    private readonly text: string,
    private readonly types: TokenTypes,
  ) {}

  read(): void {
    const { text } = this;
    while (this.offset < text.length) {
      if (/[\r\n]/.test(text.charAt(this.offset))) this.readLineEnd();
      else this.readToken();
    }
  }

  /** Ends a head that was looked for beyond its first line and has no colon: what is below that line is text. False where there is none. */
  endHead(): boolean {
    const from = this.head?.firstLine;
    this.head = undefined;
    if (!from) return false;
    Object.assign(this, from.place);
    this.tokens.length = from.tokens;
    this.hidden.length = from.hidden;
    this.errors.length = from.errors;
    this.add('BODY', this.match(WITHOUT_COLON));
    return true;
  }

  private readLineEnd(): void {
    const { head } = this;
    if (!head) {
      this.add('BODY', this.match(EMPTY_LINES));
      return;
    }
    head.firstLine ??= this.progress();
    const image = head.isHeader ? '' : this.match(GOING_ON);
    if (image === '') this.endHead();
    else {
      this.offset += image.length;
      this.line += 1;
      this.column = image.length - (image.startsWith('\r\n') ? 1 : 0);
    }
  }

  private readToken(): void {
    const { text, offset, line, column } = this;
    TOKEN.lastIndex = offset;
    const found = TOKEN.exec(text);
    const image = found?.[0] ?? text.charAt(offset);
    const terminal = found ? NAMES[found.indexOf(image, 1) - 1] : 'none';
    if (terminal !== 'WS' && found) {
      this.add(terminal === 'ID' ? this.nameOfWord(image) : (terminal ?? image), image);
      return;
    }
    if (!found) addUnreadable(this.errors, { offset, line, column });
    this.offset += image.length;
    this.column += image.length;
  }

  private add(name: string, image: string): void {
    const { offset, line, column } = this;
    const token = makeToken(this.types[name], image, { offset, line, column });
    (name === 'COMMENT' ? this.hidden : this.tokens).push(token);
    if (name === 'BODY') this.head = undefined;
    this.offset += image.length;
    this.line = token.endLine ?? this.line;
    this.column = (token.endColumn ?? this.column) + 1;
  }

  private nameOfWord(word: string): string {
    const opening = entryWord(word);
    if (!opening) return WORDS.has(word) ? word : 'ID';
    AT_MARGIN.lastIndex = this.offset;
    const isAlone = this.text.charAt(this.offset + word.length) !== '-';
    if (!isAlone || !AT_MARGIN.test(this.text)) return 'ID';
    this.head = { isHeader: isHeader(opening) };
    return opening;
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    return pattern.exec(this.text)?.[0] ?? '';
  }

  private progress(): Progress {
    const { tokens, hidden, errors, offset, line, column } = this;
    return {
      place: { offset, line, column },
      tokens: tokens.length,
      hidden: hidden.length,
      errors: errors.length,
    };
  }
}

function isHeader(word: EntryWord): boolean {
  return ENTRY_WORDS[word].group === 'header';
}

function addUnreadable(
  errors: LexerResult['errors'],
  place: { readonly offset: number; readonly line: number; readonly column: number },
): void {
  const last = errors.at(-1);
  if (last && last.offset + last.length === place.offset) last.length++;
  else errors.push({ ...place, length: 1, message: 'No word begins here.' });
}
