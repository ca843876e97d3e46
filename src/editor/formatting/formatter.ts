/** Formatting as the editor asks for it: a document, a stretch of it, or the line that was just finished. */

import type { LangiumDocument } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type {
  Connection,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import { LINE_END } from '../../domain/lines.ts';
import { editorText } from '../../messages/editor.ts';
import { rangeIn, touches } from '../../syntax/ranges.ts';
import { editsToMargin } from '../typing.ts';
import { warn } from '../warn.ts';
import { formatText } from './format-text.ts';
import type { TextChange } from './text-change.ts';

/** Gives the changes of the formatter as edits; when it refuses, it says so and changes nothing. */
export class MissionReportFormatter implements Formatter {
  readonly formatOnTypeOptions = { firstTriggerCharacter: '\n', moreTriggerCharacter: [':', '：'] };
  private readonly parser: LangiumServices['parser'];
  private readonly connection: Connection | undefined;

  constructor(services: LangiumServices) {
    this.parser = services.parser;
    this.connection = services.shared.lsp.Connection;
  }

  async formatDocument(document: LangiumDocument): Promise<TextEdit[]> {
    return this.changesFor(document).map(change => toEdit(change, document));
  }

  async formatDocumentRange(
    document: LangiumDocument,
    { range }: DocumentRangeFormattingParams,
  ): Promise<TextEdit[]> {
    const edits = await this.formatDocument(document);
    return edits.filter(edit => touches(edit.range, range));
  }

  /**
   * At a colon, what makes the line an entry. After Enter, the blanks and the spelling of the line that it ended, below which there may be an empty one; nothing that
   * would move what is being typed. The blanks of empty lines are the editor's own.
   */
  async formatDocumentOnType(
    document: LangiumDocument,
    { position, ch }: DocumentOnTypeFormattingParams,
  ): Promise<TextEdit[]> {
    if (ch !== '\n') return [...editsToMargin(document, position, { parser: this.parser })];
    const [rest = '', ...above] = document.textDocument
      .getText()
      .split(LINE_END, position.line + 1)
      .reverse();
    const lines = above.reverse();
    const ended = lines.findLastIndex(text => text.trim() !== '');
    if (ended < position.line - 2) return [];
    const changes = this.changesFor(document);
    const end = lines[ended]?.length ?? 0;
    return (
      changes
        .filter(({ text }) => !/[\r\n]/.test(text))
        .map(change => toEdit(change, document))
        .filter(({ range }) => range.start.line === ended && range.end.line === ended)
        // A sentence that was parted may be joined again, and needs its blank.
        .filter(({ range }) => rest.trim() === '' || range.end.character < end)
    );
  }

  private changesFor(document: LangiumDocument): readonly TextChange[] {
    const result = formatText(document.textDocument.getText(), this.parser);
    if (result.ok) return result.changes;
    warn(this.connection, editorText('format.refused'));
    return [];
  }
}

function toEdit(change: TextChange, { textDocument }: LangiumDocument): TextEdit {
  return { range: rangeIn(textDocument, change), newText: change.text };
}
