/** The status bar: how long the report is, how strictly it is checked, and how ready it is. */
import { Disposable, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import { MUST_BE_MENDED_BELOW, type Readiness } from '../../protocol/report.ts';
import { reportInEditor } from '../report-in-editor.ts';
import { profileLabel } from './choose-profile.ts';
import type { ReadinessSource } from './readiness-source.ts';

/** Shows three figures while a report is in the active editor. */
export function registerStatusBar(source: ReadinessSource): Disposable {
  const words = window.createStatusBarItem('missionReport.words', StatusBarAlignment.Right, 103);
  words.name = extensionText('status.words.name');
  const profile = window.createStatusBarItem('missionReport.profile', StatusBarAlignment.Right, 102);
  profile.name = extensionText('status.profile.name');
  profile.command = 'missionReport.chooseProfile';
  const progress = window.createStatusBarItem('missionReport.readiness', StatusBarAlignment.Right, 101);
  progress.name = extensionText('status.readiness.name');
  progress.command = 'missionReport.readiness.focus';

  const show = () => {
    const { readiness } = source;
    if (!readiness || !reportInEditor()) {
      for (const item of [words, profile, progress]) item.hide();
      return;
    }
    showWords(words, readiness);
    profile.text = profileLabel(readiness.profile);
    profile.tooltip = extensionText('status.profile');
    progress.text = `$(checklist) ${extensionText('readiness.percent', { percent: Math.floor(readiness.progress * 100) })}`;
    progress.tooltip = extensionText('status.readiness', {
      must: source.count('unfilled', 'blocking'),
      should: source.count('should'),
      percent: MUST_BE_MENDED_BELOW * 100,
    });
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

/** Of 240 that adults read in silence (Brysbaert 2019), in a second or third language a fifth less. */
const WORDS_A_MINUTE = 200;

/** The words, beside those that the house allows, and how long they take to read: what is begun of a minute counts. */
function showWords(item: StatusBarItem, { words, limit }: Readiness): void {
  item.backgroundColor =
    limit && words > limit.words ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  const time = extensionText('status.words.time', {
    minutes: Math.ceil(words / WORDS_A_MINUTE),
    rate: WORDS_A_MINUTE,
  });
  if (!limit) {
    item.text = extensionText('status.words', { count: words });
    item.tooltip = time;
    return;
  }
  item.text = extensionText('status.words-of', { count: words, limit: limit.words });
  const allowed = extensionText('status.limit', { limit: limit.words, source: limit.source });
  item.tooltip = `${allowed} ${time}`;
}
