/** What replaces Langium's services to read a text: lexer, parser and values. */
import type { LangiumCoreServices, Module } from 'langium';
import { MissionReportLexer } from './lexer.ts';
import { MissionReportParser } from './parser.ts';
import { MissionReportValueConverter } from './value-converter.ts';

/** For the services of the language. */
export const SyntaxModule = {
  parser: {
    // Two tokens are enough to choose everywhere in the grammar, and a table is faster than Langium's unbounded lookahead.
    ParserConfig: () => ({ maxLookahead: 2 }),
    Lexer: () => new MissionReportLexer(),
    LangiumParser: (services: LangiumCoreServices) => new MissionReportParser(services),
    ValueConverter: () => new MissionReportValueConverter(),
  },
} satisfies Module<LangiumCoreServices, object>;
