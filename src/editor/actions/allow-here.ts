/** *Allow this here: reason*, on every problem of a rule that may be set aside. */
import type { LangiumDocument } from 'langium';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { editorText } from '../../messages/editor.ts';
import { SETTABLE } from '../../rules/index.ts';
import { toFillIn } from '../../rules/places.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { touches } from '../../syntax/ranges.ts';
import type { Client } from '../client.ts';
import type { ActionMaker } from '../code-actions.ts';
import { entryAt } from './entry-at.ts';
import { openAction } from './text-action.ts';

const SETTABLE_CODES: ReadonlySet<unknown> = new Set(SETTABLE);

/**
 * Puts a comment that silences the rule above the entry, and the cursor where the reason must be written. The reason is
 * left empty, so that `allow/reasoned` asks for it until it is there.
 */
export function allowHere(client: Client): ActionMaker {
  return (document, { range }) =>
    (document.diagnostics ?? [])
      .filter(problem => touches(problem.range, range) && SETTABLE_CODES.has(problem.code))
      .flatMap(problem => allowance(document, problem, client));
}

function allowance(document: LangiumDocument, problem: Diagnostic, client: Client): CodeAction[] {
  const file = fileOf(document);
  const entry = entryAt(file, document.textDocument.offsetAt(problem.range.start));
  if (!entry?.$cstNode) return [];
  const { offset: start } = entry.$cstNode;
  const comment = `// allow ${problem.code}: $0\n`;
  const action = openAction(document, client, {
    title: editorText('action.allow', { rule: String(problem.code) }),
    kind: 'quickfix.allow',
    edits: [toFillIn({ span: { start, end: start }, text: comment })],
  });
  return [{ ...action, diagnostics: [problem] }];
}
