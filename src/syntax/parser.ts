/** From tokens to the syntax tree. */
import type { AstNode, LangiumCoreServices, LangiumParser, ParseResult } from 'langium';
import { noteBroken } from './broken-entries.ts';
import { EntryReader, type Token } from './entry-reader.ts';
import { MissionFile } from './generated/ast.ts';
import { compileEntry, type Step } from './grammar-steps.ts';

/**
 * Reads entries by the grammar itself. Langium's parser prepares for errors in every entry, which would take most of
 * the time that a workspace needs to start, and gives up the rest of a broken entry with the author's words in it.
 */
export class MissionReportParser implements Pick<LangiumParser, 'parse'> {
  private readonly entry: Step;
  private readonly reader: EntryReader;

  constructor(private readonly services: LangiumCoreServices) {
    this.reader = new EntryReader(services);
    this.entry = compileEntry(services, this.reader);
  }

  /** The whole file, however broken: what the structure of an entry has too much is left out of the tree. */
  parse<T extends AstNode = AstNode>(input: string): ParseResult<T> {
    const { reader } = this;
    const lexed = this.services.parser.Lexer.tokenize(input);
    const parserErrors: ParseResult['parserErrors'] = [];
    reader.begin(MissionFile.$type, input, lexed);
    while (reader.token()) {
      const stop = reader.read(this.entry);
      if (stop) parserErrors.push(mismatch(stop));
    }
    const { errors: lexerErrors, report: lexerReport } = lexed;
    const value = reader.end();
    noteBroken(value as MissionFile, { lexerErrors, parserErrors });
    // As in Langium's parser, the type of the tree is the caller's to know.
    return { value: value as T, lexerErrors, parserErrors, ...(lexerReport ? { lexerReport } : {}) };
  }
}

function mismatch(token: Token): ParseResult['parserErrors'][number] {
  const context = { ruleStack: [], ruleOccurrenceStack: [] };
  return { name: 'MismatchedTokenException', message: '', token, resyncedTokens: [], context };
}
