/** *Choose How Strictly to Check*: the profile of the checks, from the status bar. */
import { ConfigurationTarget, window, workspace } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { Readiness } from '../../protocol.ts';

type Profile = Readiness['profile'];

const CONFIG_FILE = 'mission-report.config.json';

/** What a profile is called. */
export function profileLabel(profile: Profile): string {
  const labels = {
    draft: extensionText('profile.draft'),
    review: extensionText('profile.review'),
    final: extensionText('profile.final'),
  };
  return labels[profile];
}

/** Asks for the profile and keeps it in the author's settings; a project that has decided is shown instead. */
export async function chooseProfile(): Promise<void> {
  if (await isDecided()) return;
  const items: { label: string; detail: string; profile: Profile }[] = [
    {
      label: profileLabel('draft'),
      detail: extensionText('profile.draft.detail'),
      profile: 'draft',
    },
    {
      label: profileLabel('review'),
      detail: extensionText('profile.review.detail'),
      profile: 'review',
    },
    { label: profileLabel('final'), detail: extensionText('profile.final.detail'), profile: 'final' },
  ];
  const chosen = await window.showQuickPick(items, {
    title: extensionText('profile.title'),
  });
  if (!chosen) return;
  const inFolder = workspace.workspaceFolders !== undefined;
  const target = inFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration('missionReport').update('profile', chosen.profile, target);
}

async function isDecided(): Promise<boolean> {
  const [file] = await workspace.findFiles(CONFIG_FILE, null, 1);
  const document = file && (await workspace.openTextDocument(file));
  if (!document?.getText().includes('"profile"')) return false;
  const open = extensionText('profile.open-file');
  const said = extensionText('profile.decided', { file: CONFIG_FILE });
  if ((await window.showInformationMessage(said, open)) === open) await window.showTextDocument(document);
  return true;
}
