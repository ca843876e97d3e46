/** What the light bulb offers: the answers of every maker of actions. */
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver';

/** Offers actions for a stretch of the document; called only when it is checked. */
export type ActionMaker = (document: LangiumDocument, params: CodeActionParams) => readonly CodeAction[];

/** One that has to wait for something. */
export type LateActionMaker = (...asked: Parameters<ActionMaker>) => Promise<readonly CodeAction[]>;

/** Asks every maker, and leaves out kinds that the client did not ask for. */
export class MissionReportCodeActionProvider implements CodeActionProvider {
  constructor(private readonly makers: readonly (ActionMaker | LateActionMaker)[]) {}

  async getCodeActions(document: LangiumDocument, params: CodeActionParams): Promise<CodeAction[]> {
    const { only } = params.context;
    const made = await Promise.all(this.makers.map(make => make(document, params)));
    return made
      .flat()
      .filter(
        ({ kind = '' }) => !only || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`)),
      );
  }
}
