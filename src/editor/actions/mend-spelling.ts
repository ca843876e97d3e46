/** Words that may have been meant, and *Add to the programme’s words*, on a word that no dictionary has. */
import type { LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { type CodeAction, CodeActionTriggerKind, type Diagnostic } from 'vscode-languageserver';
import { ruleText } from '../../messages/rules.ts';
import { acceptWord } from '../../rules/accept-word.ts';
import { spellerFor } from '../../rules/spelling.ts';
import { spelt } from '../../rules/words/spelt.ts';
import { inCaseOf } from '../../rules/words-of-report.ts';
import { fileOf } from '../../syntax/file-of.ts';
import { spanIn, touches } from '../../syntax/ranges.ts';
import type { ActionMaker } from '../code-actions.ts';
import { textAction } from './text-action.ts';

/** So many are offered. */
export const MOST_SUGGESTIONS = 5;
const KIND = `quickfix.${spelt.code.replace('/', '.')}`;

/** Suggestions are computed here, when they are asked for: they take long, and most words are never asked about. */
export function mendSpelling(services: LangiumServices): ActionMaker {
  return (document, { range, context }) => {
    const isAsked = context.triggerKind === CodeActionTriggerKind.Invoked;
    return (document.diagnostics ?? [])
      .filter(problem => problem.code === spelt.code && touches(problem.range, range))
      .flatMap(problem => [
        ...suggestions(document, problem, isAsked, services),
        ...acceptance(document, problem),
      ]);
  };
}

function suggestions(
  document: LangiumDocument,
  problem: Diagnostic,
  isAsked: boolean,
  services: LangiumServices,
): readonly CodeAction[] {
  const { textDocument } = document;
  const word = textDocument.getText(problem.range);
  const span = spanIn(textDocument, problem.range);
  const found = spellerFor(document, services)?.suggest(word.toLowerCase(), isAsked) ?? [];
  return found.slice(0, MOST_SUGGESTIONS).map(suggestion => {
    const text = inCaseOf(word, suggestion);
    const action = textAction(document, {
      title: ruleText('fix.write', { text }),
      kind: KIND,
      edits: [{ span, text }],
    });
    return { ...action, diagnostics: [problem] };
  });
}

function acceptance(document: LangiumDocument, problem: Diagnostic): readonly CodeAction[] {
  const word = document.textDocument.getText(problem.range).toLowerCase();
  const { file, edit, isProgramme } = acceptWord(word, fileOf(document));
  const home = file.$document;
  if (!home) return [];
  const id = isProgramme ? 'words/spelt.fix.add-to-programme' : 'words/spelt.fix.add-to-report';
  const action = textAction(home, {
    title: ruleText(id, { word }),
    kind: KIND,
    edits: [edit],
  });
  return [{ ...action, diagnostics: [problem] }];
}
