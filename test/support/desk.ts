/** An author at work on a small workspace, in this process, and all that there is to be noticed of it. */
import { AstUtils, type LangiumDocument, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEditorServices, type EditorServices } from '../../src/editor/module.ts';
import { indexOf } from '../../src/workspace/index-manager.ts';
import { MapFileSystem } from './map-file-system.ts';

/** A workspace at which an author is at work. */
export class Desk {
  readonly files: MapFileSystem;
  readonly services: EditorServices;
  private readonly workspace: EditorServices['shared']['workspace'];
  private version = 0;

  constructor(files = new MapFileSystem()) {
    this.files = files;
    this.services = createEditorServices({ fileSystemProvider: () => files });
    this.workspace = this.services.shared.workspace;
    this.workspace.DocumentBuilder.updateBuildOptions = { validation: true };
  }

  get documents(): LangiumDocument[] {
    const all = this.workspace.LangiumDocuments.all.toArray();
    return all.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  /** The text of each file, the one in the editor where it is open. */
  get texts(): Map<string, string> {
    const open = this.workspace.TextDocuments.all().map(
      document => [URI.parse(document.uri).path, document.getText()] as const,
    );
    return new Map([...this.files.texts, ...open]);
  }

  /** Opens the file, or types into it. */
  async type(path: string, text: string): Promise<void> {
    const uri = URI.file(path);
    this.workspace.TextDocuments.set(
      TextDocument.create(uri.toString(), 'mission-report', ++this.version, text),
    );
    await this.workspace.DocumentBuilder.update([uri], []);
  }

  async close(path: string): Promise<void> {
    const uri = URI.file(path);
    if (!this.workspace.TextDocuments.get(uri)) return;
    this.workspace.TextDocuments.delete(uri);
    const isThere = this.files.texts.has(path);
    await this.workspace.DocumentBuilder.update(isThere ? [uri] : [], isThere ? [] : [uri]);
  }

  /** Replaces the file on the disk. */
  async write(path: string, text: string | undefined): Promise<void> {
    const uri = URI.file(path);
    if (text === undefined) this.files.texts.delete(path);
    else this.files.texts.set(path, text);
    const isThere = text !== undefined || this.workspace.TextDocuments.get(uri) !== undefined;
    await this.workspace.DocumentBuilder.update(isThere ? [uri] : [], isThere ? [] : [uri]);
  }

  /** All that an author can notice. */
  async noticed() {
    const { DocumentSymbolProvider, CodeLensProvider, HoverProvider, CompletionProvider } = this.services.lsp;
    const seen: unknown[] = [];
    for (const document of this.documents) {
      const { diagnostics, uri } = document;
      const textDocument = { uri: uri.toString() };
      const at = { textDocument, position: { line: 2, character: 12 } };
      const completions = await CompletionProvider?.getCompletion(document, at);
      seen.push({
        path: uri.path,
        problems: diagnostics?.map(({ code, message, range }) => ({ code, message, range })),
        outline: await DocumentSymbolProvider?.getSymbols(document, { textDocument }),
        lenses: await CodeLensProvider?.provideCodeLens(document, { textDocument }),
        hover: await HoverProvider?.getHoverContent(document, at),
        offers: completions?.items
          .map(({ label, labelDetails, detail }) => [label, labelDetails, detail])
          .sort(),
        names: await this.namesIn(document),
      });
    }
    const symbols = await this.services.shared.lsp.WorkspaceSymbolProvider?.getSymbols({ query: 'e' });
    return { seen, symbols: symbols?.map(symbol => JSON.stringify(symbol)).sort() };
  }

  /** Each name of a file: where it is used, and what would be edited if it were another. */
  private async namesIn(document: LangiumDocument) {
    const { NameProvider } = this.services.references;
    const names: unknown[] = [];
    for (const node of AstUtils.streamContents(document.parseResult.value)) {
      const cst = NameProvider.getNameNode(node);
      if (!cst) continue;
      const uses = indexOf(this.services.shared).referencesTo(node);
      const edit = await this.services.lsp.RenameProvider.rename(document, {
        textDocument: { uri: document.uri.toString() },
        position: cst.range.start,
        newName: 'quite-another',
      });
      names.push({
        name: cst.text,
        uses: uses.map(({ sourceUri, segment, sourcePath }) => [sourceUri.path, segment.range, sourcePath]),
        edits: Object.entries(edit?.changes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
      });
    }
    return names;
  }
}

/** The workspace read at once, with every file open. */
export async function allOpen(texts: ReadonlyMap<string, string>): Promise<Desk> {
  const desk = new Desk();
  for (const [path, text] of texts) await desk.type(path, text);
  return desk;
}
