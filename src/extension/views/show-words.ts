/** *Count Words*: where the words of the report stand, as a list that leads there. */
import { type QuickPickItem, QuickPickItemKind, type Range, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { type CountedWords, WORDS_REQUEST } from '../../protocol.ts';
import type { CurrentReport } from '../current-report.ts';

interface Item extends QuickPickItem {
  readonly selection?: Range;
}

export function showWords(client: BaseLanguageClient, report: CurrentReport) {
  return async (): Promise<void> => {
    const { uri } = report;
    const counted = await report.ask<CountedWords[]>(WORDS_REQUEST);
    if (!uri || !counted) return;
    const count = counted.reduce((sum, { words }) => sum + words, 0);
    const chosen = await window.showQuickPick(itemsOf(counted, client), {
      title: extensionText('status.words.title', { count, minutes: minutesFor(count) }),
      placeHolder: extensionText('status.words.estimate', { rate: WORDS_A_MINUTE }),
      matchOnDescription: true,
    });
    if (chosen?.selection) await lead(uri, chosen.selection);
  };
}

function itemsOf(counted: readonly CountedWords[], client: BaseLanguageClient): readonly Item[] {
  return counted.flatMap(({ sort, words, entries }): Item[] => [
    { label: `${sort} · ${inWordsAndTime(words)}`, kind: QuickPickItemKind.Separator },
    ...entries.map(entry => ({
      label: entry.title,
      description: extensionText('status.words', { count: entry.words }),
      selection: client.protocol2CodeConverter.asRange(entry.range),
    })),
  ]);
}

/**
 * Adults read some 240 words of English a minute in silence, other languages about as many (Brysbaert 2019, over 190
 * studies); readers of these reports mostly read in a second or third language, which takes a fifth longer or more.
 */
const WORDS_A_MINUTE = 200;

/** How long it takes to read so many words, in whole minutes: what is begun counts. */
function minutesFor(count: number): number {
  return Math.ceil(count / WORDS_A_MINUTE);
}

function inWordsAndTime(count: number): string {
  return extensionText('status.words.sort', { count, minutes: minutesFor(count) });
}

async function lead(report: Uri, selection: Range): Promise<void> {
  await window.showTextDocument(report, { selection: selection.with({ end: selection.start }) });
}
