import { env, UIKind } from 'vscode';

/** True where the author's own browser can open a file. */
export function canOpenPages(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
