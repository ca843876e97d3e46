/** Langium's own lexer of the language, which is the measure of ours: patterns of entry words match at the margin only. */
import type { Grammar, LangiumCoreServices } from 'langium';
import { DefaultLexer, DefaultTokenBuilder } from 'langium';
import { DIGIT, LETTER, UNSEEN } from '../../src/lexicon/generated/terminals.ts';
import { ENTRY_SPELLINGS, entryWord } from '../../src/lexicon/words.ts';

type TokenVocabulary = ReturnType<DefaultTokenBuilder['buildTokens']>;
type TokenType = ReturnType<DefaultTokenBuilder['buildTerminalToken']>;
type Keyword = Parameters<DefaultTokenBuilder['buildKeywordToken']>[0];

/** What stands between the brackets of a class of characters. */
const inside = ({ source }: RegExp) => source.slice(1, -1);
/** Matches where a line starts; a byte order mark and what else takes no room may stand before. */
const AT_MARGIN = `(?<![^\\r\\n\\uFEFF${inside(UNSEEN)}])`;
const BEGINS_NAME = new RegExp(`^${LETTER.source}`);
const LETTER_OR_DIGIT = `[${inside(LETTER)}${inside(DIGIT)}-]`;

/**
 * Entry words and comments count only at the margin; anywhere else they are ordinary words. Without the hint on the
 * first character, a pattern that looks behind would cost the lexer its table of first characters.
 */
class MissionReportTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar, options?: { caseInsensitive?: boolean }): TokenVocabulary {
    const tokens = super.buildTokens(grammar, options);
    for (const token of Array.isArray(tokens) ? tokens : []) {
      if (token.name === 'COMMENT') {
        token.PATTERN = new RegExp(`${AT_MARGIN}//[^\\r\\n]*`);
        token.START_CHARS_HINT = ['/'];
      }
      // The lexer would find out by reading each pattern.
      token.LINE_BREAKS = token.name === 'BODY';
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

export function langiumLexer(services: LangiumCoreServices): DefaultLexer {
  const parser = { ...services.parser, TokenBuilder: new MissionReportTokenBuilder() };
  return new DefaultLexer({ ...services, parser });
}
