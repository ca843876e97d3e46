/** Everything that the extension does, on whatever client. */
import {
  commands,
  Disposable,
  type ExtensionContext,
  FileSystemError,
  FileType,
  Uri,
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
import { exportChanges, exportReport } from './commands/export-report.ts';
import { goToPlace } from './commands/go-to-place.ts';
import { importReport } from './commands/import-report.ts';
import { issueReport } from './commands/issue-report.ts';
import { newProgramme, newReport } from './commands/new-document.ts';
import { newReportFrom } from './commands/new-report-from.ts';
import { openCheatSheet, openWalkthrough } from './commands/open-help.ts';
import { compareFiles, openLine } from './commands/open-line.ts';
import { pasteRewrite } from './commands/paste-rewrite.ts';
import { showPlaces } from './commands/show-places.ts';
import { showRegister } from './commands/show-register.ts';
import { tagFindings } from './commands/tag-findings.ts';
import { takeIn } from './commands/take-in.ts';
import { CurrentReport } from './current-report.ts';
import { sweepPages } from './exporting/print-by-hand.ts';
import { registerDropping } from './intake/drop.ts';
import { registerPasting } from './intake/paste.ts';
import { importedShower } from './intake/show-imported.ts';
import { registerPreview } from './preview/preview.ts';
import { registerRemarks } from './remarks/answer-remark.ts';
import { reviewShower } from './review/show-review.ts';
import { followTyping } from './typing/follow-typing.ts';
import { registerLists } from './typing/lists.ts';
import { registerMoving } from './typing/move-entry.ts';
import { offerAsText } from './typing/offer-as-text.ts';
import { dropLateProposals } from './typing/proposals.ts';
import { registerViews } from './views/views.ts';

/** Registers the commands, the preview and the views, and starts the client; VS Code ends all of them. */
export async function start(context: ExtensionContext, client: BaseLanguageClient): Promise<void> {
  void sweepPages(context.globalStorageUri);
  const report = new CurrentReport(client);
  const register = showRegister(context, client);
  const show = importedShower(client, context.extensionUri);
  const reviews = reviewShower(client, context);
  context.subscriptions.push(
    report,
    commands.registerCommand('missionReport.export', exportReport(client, context, report)),
    commands.registerCommand('missionReport.exportChanges', exportChanges(client, report)),
    commands.registerCommand('missionReport.issue', issueReport(client, report)),
    ...['missionReport.showRegister', 'missionReport.register.refresh'].map(command =>
      commands.registerCommand(command, register),
    ),
    commands.registerCommand(OPEN_LINE_COMMAND, openLine(client)),
    commands.registerCommand(COMPARE_FILES_COMMAND, compareFiles(client)),
    commands.registerCommand(UPDATE_COMMAND, beginUpdate(client)),
    commands.registerCommand('missionReport.updateRow', beginUpdateOf(client, report)),
    commands.registerCommand('missionReport.import', importReport(client, show)),
    commands.registerCommand('missionReport.takeIn', takeIn(client, report, reviews)),
    commands.registerCommand('missionReport.pasteRewrite', pasteRewrite(reviews)),
    commands.registerCommand('missionReport.nextChange', () => reviews.step(1)),
    commands.registerCommand('missionReport.previousChange', () => reviews.step(-1)),
    commands.registerCommand('missionReport.newReport', newReport(client)),
    commands.registerCommand('missionReport.newReportFrom', newReportFrom(client, report)),
    commands.registerCommand('missionReport.newProgramme', newProgramme(client)),
    commands.registerCommand('missionReport.tagFindings', tagFindings),
    commands.registerCommand('missionReport.nextPlace', goToPlace(client, 'next')),
    commands.registerCommand('missionReport.previousPlace', goToPlace(client, 'previous')),
    commands.registerCommand('missionReport.openCheatSheet', openCheatSheet(context)),
    commands.registerCommand('missionReport.openWalkthrough', openWalkthrough(context)),
    commands.registerCommand(SHOW_PLACES_COMMAND, showPlaces(client)),
    lendFiles(client),
    registerPasting(client),
    registerDropping(client, show),
    followTyping(),
    offerAsText(client),
    registerMoving(client),
    registerLists(),
    registerRemarks(client),
  );
  dropLateProposals(client);
  registerPreview(context, client, report, reviews);
  registerViews(context, client, report);
  await client.start();
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
