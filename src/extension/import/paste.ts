/** Pasting from Word, a mail or a page: as prose of the entry, or as findings where the author says so. */
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  DocumentPasteTriggerKind,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { PASTE_REQUEST, type PasteParams, type PasteResult } from '../../protocol/report.ts';

const PROSE = DocumentDropOrPasteEditKind.Empty.append('missionReport', 'prose');
const FINDINGS = DocumentDropOrPasteEditKind.Empty.append('missionReport', 'findings');

/** Offers both ways beside the plain one. */
export function registerPasting(client: BaseLanguageClient): Disposable {
  return languages.registerDocumentPasteEditProvider('mission-report', new Pasting(client), {
    providedPasteEditKinds: [PROSE, FINDINGS],
    pasteMimeTypes: ['text/plain', 'text/html'],
  });
}

class Pasting implements DocumentPasteEditProvider {
  constructor(private readonly client: BaseLanguageClient) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    [range]: readonly Range[],
    clipboard: DataTransfer,
    { triggerKind }: DocumentPasteEditContext,
    cancelled: CancellationToken,
  ): Promise<DocumentPasteEdit[]> {
    const text = (await clipboard.get('text/plain')?.asString()) ?? '';
    if (!range || text.trim() === '') return [];
    const { code2ProtocolConverter: code } = this.client;
    // What is copied in VS Code itself comes with a page that shows its colours, and says no more than its text.
    const html = clipboard.get('vscode-editor-data')
      ? undefined
      : await clipboard.get('text/html')?.asString();
    const params: PasteParams = {
      uri: code.asUri(document.uri),
      range: code.asRange(range),
      text,
      ...(html ? { html } : {}),
    };
    const { prose, findings } = await this.client.sendRequest(PASTE_REQUEST, params, cancelled);
    const edits: DocumentPasteEdit[] = [];
    if (prose !== undefined) edits.push(new DocumentPasteEdit(prose, extensionText('paste.text'), PROSE));
    // The first of the edits is taken without asking, and findings are only for those who ask.
    if (findings && (edits.length > 0 || triggerKind === DocumentPasteTriggerKind.PasteAs))
      edits.push(this.asFindings(document, findings));
    return edits;
  }

  private asFindings(
    document: TextDocument,
    { count, text, position }: PasteResult['findings'] & object,
  ): DocumentPasteEdit {
    const edit = new DocumentPasteEdit('', extensionText('paste.findings', { count }), FINDINGS);
    edit.additionalEdit = new WorkspaceEdit();
    edit.additionalEdit.insert(document.uri, this.client.protocol2CodeConverter.asPosition(position), text);
    return edit;
  }
}
