/** Lays out the window of `npm start`: the report, its preview, and what it lacks. Not a part of the package. */
const { commands, Uri, window, workspace } = require('vscode');

async function activate() {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) return;
  await window.showTextDocument(Uri.joinPath(folder.uri, 'kosovo-2009.mission'));
  await commands.executeCommand('missionReport.openPreview');
  await commands.executeCommand('missionReport.readiness.focus');
  await commands.executeCommand('workbench.action.focusFirstEditorGroup');
}

module.exports = { activate };
