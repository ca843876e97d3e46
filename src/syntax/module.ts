/** What replaces Langium's services to read a text: lexer, parser and values. */
import type { LangiumCoreServices, LangiumParser, Module } from 'langium';
import { MissionReportLexer } from './lexer.ts';
import { MissionReportParser } from './parser.ts';
import { MissionReportValueConverter } from './value-converter.ts';

/** For the services of the language. */
export const SyntaxModule = {
  parser: {
    // Two tokens are enough to choose everywhere in the grammar, and a table is faster than Langium's unbounded lookahead.
    ParserConfig: () => ({ maxLookahead: 2 }),
    Lexer: () => new MissionReportLexer(),
    LangiumParser: parserOf,
    ValueConverter: () => new MissionReportValueConverter(),
  },
} satisfies Module<LangiumCoreServices, object>;

/** Langium's own would load what only completion needs; nobody asks more of it than to read a text. */
function parserOf(services: LangiumCoreServices): LangiumParser {
  const parser: Pick<LangiumParser, 'parse'> = new MissionReportParser(services);
  return parser as LangiumParser;
}
