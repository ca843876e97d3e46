/** *New Report* and *New Programme*: an unsaved document with a template in it. */
import { SnippetString, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { type BegunFile, NEW_REPORT_REQUEST } from '../../protocol/begin.ts';
import { openUnsaved } from '../open-unsaved.ts';
import { type Answers, promptUntilMade } from './prompt-until-made.ts';

/**
 * Makes *New Report*. The first report of a folder brings its programme along; later ones share one. Its caller may give
 * the id; the author is asked for it else.
 */
export function newReport(client: BaseLanguageClient) {
  return async (given?: unknown): Promise<void> => {
    const others = await workspace.findFiles('**/*.mission', null, 1);
    await begin(client, others.length > 0 ? 'report' : 'first-report', isAnswers(given) ? given : {});
  };
}

export function newProgramme(client: BaseLanguageClient): () => Promise<void> {
  return () => begin(client, 'programme', {});
}

/** A menu gives something else, or where it stands. */
function isAnswers(given: unknown): given is Answers {
  return typeof given === 'object' && given !== null && 'id' in given;
}

async function begin(client: BaseLanguageClient, begun: BegunFile, given: Answers): Promise<void> {
  const made = await promptUntilMade(
    answers => client.sendRequest(NEW_REPORT_REQUEST, { begun, ...answers }),
    given,
    {
      title: extensionText('new-report.title'),
      prompt: () => extensionText('new-report.id'),
    },
  );
  if (made?.kind !== 'made') return;
  const editor = await window.showTextDocument(await openUnsaved(made.id, ''));
  await editor.insertSnippet(new SnippetString(made.snippet));
}
