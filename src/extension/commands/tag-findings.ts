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
  workspace,
} from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import { UNTAGGED } from '../../protocol.ts';

/** Asks for the pillar of each untagged finding of the report in the editor, until the author has had enough. */
export async function tagFindings(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'mission-report') return;
  const lines = untagged(editor).map(({ range }) => range.start.line);
  if (lines.length === 0) {
    window.showInformationMessage(extensionText('tag.done'));
    return;
  }
  for (const [i, line] of lines.entries()) {
    const title = extensionText('tag.title', { number: i + 1, total: lines.length });
    if (!(await tagFinding(editor, line, title))) break;
  }
  // The next key must not write over what was shown.
  const { start } = editor.selection;
  editor.selection = new Selection(start, start);
}

/** False when the author ends the walk. */
async function tagFinding(editor: TextEditor, line: number, title: string): Promise<boolean> {
  const problem = untagged(editor).find(({ range }) => range.start.line === line);
  if (!problem) return true;
  const { document } = editor;
  editor.selection = new Selection(problem.range.start, problem.range.end);
  editor.revealRange(problem.range, TextEditorRevealType.InCenterIfOutsideViewport);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    problem.range,
    UNTAGGED.fixes,
  );
  const later = { label: extensionText('tag.later'), action: undefined };
  const chosen = await window.showQuickPick(
    [...actions.map(action => ({ label: action.title, action })), later],
    { title, placeHolder: wordsAt(document, line) },
  );
  if (chosen?.action?.edit) await workspace.applyEdit(chosen.action.edit);
  return chosen !== undefined;
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
    .filter(isUntagged)
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

function isUntagged({ code }: Diagnostic): boolean {
  return (typeof code === 'object' ? code.value : code) === UNTAGGED.code;
}
