/** What the light bulb offers: the answers of every maker of actions. */
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';

/** Offers actions for a stretch of the document; called only when it is checked. */
export type ActionMaker = (document: LangiumDocument, params: CodeActionParams) => readonly CodeAction[];

/** Asks every maker, and leaves out kinds that the client did not ask for. */
export class MissionReportCodeActionProvider implements CodeActionProvider {
  private readonly makers: readonly ActionMaker[];

  constructor(makers: readonly ActionMaker[]) {
    this.makers = makers;
  }

  getCodeActions(document: LangiumDocument, params: CodeActionParams): CodeAction[] {
    const { only } = params.context;
    return this.makers
      .flatMap(make => make(document, params))
      .filter(
        ({ kind = '' }) => !only || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`)),
      );
  }
}
