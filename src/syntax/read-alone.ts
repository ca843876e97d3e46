/** Reads one text without a workspace: what stands in it, and what could not be read. */
import {
  AstUtils,
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
} from 'langium';
import type { Entry, MissionFile } from './generated/ast.ts';
import { MissionReportGeneratedModule, MissionReportGeneratedSharedModule } from './generated/module.ts';
import type { MissionReportLexingReport, Span } from './lexer.ts';
import { SyntaxModule } from './module.ts';

export interface ReadAlone {
  readonly entries: readonly Entry[];
  /** Stretches that are no entry or part of a broken one; the whole text where it is too long to be read. */
  readonly faults: readonly Span[];
  /** The names that each entry refers to, of whatever file. */
  namesIn(entry: Entry): readonly string[];
}

/** Creates a reader of texts; it makes its parser once. */
export function createReader(): (text: string) => ReadAlone {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), MissionReportGeneratedSharedModule);
  const { parser } = inject(createDefaultCoreModule({ shared }), MissionReportGeneratedModule, SyntaxModule);
  return text => {
    const { value, lexerErrors, parserErrors, lexerReport } = parser.LangiumParser.parse<MissionFile>(text);
    const { stray, tooLong } = lexerReport as MissionReportLexingReport;
    return {
      entries: value.entries,
      faults: [
        ...(tooLong ? [{ start: 0, end: text.length }] : []),
        ...stray,
        ...lexerErrors.map(({ offset, length }) => ({ start: offset, end: offset + length })),
        ...parserErrors.map(({ token }) => ({ start: token.startOffset, end: (token.endOffset ?? 0) + 1 })),
      ],
      namesIn: entry =>
        AstUtils.streamReferences(entry)
          .map(({ reference }) => reference.$refText)
          .toArray(),
    };
  };
}
