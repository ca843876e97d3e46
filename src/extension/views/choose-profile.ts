/** *Choose How Strictly to Check*: the profile of the checks, from the status bar. */
import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { Readiness } from '../../protocol/report.ts';

const PROFILES = ['draft', 'review', 'final'] as const satisfies readonly Readiness['profile'][];
type Profile = (typeof PROFILES)[number];

export function profileLabel(profile: Profile): string {
  const labels = {
    draft: extensionText('profile.draft'),
    review: extensionText('profile.review'),
    final: extensionText('profile.final'),
  };
  return labels[profile];
}

/** Asks for the profile and keeps it in the author's settings; a project that has decided is shown instead. */
export async function chooseProfile(readiness: Readiness | undefined): Promise<void> {
  if (readiness?.decidedIn !== undefined) return showDecided(Uri.parse(readiness.decidedIn));
  const details = {
    draft: extensionText('profile.draft.detail'),
    review: extensionText('profile.review.detail'),
    final: extensionText('profile.final.detail'),
  };
  const items = PROFILES.map(profile => ({
    label: profileLabel(profile),
    detail: details[profile],
    profile,
  }));
  const chosen = await window.showQuickPick(items, { title: extensionText('profile.title') });
  if (!chosen) return;
  const inFolder = workspace.workspaceFolders !== undefined;
  const target = inFolder ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await workspace.getConfiguration('missionReport').update('profile', chosen.profile, target);
}

async function showDecided(file: Uri): Promise<void> {
  const open = extensionText('profile.open-file');
  const said = extensionText('profile.decided', { file: workspace.asRelativePath(file) });
  if ((await window.showInformationMessage(said, open)) === open) await window.showTextDocument(file);
}
