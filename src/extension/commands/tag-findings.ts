/** *Give Every Finding a Pillar*: goes from one to the next and asks for its pillar, the most fitting first. */
import {
  type CodeAction,
  commands,
  type Diagnostic,
  languages,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import { UNTAGGED } from '../../protocol/report.ts';
import { changeText } from '../change-text.ts';

/** Asks for the pillar of each untagged finding of the report in the editor, until the author has had enough; one undo each. */
export async function tagFindings(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'mission-report') return;
  const lines = untagged(editor).map(({ range }) => range.start.line);
  if (lines.length === 0) {
    window.showInformationMessage(extensionText('tag.done'));
    return;
  }
  for (const [at, line] of lines.entries()) {
    const title = extensionText('tag.title', { number: at + 1, total: lines.length });
    if (!(await visit(editor, line, title))) break;
  }
  // The next key must not write over what was shown.
  const { start } = editor.selection;
  editor.selection = new Selection(start, start);
}

/** Asks for the pillar of a finding that has none so far; false once the author has had enough. */
async function visit(editor: TextEditor, line: number, title: string): Promise<boolean> {
  const { document } = editor;
  const problem = untagged(editor).find(({ range }) => range.start.line === line);
  if (!problem) return true;
  const offers = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    problem.range,
    UNTAGGED.fixes,
  );
  const { range } = document.lineAt(line);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  const items = offers.map(({ title: label, edit }) => ({ label, edit }));
  const later = { label: extensionText('tag.later'), edit: undefined };
  const chosen = await window.showQuickPick([...items, later], {
    title,
    placeHolder: wordsAt(document, line),
  });
  if (!chosen?.edit) return chosen !== undefined;
  return changeText(document, chosen.edit.get(document.uri));
}

/** The line, with the one below where its own ends before any words. */
function wordsAt(document: TextDocument, line: number): string {
  const text = document.lineAt(line).text.trimEnd();
  const isOpen = text.endsWith(':') && line + 1 < document.lineCount;
  return isOpen ? `${text} ${document.lineAt(line + 1).text.trim()} …` : text;
}

function untagged({ document }: TextEditor): Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => (typeof code === 'object' ? code.value : code) === UNTAGGED.code)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}
