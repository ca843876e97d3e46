/**
 * Langium's own lexer of the language, which is the measure of ours. Patterns of entry words match at the margin only; at
 * a line end, the pattern of texts looks whether the head that is open has its colon further below.
 */
import type { Grammar, LangiumCoreServices } from 'langium';
import { DefaultLexer, DefaultTokenBuilder } from 'langium';
import {
  BLANK,
  BREAK,
  DIGIT,
  INDENT,
  INDENTED,
  LETTER,
  TERMINALS,
  UNSEEN,
} from '../../src/lexicon/generated/terminals.ts';
import { ENTRY_WORDS } from '../../src/lexicon/generated/words.ts';
import { COMMENT } from '../../src/lexicon/marks.ts';
import { ENTRY_SPELLINGS, entryWord } from '../../src/lexicon/words.ts';

type TokenVocabulary = ReturnType<DefaultTokenBuilder['buildTokens']>;
type TokenType = ReturnType<DefaultTokenBuilder['buildTerminalToken']>;
type Keyword = Parameters<DefaultTokenBuilder['buildKeywordToken']>[0];
type CustomPattern = Extract<TokenType['PATTERN'], (...args: never) => unknown>;
type Matched = Parameters<CustomPattern>[2];

/** What stands between the brackets of a class of characters. */
const inside = ({ source }: RegExp) => source.slice(1, -1);
/** Matches where a line starts; a byte order mark and what else takes no room may stand before. */
const AT_MARGIN = `(?<=(?:^|[\\r\\n])[\\uFEFF${inside(UNSEEN)}]*)`;
const BEGINS_NAME = new RegExp(`^${LETTER.source}`);
const LETTER_OR_DIGIT = `[${inside(LETTER)}${inside(DIGIT)}-]`;

const either = (...patterns: readonly RegExp[]) => patterns.map(({ source }) => `(?:${source})`).join('|');
const { BODY, TIME, TARGET, DATE, STRING, ID } = TERMINALS;
const EMPTY_LINES = new RegExp(`(?:${BREAK.source})(?:${either(BLANK, UNSEEN, BREAK)})*`);
const BELOW_HEAD = new RegExp(`(?:${INDENTED.source})+|${EMPTY_LINES.source}`);
/** A line end behind which a head goes on, with the blanks below it. */
const JOINT = new RegExp(`(?:${BREAK.source})(?:${INDENT.source}|${UNSEEN.source}*(?=//))`);
/** All lines on which the colon of a head may stand, and what is looked at in them. */
const LINES = new RegExp(`[^\\r\\n]*(?:${JOINT.source}[^\\r\\n]*)*`);
const WORDS = new RegExp(either(COMMENT, TIME, TARGET, DATE, STRING, ID, /[:\uFF1A]\/\//, /[\s\S]/), 'g');

const matchText: CustomPattern = (text, offset, matched) => {
  if (!isLineEnd(text, offset)) return matchAt(BODY, text, offset);
  const head = headAmong(matched);
  if (!head) return matchAt(EMPTY_LINES, text, offset);
  return goesOn(head, text) ? null : matchAt(BELOW_HEAD, text, offset);
};

const matchBlanks: CustomPattern = (text, offset) =>
  matchAt(isLineEnd(text, offset) ? JOINT : TERMINALS.WS, text, offset);

function isLineEnd(text: string, offset: number): boolean {
  return /[\r\n]/.test(text.charAt(offset));
}

function matchAt({ source }: RegExp, text: string, offset: number): RegExpExecArray | null {
  const pattern = new RegExp(source, 'y');
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** The word of the entry of which no text has begun yet. */
function headAmong(matched: Matched): Matched[number] | undefined {
  const last = matched.findLast(({ tokenType: { name } }) => name === 'BODY' || entryWord(name) === name);
  return last?.tokenType.name === 'BODY' ? undefined : last;
}

function goesOn({ startOffset, tokenType }: Matched[number], text: string): boolean {
  const word = entryWord(tokenType.name);
  if (!word || ENTRY_WORDS[word].group === 'header') return false;
  const lines = matchAt(LINES, text, startOffset)?.[0] ?? '';
  return [...lines.matchAll(WORDS)].some(([image]) => /^[:\uFF1A]$/.test(image));
}

/**
 * Entry words and comments count only in their places; anywhere else they are ordinary words. Without the hint on the
 * first character, a pattern that looks behind would cost the lexer its table of first characters.
 */
class MissionReportTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar, options?: { caseInsensitive?: boolean }): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options);
    for (const token of Array.isArray(tokens) ? tokens : []) {
      if (token.name === 'COMMENT') {
        token.PATTERN = new RegExp(COMMENT.source);
        token.START_CHARS_HINT = ['/'];
      } else if (token.name === 'BODY') {
        token.PATTERN = matchText;
        token.START_CHARS_HINT = [':', '\uFF1A', '\r', '\n'];
      } else if (token.name === 'WS') {
        token.PATTERN = matchBlanks;
        token.START_CHARS_HINT = charactersOf(new RegExp(`^(?:${either(TERMINALS.WS, BREAK)})$`));
      }
      // The lexer would find out by reading each pattern.
      token.LINE_BREAKS = token.name === 'BODY' || token.name === 'WS';
    }
    return tokens;
  }

  protected override buildKeywordToken(
    keyword: Keyword,
    terminalTokens: TokenType[],
    caseInsensitive: boolean,
  ): TokenType {
    const word = entryWord(keyword.value);
    if (word !== keyword.value) return super.buildKeywordToken(keyword, terminalTokens, caseInsensitive);
    const spellings = ENTRY_SPELLINGS.filter(spelling => entryWord(spelling) === word);
    return {
      name: word,
      PATTERN: new RegExp(`${AT_MARGIN}(?:${spellings.join('|')})(?!${LETTER_OR_DIGIT})`, 'i'),
      START_CHARS_HINT: [word.charAt(0), word.charAt(0).toUpperCase()],
    };
  }

  /** A keyword may be the beginning of a name, and of nothing else; Langium would try each on every terminal. */
  protected override findLongerAlt({ value }: Keyword, terminalTokens: TokenType[]): TokenType[] {
    return BEGINS_NAME.test(value) ? terminalTokens.filter(({ name }) => name === 'ID') : [];
  }
}

/** All characters that a pattern matches. */
function charactersOf(pattern: RegExp): string[] {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  return all.filter(character => pattern.test(character));
}

export function langiumLexer(services: LangiumCoreServices): DefaultLexer {
  const parser = { ...services.parser, TokenBuilder: new MissionReportTokenBuilder() };
  return new DefaultLexer({ ...services, parser });
}
