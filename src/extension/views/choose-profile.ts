/** *Choose How Strictly to Check*: the profile of the checks, from the status bar. */
import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import type { Readiness } from '../../protocol/report.ts';

/** What each is called, and what it asks for. */
const PROFILES = {
  draft: ['profile.draft', 'profile.draft.detail'],
  review: ['profile.review', 'profile.review.detail'],
  final: ['profile.final', 'profile.final.detail'],
} as const satisfies Readonly<Record<Readiness['profile'], readonly [string, string]>>;

export function profileLabel(profile: Readiness['profile']): string {
  return extensionText(PROFILES[profile][0]);
}

/** Asks for the profile and keeps it in the author's settings; a project that has decided is shown instead. */
export async function chooseProfile(readiness: Readiness | undefined): Promise<void> {
  if (readiness?.decidedIn !== undefined) return showDecided(Uri.parse(readiness.decidedIn));
  const items = Object.entries(PROFILES).map(([profile, [label, detail]]) => ({
    label: extensionText(label),
    detail: extensionText(detail),
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
