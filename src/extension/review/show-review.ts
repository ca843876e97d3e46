/** Opening the page of changes that came back, from whichever source. */
import { commands, type ExtensionContext, type Memento, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import { REVIEW_REQUEST, type ReviewSource } from '../../protocol/review.ts';
import { whyFailed } from '../why-failed.ts';
import { type RefusedKeys, ReviewPage, type ShownReview } from './review-page.ts';

const FAILED = { file: 'review.failed.file', ours: 'review.failed.ours' } as const;

export interface ReviewShower {
  /** Shows what the sources ask; undefined where one can't be read or nothing is asked, which the author is told. */
  show(shown: ShownReview): Promise<ReviewPage | undefined>;
  /** The changes of the page that is open, where it is of this report: no others are known. */
  undecidedOf(report: Uri): ReviewPage['undecided'] | undefined;
  step(by: 1 | -1): void;
  close(): void;
}

export function reviewShower(client: BaseLanguageClient, context: ExtensionContext): ReviewShower {
  let page: ReviewPage | undefined;
  const setOpen = () => commands.executeCommand('setContext', 'missionReport.hasChanges', page !== undefined);
  return {
    async show(given) {
      const sources = await Promise.all(given.sources.map(identified));
      const shown = joined({ ...given, sources }, page?.shown);
      const refused = refusedKeys(context.workspaceState, String(shown.report));
      const result = await ask(client, shown, refused.get());
      if (typeof result === 'string') {
        return this.show({ ...given, report: client.protocol2CodeConverter.asUri(result), isFound: true });
      }
      if (!result) return undefined;
      if (result.changes.length === 0) {
        window.showInformationMessage(result.notes.join(' '));
        return undefined;
      }
      if (page && goesOnIn(page.shown, shown)) page.giveWay();
      else page?.panel.dispose();
      const opened = new ReviewPage(shown, result, refused, client, context.extensionUri);
      page = opened;
      void setOpen();
      opened.panel.onDidDispose(() => {
        if (page !== opened) return;
        page = undefined;
        void setOpen();
      });
      return opened;
    },
    undecidedOf: report => (String(page?.shown.report) === String(report) ? page?.undecided : undefined),
    step: by => page?.step(by),
    close: () => page?.panel.dispose(),
  };
}

/** Files that come back to one report are decided on together, also those that are taken in one after the other. */
function joined(shown: ShownReview, open: ShownReview | undefined): ShownReview {
  const areFiles = (sources: readonly ReviewSource[]) => sources.every(({ kind }) => kind === 'file');
  const isOne = open !== undefined && String(open.report) === String(shown.report);
  if (!isOne || !areFiles(open.sources) || !areFiles(shown.sources)) return shown;
  const others = open.sources.filter(({ id }) => !shown.sources.some(each => each.id === id));
  return { ...shown, sources: [...others, ...shown.sources] };
}

/** True where another page has all the sources of one. */
function goesOnIn({ sources }: ShownReview, next: ShownReview): boolean {
  return sources.every(({ id }) => next.sources.some(each => each.id === id));
}

/** The changes; the address of another report that the sources were made of; undefined where they can't be read, which is told. */
async function ask(client: BaseLanguageClient, shown: ShownReview, refused: readonly string[]) {
  const { sources, instead, isFound } = shown;
  const uri = client.code2ProtocolConverter.asUri(shown.report);
  try {
    const result = await client.sendRequest(REVIEW_REQUEST, { uri, sources, refused });
    if (result.kind === 'reviewed') return result;
    if (result.madeOf && !isFound) return result.madeOf;
    // Nobody waits until its author has read it.
    const answers = instead && result.madeOf === null ? [instead.label] : [];
    void window.showErrorMessage(result.reason, ...answers).then(answer => answer && instead?.act());
  } catch (error) {
    const file = sources.map(({ name }) => name).join(', ');
    window.showErrorMessage(extensionText(FAILED[whyFailed(client, error)], { file }));
  }
  return undefined;
}

/** A source with what names it, which is the same when it is taken in again. */
export async function identified(source: ReviewSource): Promise<ReviewSource> {
  const said = new TextEncoder().encode(JSON.stringify(source));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', said));
  return { ...source, id: [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('') };
}

function refusedKeys(memento: Memento, report: string): RefusedKeys {
  const name = `refused:${report}`;
  return {
    get: () => memento.get<readonly string[]>(name, []),
    keep: async keys => memento.update(name, keys.length > 0 ? keys : undefined),
  };
}
