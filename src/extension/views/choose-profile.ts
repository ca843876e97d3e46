/** *Choose How Strictly to Check*: the profile of the checks, from the status bar. */
import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import type { Readiness } from '../../protocol.ts';

type Profile = Readiness['profile'];

const CONFIG_FILE = 'mission-report.config.json';

/** What a profile is called. */
export function profileLabel(profile: Profile): string {
  const labels = { draft: l10n.t('Draft'), review: l10n.t('Review'), final: l10n.t('Final') };
  return labels[profile];
}

/** Asks for the profile and keeps it in the author's settings; a project that has decided is shown instead. */
export async function chooseProfile(): Promise<void> {
  if (await isDecided()) return;
  const items: { label: string; detail: string; profile: Profile }[] = [
    {
      label: profileLabel('draft'),
      detail: l10n.t('While writing: only what is surely wrong.'),
      profile: 'draft',
    },
    {
      label: profileLabel('review'),
      detail: l10n.t('Before it goes to others: everything, but a missing chapter is only a warning.'),
      profile: 'review',
    },
    { label: profileLabel('final'), detail: l10n.t('Before it is sent: everything.'), profile: 'final' },
  ];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('How strictly should reports be checked?'),
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
  const open = l10n.t('Open It');
  const said = l10n.t('{0} decides that for everybody who works on these reports.', CONFIG_FILE);
  if ((await window.showInformationMessage(said, open)) === open) await window.showTextDocument(document);
  return true;
}
