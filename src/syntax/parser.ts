/** From tokens to the syntax tree. */
import type { AstNode, LangiumCoreServices, LexerResult, ParseResult, ParserOptions } from 'langium';
import { createParser, LangiumParser } from 'langium';
import { EntryReader, type Token } from './entry-reader.ts';
import { MissionFile } from './generated/ast.ts';
import { compileEntries, type EntrySteps } from './grammar-steps.ts';
import { MissionReportLexer } from './lexer.ts';

/** How many broken entries of a file are parsed with error recovery, which is slow. */
const MOST_BROKEN = 2000;

/**
 * Reads intact entries by the grammar itself, and hands each broken one to Langium's parser, which knows how to
 * recover. Langium's parser prepares for errors in every entry, which would take most of the time that a workspace
 * needs to start.
 */
export class MissionReportParser extends LangiumParser {
  private readonly services: LangiumCoreServices;
  private readonly entries: EntrySteps;
  private readonly reader: EntryReader;
  private canRecover = false;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.services = services;
    this.reader = new EntryReader(services);
    this.entries = compileEntries(services, this.reader);
  }

  override parse<T extends AstNode = AstNode>(input: string, options: ParserOptions = {}): ParseResult<T> {
    const { reader } = this;
    const lexed = this.services.parser.Lexer.tokenize(input);
    if (options.rule) return this.recover<T>(input, lexed, options);
    const parserErrors: ParseResult['parserErrors'] = [];
    reader.begin(MissionFile.$type, input, lexed);
    let brokenOnes = 0;
    while (reader.token()) {
      if (reader.attempt(this.entries.read)) continue;
      const tokens = reader.passOver(this.entries.opens);
      // The author sees the further ones when the first are mended.
      if (++brokenOnes > MOST_BROKEN) {
        parserErrors.push(...tokens.tokens.slice(0, 1).map(unread));
        continue;
      }
      const broken = this.recover<MissionFile>(input, tokens);
      reader.adopt(broken.value);
      parserErrors.push(...broken.parserErrors);
    }
    const { errors: lexerErrors, report: lexerReport } = lexed;
    // As in Langium's parser, the type of the tree is the caller's to know.
    const value = reader.end() as T;
    return { value, lexerErrors, parserErrors, ...(lexerReport ? { lexerReport } : {}) };
  }

  /** Parses with Langium's own parser, with its errors. */
  private recover<T extends AstNode>(
    input: string,
    tokens: LexerResult,
    options?: ParserOptions,
  ): ParseResult<T> {
    const { Lexer } = this.services.parser;
    if (!(Lexer instanceof MissionReportLexer)) throw new Error('The services lack SyntaxModule.');
    if (!this.canRecover) {
      createParser(this.services.Grammar, this, Lexer.definition);
      this.finalize();
      this.canRecover = true;
    }
    return Lexer.withTokens(tokens, () => super.parse<T>(input, options));
  }
}

/** The name of the error of an entry that is in no tree, because there are too many that are broken. */
export const UNREAD = 'UnreadEntry';

function unread(token: Token): ParseResult['parserErrors'][number] {
  const context = { ruleStack: [], ruleOccurrenceStack: [] };
  return { name: UNREAD, message: '', token, resyncedTokens: [], context };
}
