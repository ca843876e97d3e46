/** *Give Every Finding a Pillar*: goes from one to the next and asks for its pillar, the most fitting first. */
import {
  type CodeAction,
  commands,
  type Diagnostic,
  languages,
  QuickInputButtons,
  type QuickPickItem,
  Selection,
  type TextDocument,
  TextEdit,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import { UNTAGGED } from '../../protocol/report.ts';
import { changeText } from '../change-text.ts';

/** A finding on the way, and what it was given on it. */
interface Step {
  readonly line: number;
  offers: readonly CodeAction[];
  given?: { readonly before: string; readonly after: string } | undefined;
}

type Answer = 'next' | 'back' | 'end';

/** Asks for the pillar of each untagged finding of the report in the editor, back and forth, until the author has had enough. */
export async function tagFindings(): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'mission-report') return;
  const steps = untagged(editor).map(({ range }): Step => ({ line: range.start.line, offers: [] }));
  if (steps.length === 0) {
    window.showInformationMessage(extensionText('tag.done'));
    return;
  }
  let answer: Answer = 'next';
  for (let at = 0; answer !== 'end'; at += answer === 'back' ? -1 : 1) {
    const step = steps[at];
    if (!step) break;
    const walk: Walk = { editor, number: at + 1, total: steps.length };
    answer = answer === 'back' ? await returnTo(step, walk) : await visit(step, walk);
  }
  // The next key must not write over what was shown.
  const { start } = editor.selection;
  editor.selection = new Selection(start, start);
}

interface Walk {
  readonly editor: TextEditor;
  readonly number: number;
  readonly total: number;
}

/** Asks for the pillar of a finding that has none so far. */
async function visit(step: Step, walk: Walk): Promise<Answer> {
  const { editor } = walk;
  const problem = untagged(editor).find(({ range }) => range.start.line === step.line);
  if (step.given || !problem) return 'next';
  step.offers = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    problem.range,
    UNTAGGED.fixes,
  );
  return ask(step, walk);
}

/** Asks for the pillar of an earlier finding again, without the one it was given; one that its author has changed is left. */
async function returnTo(step: Step, walk: Walk): Promise<Answer> {
  const { given, line } = step;
  if (!given) return visit(step, walk);
  const { document } = walk.editor;
  const { range, text } = document.lineAt(line);
  if (text !== given.after) return 'back';
  if (!(await changeText(document, [TextEdit.replace(range, given.before)]))) return 'end';
  step.given = undefined;
  return ask(step, walk);
}

async function ask(step: Step, { editor, number, total }: Walk): Promise<Answer> {
  const { document } = editor;
  const { range, text: before } = document.lineAt(step.line);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  const chosen = await pick(step.offers, {
    title: extensionText('tag.title', { number, total }),
    placeholder: wordsAt(document, step.line),
    isFirst: number === 1,
  });
  if (typeof chosen === 'string') return chosen;
  if (!chosen.edit) return 'next';
  if (!(await changeText(document, chosen.edit.get(document.uri)))) return 'end';
  step.given = { before, after: document.lineAt(step.line).text };
  return 'next';
}

function pick(
  offers: readonly CodeAction[],
  {
    title,
    placeholder,
    isFirst,
  }: { readonly title: string; readonly placeholder: string; readonly isFirst: boolean },
): Promise<CodeAction | Answer> {
  const list = window.createQuickPick<QuickPickItem & { readonly action?: CodeAction }>();
  list.items = [
    ...offers.map(action => ({ label: action.title, action })),
    { label: extensionText('tag.later') },
  ];
  Object.assign(list, { title, placeholder, buttons: isFirst ? [] : [QuickInputButtons.Back] });
  return new Promise<CodeAction | Answer>(resolve => {
    list.onDidAccept(() => resolve(list.selectedItems[0]?.action ?? 'next'));
    list.onDidTriggerButton(() => resolve('back'));
    list.onDidHide(() => resolve('end'));
    list.show();
  }).finally(() => list.dispose());
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
