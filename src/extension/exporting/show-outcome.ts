import { commands, env, type Uri, window, workspace } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import { listOf } from '../../messages/lists.ts';
import type { LeftOutEntry } from '../../protocol/export.ts';
import { showLeftOut } from './entry-items.ts';
import { baseName } from './export-order.ts';
import type { Outcome } from './make-files.ts';
import { showRefusal } from './show-refusal.ts';

/** Says what was written, and offers it; says what was not, and what helps. */
export function showOutcome(
  report: Uri,
  { written, notes, refusals, faults, open, leftOut }: Outcome,
  printByHand: () => Promise<void>,
): void {
  for (const refusal of refusals) showRefusal(report, refusal, printByHand);
  for (const fault of faults) window.showErrorMessage(fault);
  if (written.length === 0) return;
  showWritten(written, [...notes, ...stayedIn(leftOut), ...openProblems(open)], {
    hasProblems: open > 0,
    ...(leftOut.length > 0 && { showLeftOut: () => showLeftOut(report, leftOut) }),
  });
}

/** More names than these are too many for a message. */
const MOST_NAMED = 5;

function stayedIn(entries: readonly LeftOutEntry[]): readonly string[] {
  if (entries.length === 0) return [];
  const count = entries.length;
  const named = entries.slice(0, count > MOST_NAMED ? MOST_NAMED - 1 : count).map(({ entry }) => entry);
  const more = count - named.length;
  const list = more > 0 ? named.join(', ') : listOf(named);
  return [extensionText('export.left-out', { count, entries: list, more })];
}

function openProblems(open: number): readonly string[] {
  return open === 0 ? [] : [extensionText('export.open-problems', { count: open })];
}

async function showWritten(
  files: readonly Uri[],
  notes: readonly string[],
  { hasProblems, showLeftOut }: { readonly hasProblems: boolean; readonly showLeftOut?: () => Promise<void> },
): Promise<void> {
  const names = files.map(file => workspace.asRelativePath(file)).join(', ');
  const said = [extensionText('export.done', { files: names }), ...notes].join(' ');
  const [openIt, revealIt, copyIt] = [
    extensionText('open'),
    extensionText('reveal'),
    extensionText('copy-path'),
  ];
  const showThem = extensionText('show-problems.short');
  const showKept = extensionText('export.left-out.show');
  const offers = [
    openIt,
    ...(showLeftOut ? [showKept] : []),
    ...(hasProblems ? [showThem] : []),
    revealIt,
    copyIt,
  ];
  const chosen = await window.showInformationMessage(said, ...offers);
  if (chosen === showKept) await showLeftOut?.();
  if (chosen === showThem) await commands.executeCommand('workbench.actions.view.problems');
  if (chosen === copyIt) await env.clipboard.writeText(files.map(pathOf).join('\n'));
  const file = chosen === openIt ? await chooseOne(files) : files[0];
  if (chosen === openIt && file) await openFile(file);
  if (chosen === revealIt && file)
    await commands.executeCommand(isHere(file) ? 'revealFileInOS' : 'revealInExplorer', file);
}

async function chooseOne(files: readonly Uri[]): Promise<Uri | undefined> {
  const [file, ...others] = files;
  if (others.length === 0) return file;
  const items = files.map(each => ({ label: baseName(each), file: each }));
  return (await window.showQuickPick(items, { title: extensionText('open') }))?.file;
}

async function openFile(file: Uri): Promise<void> {
  if (isHere(file)) await env.openExternal(file);
  else await commands.executeCommand('vscode.open', file);
}

/** Away from the author's own machine there is no program to open a file with but the editor. */
function isHere({ scheme }: Uri): boolean {
  return scheme === 'file' && env.remoteName === undefined;
}

function pathOf(file: Uri): string {
  return file.scheme === 'file' ? file.fsPath : String(file);
}
