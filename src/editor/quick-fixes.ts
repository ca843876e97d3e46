/** The fixes that the rules made with their problems. */
import type { LangiumDocument } from 'langium';
import type { CodeAction, CodeActionParams, Diagnostic, Range, WorkspaceEdit } from 'vscode-languageserver';
import { editorText } from '../messages/editor.ts';
import { dataOf, type FixEdit, preferredEdits } from '../rules/fix-all.ts';
import { touches } from '../syntax/ranges.ts';
import type { Client } from './client.ts';
import type { ActionMaker } from './code-actions.ts';
import { lineAfter } from './line-after.ts';
import { asSnippets } from './snippet-edits.ts';

const FIX_ALL = 'source.fixAll.missionReport';

/**
 * One action for each fix of each problem in the stretch; its kind ends with the rule, so that it can be asked for.
 * What the author must still write is selected once the fix is made, where the client can do that.
 */
export function quickFixes(
  client: Pick<Client, 'fillsSnippets'>,
  inOrder: (document: LangiumDocument, problem: Diagnostic) => readonly OfferedFix[] = (_, problem) =>
    fixesOf(problem),
): ActionMaker {
  return (document, { range }) =>
    problemsIn(document, range).flatMap(problem =>
      inOrder(document, problem).map(({ title, isPreferred, edits }) => ({
        title: withLine(title, problem.code === 'syntax' ? lineAfter(document, edits) : undefined),
        kind: `quickfix.${String(problem.code).replace('/', '.')}`,
        diagnostics: [problem],
        isPreferred,
        edit:
          client.fillsSnippets && edits.some(({ place }) => place)
            ? asSnippets(document, edits)
            : asText(document, edits),
      })),
    );
}

/** A fix as it is kept with its problem. */
export type OfferedFix = NonNullable<ReturnType<typeof dataOf>>['fixes'][number];

/** The fixes of a problem, as its rule made them. */
export function fixesOf(problem: Diagnostic): readonly OfferedFix[] {
  return dataOf(problem)?.fixes ?? [];
}

/** A line that can't be read is shown as it will be. */
function withLine(title: string, line: string | undefined): string {
  return line === undefined ? title : `${title} → ${line}`;
}

function asText({ textDocument }: LangiumDocument, edits: readonly FixEdit[]): WorkspaceEdit {
  return { changes: { [textDocument.uri]: edits.map(({ range, newText }) => ({ range, newText })) } };
}

/** Every sure fix of the file at once: as a source action, and beside a problem that has one. */
export function fixAll(document: LangiumDocument, { range }: CodeActionParams): CodeAction[] {
  const edits = preferredEdits(document.diagnostics ?? []);
  if (edits.length === 0) return [];
  const edit = { changes: { [document.textDocument.uri]: edits } };
  const all: CodeAction = { title: editorText('action.fix-all'), kind: FIX_ALL, edit };
  const isHere = preferredEdits(problemsIn(document, range)).length > 0;
  return isHere && edits.length > 1 ? [all, { ...all, kind: 'quickfix' }] : [all];
}

function problemsIn(document: LangiumDocument, range: Range): Diagnostic[] {
  return (document.diagnostics ?? []).filter(problem => touches(problem.range, range));
}
