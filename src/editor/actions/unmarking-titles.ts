/** Whoever is offered a change of the text is told what it would do to a marking; unasked, none is made that would. */
import type { AstNode, LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { textOfSnippet } from '../../base/plain-snippet.ts';
import { MarkingGuard, titleThat } from '../../rules/marking-guard.ts';
import type { ActionMaker, LateActionMaker } from '../code-actions.ts';

/** The actions of a maker, with what they would unmark in their titles. */
export function withUnmarkingTitles(
  make: ActionMaker | LateActionMaker,
  services: LangiumServices,
): LateActionMaker {
  return async (document, params) => {
    const guard = guardOf(document, services);
    const said: CodeAction[] = [];
    for (const action of await make(document, params)) {
      const unmarking = guard.unmarkedByText(editsOf(action, document));
      if (!unmarking) said.push(action);
      // What mends everything at once has no title for one line of it.
      else if (!action.kind?.startsWith('source.')) {
        said.push({ ...action, title: titleThat(action.title, unmarking) });
      }
    }
    return said;
  };
}

/** One for all that is offered for a text, which asks the same of its lines. */
const guards = new WeakMap<AstNode, MarkingGuard>();

function guardOf(document: LangiumDocument, services: LangiumServices): MarkingGuard {
  const file = document.parseResult.value;
  const guard = guards.get(file) ?? new MarkingGuard(document, services);
  guards.set(file, guard);
  return guard;
}

function editsOf({ edit }: CodeAction, { textDocument }: LangiumDocument): readonly TextEdit[] {
  const open = (edit?.documentChanges ?? []).flatMap(change =>
    'edits' in change && change.textDocument.uri === textDocument.uri ? change.edits : [],
  );
  return [
    ...(edit?.changes?.[textDocument.uri] ?? []),
    ...open.map(each => ('snippet' in each ? { ...each, newText: textOfSnippet(each.snippet.value) } : each)),
  ];
}
