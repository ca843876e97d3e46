/** Asks the language features in-process about marked texts: `<|>` is the cursor, `<[` and `]>` are a selection. */
import { EmptyFileSystem, type FileSystemProvider, type LangiumDocument, URI } from 'langium';
import {
  CodeAction,
  type CompletionItem,
  type Position,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createEditorServices, type EditorServices } from '../../src/editor/module.ts';
import type { RuleSettings } from '../../src/rules/settings.ts';
import type { Speller } from '../../src/spelling/speller.ts';

/** A workspace that is open in the editor, and where in it the marks stand. */
export interface Editor {
  readonly services: EditorServices;
  /** The document with the marks, or else the first. */
  readonly document: LangiumDocument;
  readonly position: Position;
  readonly range: Range;
  /** What a request about the position is asked with. */
  readonly at: { readonly textDocument: { readonly uri: string }; readonly position: Position };
}

const MARK = /<\|>|<\[|\]>/g;

/** Opens a small workspace: file names to marked texts, or the marked text of one report. */
export async function openEditor(
  given: string | Readonly<Record<string, string>>,
  settings: Partial<RuleSettings> = {},
  speller?: Speller,
  folder: FileSystemProvider = EmptyFileSystem.fileSystemProvider(),
): Promise<Editor> {
  const services = createEditorServices({ fileSystemProvider: () => folder });
  services.workspace.Spelling.of = () => speller;
  services.workspace.ProjectSettings.current = { profile: 'draft', severities: {}, ...settings };
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
  const files = Object.entries(typeof given === 'string' ? { 'report.mission': given } : given);
  const documents = files.map(([name, marked]) =>
    LangiumDocumentFactory.fromString(marked.replaceAll(MARK, ''), URI.parse(`file:///workspace/${name}`)),
  );
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: true });

  const active = Math.max(
    files.findIndex(([, marked]) => marked.search(MARK) >= 0),
    0,
  );
  const document = documents[active];
  if (!document) throw new Error('no document');
  const offsets = marksIn(files[active]?.[1] ?? '');
  const range = {
    start: document.textDocument.positionAt(offsets[0] ?? 0),
    end: document.textDocument.positionAt(offsets.at(-1) ?? 0),
  };
  const position = range.start;
  const at = { textDocument: { uri: document.textDocument.uri }, position };
  return { services, document, position, range, at };
}

/** The light bulb's offers at the marks. */
export async function actionsAt(
  { services, document, range }: Editor,
  only?: string[],
): Promise<CodeAction[]> {
  const actions = await services.lsp.CodeActionProvider.getCodeActions(document, {
    textDocument: { uri: document.textDocument.uri },
    range,
    context: { diagnostics: document.diagnostics ?? [], ...(only ? { only } : {}) },
  });
  return (actions ?? []).filter(action => CodeAction.is(action));
}

/** The text of the document after the edits. */
export function applied({ document }: Editor, edits: readonly TextEdit[] | null | undefined): string {
  return TextDocument.applyEdits(document.textDocument, [...(edits ?? [])]);
}

/** The text of the document after an action. */
export function afterAction(editor: Editor, action: CodeAction | undefined): string {
  return applied(editor, action?.edit?.changes?.[editor.document.textDocument.uri]);
}

function marksIn(marked: string): number[] {
  let removed = 0;
  return [...marked.matchAll(MARK)].map(({ index, 0: mark }) => {
    const offset = index - removed;
    removed += mark.length;
    return offset;
  });
}

/** What completion offers at the cursor, in the order in which it is shown. */
export async function completionsAt({ services, document, at }: Editor): Promise<CompletionItem[]> {
  const list = await services.lsp.CompletionProvider.getCompletion(document, at);
  return [...(list?.items ?? [])].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}
