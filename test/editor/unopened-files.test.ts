/** Nobody notices that files which are not open are kept without their syntax trees. */
import fc from 'fast-check';
import { AstUtils, type LangiumDocument, URI } from 'langium';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEditorServices } from '../../src/editor/module.ts';
import { indexOf } from '../../src/syntax/index-manager.ts';
import { isResting } from '../../src/syntax/resting.ts';
import { FILE_STATES } from '../support/file-states.ts';
import { MapFileSystem } from '../support/map-file-system.ts';

/** A workspace at which an author is at work. */
class Desk {
  readonly files = new MapFileSystem();
  readonly services = createEditorServices({ fileSystemProvider: () => this.files });
  private readonly workspace = this.services.shared.workspace;
  private version = 0;

  constructor() {
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
        uses: uses.map(({ sourceUri, segment, kind, entry }) => [sourceUri.path, segment.range, kind, entry]),
        edits: Object.entries(edit?.changes ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
      });
    }
    return names;
  }
}

/** The workspace read at once, with every file open. */
async function allOpen(texts: ReadonlyMap<string, string>): Promise<Desk> {
  const desk = new Desk();
  for (const [path, text] of texts) await desk.type(path, text);
  return desk;
}

const path = fc.constantFrom(...Object.keys(FILE_STATES));
const text = (of: string) => fc.constantFrom(...(FILE_STATES[of] ?? []));
const step = path.chain(of =>
  fc.oneof(
    text(of).map(to => ({ what: 'write', of, to }) as const),
    text(of).map(to => ({ what: 'type', of, to }) as const),
    fc.constant({ what: 'close', of } as const),
    fc.constant({ what: 'look', of } as const),
  ),
);

test('whatever is opened, typed, closed and changed on the disk, all is as if everything were open', async () => {
  let rested = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async steps => {
      const desk = new Desk();
      for (const each of steps) {
        if (each.what === 'write') await desk.write(each.of, each.to);
        else if (each.what === 'type') await desk.type(each.of, each.to ?? '');
        else if (each.what === 'close') await desk.close(each.of);
        else await desk.noticed();
        rested += desk.documents.filter(isResting).length;
      }
      const fresh = await allOpen(desk.texts);
      expect(await desk.noticed()).toEqual(await fresh.noticed());
    }),
    { numRuns: 25 },
  );
  expect(rested).toBeGreaterThan(0);
}, 60_000);
