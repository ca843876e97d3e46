/** Renaming by reference, in every file, and only to what is a name and still free. */
import { CstUtils, type LangiumDocument, URI } from 'langium';
import { DefaultRenameProvider, type LangiumServices } from 'langium/lsp';
import {
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { entryWord, isReserved } from '../lexicon/words.ts';
import { editorText } from '../messages/editor.ts';
import { type Entry, isEntry, type MissionFile } from '../syntax/generated/ast.ts';
import { indexOf } from '../workspace/index-manager.ts';
import { nameOf, sortOf } from './named-entries.ts';

/** Refuses, in a sentence, a new name that would not be one, or that would change what something else means. */
export class MissionReportRenameProvider extends DefaultRenameProvider {
  constructor(private readonly services: LangiumServices) {
    super(services);
  }

  override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    const edit = await super.rename(document, params);
    const entry = this.entryAt(document, document.textDocument.offsetAt(params.position));
    if (!edit || !entry || nameOf(entry) === params.newName) return edit;
    const reason = this.refusal(entry, params.newName, Object.keys(edit.changes ?? {}));
    if (reason) throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
    return edit;
  }

  private entryAt(document: LangiumDocument, offset: number): Entry | undefined {
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    const [target] = leaf ? this.references.findDeclarations(leaf) : [];
    return isEntry(target) ? target : undefined;
  }

  private refusal(entry: Entry, name: string, files: readonly string[]): string | undefined {
    const [parsed] = this.services.parser.LangiumParser.parse<MissionFile>(`${sortOf(entry)} ${name}: x`)
      .value.entries;
    if (isReserved(name) || entryWord(name) || !parsed || nameOf(parsed) !== name) {
      return editorText('rename.no-name', { name });
    }
    const index = indexOf(this.services.shared);
    const taken = files.find(
      uri => index.namesIn(URI.parse(uri))?.declared.has(name) || index.filesUsing(name).has(uri),
    );
    return taken && editorText('rename.taken', { name, file: taken.slice(taken.lastIndexOf('/') + 1) });
  }
}
