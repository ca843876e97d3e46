import { DocumentState } from 'langium';
import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { EditorServices } from '../editor/module.ts';
import { editorText } from '../messages/editor.ts';

/** Fewer files are read before anybody has looked. */
const MANY = 100;

/** Counts the files in the client's progress bar until all are checked for the first time. */
export async function showLoading(connection: Connection, { shared }: EditorServices): Promise<void> {
  const { DocumentBuilder, LangiumDocuments, WorkspaceManager } = shared.workspace;
  await WorkspaceManager.ready;
  const total = LangiumDocuments.all.count();
  if (total < MANY) return;
  let progress: WorkDoneProgressServerReporter | undefined;
  let isOver = false;
  let shown = 0;
  const checked = new Set<string>();
  const tell = () => {
    const percent = Math.floor((checked.size / total) * 100);
    if (percent > shown)
      progress?.report(percent, editorText('loading.progress', { checked: checked.size, total }));
    shown = Math.max(shown, percent);
  };
  const watching = [
    DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
      checked.add(uri.toString());
      tell();
    }),
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
      isOver = true;
      progress?.done();
      for (const each of watching) each.dispose();
    }),
  ];
  const created = await connection.window.createWorkDoneProgress();
  // Where nothing has changed since the last session, all is done before the client has answered.
  if (isOver) return;
  progress = created;
  progress.begin(editorText('loading.title'), 0);
}
