/** The fixes that the rules made with their problems. */
import type { LangiumDocument } from 'langium';
import type {
  CodeAction,
  CodeActionParams,
  Diagnostic,
  Range,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { endOfLine, LINE_END } from '../domain/lines.ts';
import { editorText } from '../messages/editor.ts';
import { edited, editsIn } from '../rules/edited.ts';
import { type FixEdit, fixesOf, preferredEdits } from '../rules/fix-all.ts';
import type { FixData } from '../rules/validator.ts';
import { touches } from '../syntax/ranges.ts';
import { asSnippets } from './actions/text-action.ts';
import type { Client } from './client.ts';
import type { LateActionMaker } from './code-actions.ts';
import { shorten } from './shorten.ts';

const FIX_ALL = 'source.fixAll.missionReport';

/**
 * One action for each fix of each problem in the stretch; its kind ends with the rule, so that it can be asked for.
 * What the author must still write is selected once the fix is made, where the client can do that.
 */
export function quickFixes(
  client: Pick<Client, 'fillsSnippets'>,
  problemsOf: ProblemsOf,
  inOrder: (document: LangiumDocument, problem: Diagnostic) => readonly FixData[] = (_, problem) =>
    fixesOf(problem),
): LateActionMaker {
  return async (document, { range }) =>
    within(range, await problemsOf(document)).flatMap(problem =>
      inOrder(document, problem).map(({ title, isPreferred, edits }) => ({
        title: withLine(title, problem.code === 'syntax' ? lineAfter(document, edits) : undefined),
        kind: `quickfix.${String(problem.code).replace('/', '.')}`,
        diagnostics: [asTold(problem)],
        isPreferred,
        edit:
          client.fillsSnippets && edits.some(({ snippet }) => snippet !== undefined)
            ? asSnippets(document, edits)
            : asText(document, edits),
      })),
    );
}

/** The problems of a document with all that mends them. */
export type ProblemsOf = (document: LangiumDocument) => Promise<readonly Diagnostic[]>;

/** The problem as the client knows it. */
function asTold({ data: _, relatedInformation: __, ...problem }: Diagnostic): Diagnostic {
  return problem;
}

/** A line that can't be read is shown as it will be. */
function withLine(title: string, line: string | undefined): string {
  return line === undefined ? title : `${title} → ${line}`;
}

function asText({ textDocument }: LangiumDocument, edits: readonly FixEdit[]): WorkspaceEdit {
  return { changes: { [textDocument.uri]: edits.map(({ range, newText }) => ({ range, newText })) } };
}

/** Every sure fix of the file at once: as a source action, and beside a problem that has one. */
export function fixAll(problemsOf: ProblemsOf): LateActionMaker {
  return async (document, { range }: CodeActionParams) => {
    const problems = await problemsOf(document);
    const edits = preferredEdits(problems);
    if (edits.length === 0) return [];
    const edit = { changes: { [document.textDocument.uri]: edits } };
    const all: CodeAction = { title: editorText('action.fix-all'), kind: FIX_ALL, edit };
    const isHere = preferredEdits(within(range, problems)).length > 0;
    return isHere && edits.length > 1 ? [all, { ...all, kind: 'quickfix' }] : [all];
  };
}

function within(range: Range, problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return problems.filter(problem => touches(problem.range, range));
}

/** What changes further along is shown without the line's beginning. */
const SEEN = 50;

/** The line after the edits, as much of it as a menu has room for; undefined where they change several. */
function lineAfter(document: LangiumDocument, edits: readonly TextEdit[]): string | undefined {
  const { textDocument } = document;
  const [first] = edits;
  const line = first?.range.start.line;
  const isOne = edits.every(
    ({ range: { start, end }, newText }) =>
      start.line === line && end.line === line && !newText.split(LINE_END).some((_, i) => i > 0),
  );
  if (!first || line === undefined || !isOne) return undefined;
  const start = textDocument.offsetAt({ line, character: 0 });
  const before = textDocument.getText().slice(start, endOfLine(textDocument.getText(), start));
  const after = edited(before, start, editsIn(document, edits));
  const from =
    first.range.start.character > SEEN ? after.lastIndexOf(' ', first.range.start.character - 2) + 1 : 0;
  return (from > 0 ? '… ' : '') + shorten(after.slice(from).trim());
}
