/** The fixes that the rules made with their problems. */
import type { LangiumDocument } from 'langium';
import type { CodeAction, CodeActionParams, Diagnostic, Range } from 'vscode-languageserver';
import { dataOf, preferredEdits } from '../rules/fix-all.ts';
import { touches } from '../syntax/ranges.ts';

const FIX_ALL = 'source.fixAll.missionReport';

/** One action for each fix of each problem in the stretch; its kind ends with the rule, so that it can be asked for. */
export function quickFixes(document: LangiumDocument, { range }: CodeActionParams): CodeAction[] {
  return problemsIn(document, range).flatMap(problem =>
    (dataOf(problem)?.fixes ?? []).map(({ title, isPreferred, edits }) => ({
      title,
      kind: `quickfix.${String(problem.code).replace('/', '.')}`,
      diagnostics: [problem],
      isPreferred,
      edit: { changes: { [document.textDocument.uri]: [...edits] } },
    })),
  );
}

/** Every sure fix of the file at once: as a source action, and beside a problem that has one. */
export function fixAll(document: LangiumDocument, { range }: CodeActionParams): CodeAction[] {
  const edits = preferredEdits(document.diagnostics ?? []);
  if (edits.length === 0) return [];
  const edit = { changes: { [document.textDocument.uri]: edits } };
  const all: CodeAction = { title: 'Mend everything that has one sure remedy', kind: FIX_ALL, edit };
  const isHere = preferredEdits(problemsIn(document, range)).length > 0;
  return isHere && edits.length > 1 ? [all, { ...all, kind: 'quickfix' }] : [all];
}

function problemsIn(document: LangiumDocument, range: Range): Diagnostic[] {
  return (document.diagnostics ?? []).filter(problem => touches(problem.range, range));
}
