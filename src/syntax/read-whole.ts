import type { LangiumCoreServices } from 'langium';
import type { Entry, MissionFile } from './generated/ast.ts';
import type { MissionReportLexingReport } from './lexer.ts';

/** The entries of a text; undefined where anything of it could not be read or belongs to no entry. */
export function readWhole(
  text: string,
  { parser }: Pick<LangiumCoreServices, 'parser'>,
): readonly Entry[] | undefined {
  const { value, lexerErrors, lexerReport, parserErrors } = parser.LangiumParser.parse<MissionFile>(text);
  const { stray } = lexerReport as MissionReportLexingReport;
  return lexerErrors.length + parserErrors.length + stray.length === 0 ? value.entries : undefined;
}
