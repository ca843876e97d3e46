/** *Done*, *Dropped* and *Reply*, on a remark: from its thread, or where the caret stands. */
import { type CommentThread, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { retryRequest } from '../../base/retry-request.ts';
import { extensionText } from '../../messages/extension.ts';
import { ANSWER_REQUEST, type AnswerParams, type PlaceParams } from '../../protocol/report.ts';
import { askAuthor } from '../ask-author.ts';
import { changeText } from '../change-text.ts';
import { makeEdits } from '../make-edits.ts';
import type { RemarkThreads } from './remark-threads.ts';

/** Makes a command. */
export function answerRemark(
  client: BaseLanguageClient,
  threads: RemarkThreads,
  answer: AnswerParams['answer'],
) {
  return async (thread?: CommentThread): Promise<void> => {
    const meant = thread ? await ofThread(thread, threads, client) : atCaret(client);
    if (!meant) return;
    const by = answer === 'reply' ? await askAuthor() : '';
    await write(client, { ...meant, answer, ...(by !== '' && { by }) });
  };
}

async function ofThread(
  thread: CommentThread,
  threads: RemarkThreads,
  client: BaseLanguageClient,
): Promise<Omit<AnswerParams, 'answer'> | undefined> {
  const remark = await threads.remarkOf(thread);
  if (!remark) return undefined;
  const uri = client.code2ProtocolConverter.asUri(thread.uri);
  const [{ words } = { words: '' }] = remark.said;
  return { uri, position: remark.position, remark: words };
}

function atCaret({ code2ProtocolConverter: code }: BaseLanguageClient): PlaceParams | undefined {
  const editor = window.activeTextEditor;
  return (
    editor && { uri: code.asUri(editor.document.uri), position: code.asPosition(editor.selection.active) }
  );
}

/** Writes the answer into the text as it is, in one step; a reply has places to fill in. */
async function write(client: BaseLanguageClient, params: AnswerParams): Promise<void> {
  const document = await workspace.openTextDocument(client.protocol2CodeConverter.asUri(params.uri));
  const { version } = document;
  const isSame = () => document.version === version;
  const edit = await retryRequest(() => client.sendRequest(ANSWER_REQUEST, params), isSame);
  if (!edit || !isSame()) {
    const why = isSame() && params.remark === undefined ? 'remarks.none' : 'mend.changed';
    window.showInformationMessage(extensionText(why));
    return;
  }
  if (params.answer !== 'reply') {
    await changeText(document, await client.protocol2CodeConverter.asTextEdits([edit]));
  } else await makeEdits(client, document, [edit]);
}
