/** What replaces Langium's services to read a text: lexer, parser and values. */
import {
  type CstNode,
  DefaultValueConverter,
  type GrammarAST,
  type LangiumCoreServices,
  type LangiumParser,
  type Module,
  type ValueType,
} from 'langium';
import { MissionReportLexer } from './lexer.ts';
import { MissionReportParser } from './parser.ts';

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

/** Quoted phrases lose their quotation marks and nothing else: a backslash is a backslash. */
class MissionReportValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, node: CstNode): ValueType {
    switch (rule.name) {
      case 'STRING':
        return input.slice(1, -1).trim();
      case 'BODY':
      case 'REST':
      case 'DATE':
      case 'TARGET':
      case 'TIME':
      case 'ID':
      case 'MENTION':
      case 'ELSEWHERE':
        return input;
      default:
        return super.runConverter(rule, input, node);
    }
  }
}
