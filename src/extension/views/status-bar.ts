/** The status bar: how long the report is, how strictly it is checked, and how ready it is. */
import { Disposable, l10n, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import { MUST_BE_MENDED_BELOW, type Readiness } from '../../protocol.ts';
import { reportInEditor } from '../report-in-editor.ts';
import { profileLabel } from './choose-profile.ts';
import type { ReadinessSource } from './readiness-source.ts';

/** Shows three figures while a report is in the active editor. */
export function registerStatusBar(source: ReadinessSource): Disposable {
  const words = window.createStatusBarItem('missionReport.words', StatusBarAlignment.Right, 103);
  words.name = l10n.t('Mission Report: words');
  const profile = window.createStatusBarItem('missionReport.profile', StatusBarAlignment.Right, 102);
  profile.name = l10n.t('Mission Report: profile');
  profile.command = 'missionReport.chooseProfile';
  const progress = window.createStatusBarItem('missionReport.readiness', StatusBarAlignment.Right, 101);
  progress.name = l10n.t('Mission Report: ready to send?');
  progress.command = 'missionReport.readiness.focus';

  const show = () => {
    const { readiness } = source;
    if (!readiness || !reportInEditor()) {
      for (const item of [words, profile, progress]) item.hide();
      return;
    }
    showWords(words, readiness);
    profile.text = profileLabel(readiness.profile);
    profile.tooltip = l10n.t('How strictly the report is checked while you write. Click to change it.');
    progress.text = `$(checklist) ${l10n.t('{0} %', Math.floor(readiness.progress * 100))}`;
    progress.tooltip = l10n.t(
      'Ready to send? Left to mend: {0} that must be, {1} that should be. Below {2} % something must still be mended. Click to see them.',
      source.count('unfilled', 'blocking'),
      source.count('should'),
      MUST_BE_MENDED_BELOW * 100,
    );
    for (const item of [words, profile, progress]) item.show();
  };
  return Disposable.from(
    words,
    profile,
    progress,
    source.onDidChange(show),
    window.onDidChangeActiveTextEditor(show),
  );
}

/** The words, beside those that the house allows. */
function showWords(item: StatusBarItem, { words, limit }: Readiness): void {
  const counted = new Intl.NumberFormat().format(words);
  item.backgroundColor =
    limit && words > limit.words ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  if (!limit) {
    item.text = words === 1 ? l10n.t('1 word') : l10n.t('{0} words', counted);
    item.tooltip = undefined;
    return;
  }
  const allowed = new Intl.NumberFormat().format(limit.words);
  item.text = l10n.t('{0} of {1} words', counted, allowed);
  item.tooltip = l10n.t('A report should have at most {0} words ({1}).', allowed, limit.source);
}
