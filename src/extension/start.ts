/** Everything that the extension does, on whatever client. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  FileSystemError,
  FileType,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../base/base64.ts';
import {
  COMPARE_FILES_COMMAND,
  FILE_KIND_REQUEST,
  FILE_LIST_REQUEST,
  FILE_READ_REQUEST,
  type FileKind,
  type FileParams,
  OPEN_LINE_COMMAND,
  SHOW_PLACES_COMMAND,
  UPDATE_COMMAND,
} from '../protocol/report.ts';
import { beginUpdate, beginUpdateOf } from './commands/begin-update.ts';
import { completeReport } from './commands/complete-report.ts';
import { goToPlace } from './commands/go-to-place.ts';
import { newProgramme, newReport } from './commands/new-document.ts';
import { newReportFrom } from './commands/new-report-from.ts';
import { openFile } from './commands/open-file.ts';
import { openCheatSheet, openWalkthrough } from './commands/open-help.ts';
import { compareFiles, openLine, showPlaces } from './commands/open-places.ts';
import { pasteRewrite } from './commands/paste-rewrite.ts';
import { sendCommands } from './commands/send-report.ts';
import { showRegister } from './commands/show-register.ts';
import { CurrentReport } from './current-report.ts';
import type { CommandId } from './generated/command-id.ts';
import { registerDropping } from './import/drop.ts';
import { registerPasting } from './import/paste.ts';
import { importedShower } from './import/show-imported.ts';
import { registerPreview } from './preview/preview.ts';
import { answerRemark } from './remarks/answer-remark.ts';
import { RemarkThreads } from './remarks/remark-threads.ts';
import { reviewShower } from './review/show-review.ts';
import { followTyping } from './typing/follow-typing.ts';
import { followLists, indentPoint, outdentPoint } from './typing/lists.ts';
import { moveEntry } from './typing/move-entry.ts';
import { TextOffer } from './typing/offer-as-text.ts';
import { dropLateProposals } from './typing/proposals.ts';
import { registerViews } from './views/views.ts';

type Handler = Parameters<typeof commands.registerCommand>[1];

/** Registers the commands, the preview and the views, and starts the client; VS Code ends all of them. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  const report = new CurrentReport(client);
  const register = showRegister(context, client);
  const show = importedShower(client, context.extensionUri);
  const reviews = reviewShower(client, context);
  const sending = sendCommands(client, context, report, reviews);
  const threads = new RemarkThreads(client);
  const asText = new TextOffer(client);
  const handlers: Record<CommandId, Handler> & Record<string, Handler> = {
    ...registerPreview(context, client, report, reviews),
    ...registerViews(context, client, report),
    'missionReport.asText': inEditor(editor => asText.accept(editor)),
    'missionReport.remarkDone': answerRemark(client, threads, 'done'),
    'missionReport.remarkDropped': answerRemark(client, threads, 'dropped'),
    'missionReport.replyToRemark': answerRemark(client, threads, 'reply'),
    'missionReport.indentPoint': inEditor(indentPoint),
    'missionReport.outdentPoint': inEditor(outdentPoint),
    'missionReport.moveEntryUp': inEditor(moveEntry(client, 'up')),
    'missionReport.moveEntryDown': inEditor(moveEntry(client, 'down')),
    'missionReport.nextPlace': goToPlace(client, 'next'),
    'missionReport.previousPlace': goToPlace(client, 'previous'),
    'missionReport.export': sending.send,
    'missionReport.exportChanges': sending.sendChanges,
    'missionReport.issue': sending.issue,
    'missionReport.showRegister': register,
    'missionReport.register.refresh': register,
    'missionReport.openFile': openFile(client, report, show, reviews),
    'missionReport.pasteRewrite': pasteRewrite(reviews),
    'missionReport.nextChange': () => reviews.step(1),
    'missionReport.previousChange': () => reviews.step(-1),
    'missionReport.completeReport': completeReport(client, report),
    'missionReport.newReport': newReport(client),
    'missionReport.newReportFrom': newReportFrom(client, report),
    'missionReport.newProgramme': newProgramme(client),
    'missionReport.openCheatSheet': openCheatSheet(context),
    'missionReport.openWalkthrough': openWalkthrough(context),
    'missionReport.updateRow': beginUpdateOf(client, report),
    // Called by what the server shows, and in no menu.
    [OPEN_LINE_COMMAND]: openLine(client),
    [COMPARE_FILES_COMMAND]: compareFiles(client),
    [UPDATE_COMMAND]: beginUpdate(client),
    [SHOW_PLACES_COMMAND]: showPlaces(client),
  };
  context.subscriptions.push(
    report,
    threads,
    asText,
    ...Object.entries(handlers).map(([id, run]) => commands.registerCommand(id, run)),
    lendFiles(client),
    registerPasting(client),
    registerDropping(client, show),
    followTyping(),
    followLists(),
  );
  dropLateProposals(client);
  await client.start();
}

/** A command that is about the text in the editor, and does nothing where there is none. */
function inEditor(run: (editor: TextEditor) => unknown) {
  return () => window.activeTextEditor && run(window.activeTextEditor);
}

/** Answers the server's questions about files, whatever file system they are in. */
function lendFiles(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(FILE_KIND_REQUEST, async ({ uri }: FileParams) => {
      try {
        return kindOf((await workspace.fs.stat(Uri.parse(uri, true))).type);
      } catch (error) {
        if (error instanceof FileSystemError) return 'nothing';
        throw error;
      }
    }),
    client.onRequest(FILE_READ_REQUEST, async ({ uri }: FileParams) =>
      toBase64(await workspace.fs.readFile(Uri.parse(uri, true))),
    ),
    client.onRequest(FILE_LIST_REQUEST, async ({ uri }: FileParams) => {
      const folder = Uri.parse(uri, true);
      const entries = await workspace.fs.readDirectory(folder);
      return entries.map(([name, type]) => ({
        uri: client.code2ProtocolConverter.asUri(Uri.joinPath(folder, name)),
        kind: kindOf(type),
      }));
    }),
  );
}

function kindOf(type: FileType): FileKind {
  if (type & FileType.Directory) return 'folder';
  return type & FileType.File ? 'file' : 'nothing';
}
