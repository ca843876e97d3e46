/** The page that the report becomes, beside its text. */

import { coalesce } from '../base/coalesce.ts';
import { retryRequest } from '../base/retry-request.ts';
import { tryText } from '../messages/try.ts';
import { findWord } from '../preview/find-word.ts';
import type { FromPreview, ToPreview } from '../preview/messages.ts';
import type { PreviewParams, PreviewResult } from '../protocol/report.ts';
import { element } from './elements.ts';

/** What the page needs of the text. */
export interface Beside {
  /** The address of the report. */
  uri(): string;
  ask(params: PreviewParams): Promise<PreviewResult>;
  text(): string;
  /** Goes to an offset of the text. */
  open(offset: number): void;
}

export class PageBeside {
  readonly frame = element('iframe', { src: 'frame.html', title: tryText('page') });
  /** Shows the report as it is now. */
  readonly update = coalesce(() => this.look());
  private readonly loaded: Promise<void>;
  private shown: { readonly uri: string; readonly id: string } | undefined;

  constructor(private readonly beside: Beside) {
    this.loaded = new Promise(resolve => {
      addEventListener('message', ({ source, data }: MessageEvent<FromPreview>) => {
        if (source !== this.frame.contentWindow) return;
        if (data.type === 'ready') resolve();
        if (data.type === 'open') this.open(data);
      });
    });
  }

  /** Marks the entry in which the cursor is, by the line, counted from 0. */
  mark(line: number): void {
    this.post({ type: 'mark', line });
  }

  private async look(): Promise<void> {
    await this.loaded;
    const uri = this.beside.uri();
    const shown = this.shown?.uri === uri ? { shown: this.shown.id } : {};
    // The policy of the frame knows no nonce.
    const isShown = () => uri === this.beside.uri();
    const result = await retryRequest(() => this.beside.ask({ uri, nonce: '', ...shown }), isShown);
    if (!result || !isShown()) return;
    this.shown = result.kind === 'page' ? { uri, id: result.id } : undefined;
    if (result.kind === 'page') this.post({ type: 'show', uri, update: result.update });
    else this.post({ type: 'showNothing', reason: result.reason });
  }

  private post(message: ToPreview): void {
    this.frame.contentWindow?.postMessage(message, location.origin);
  }

  private open({ start, end, word, progress }: Extract<FromPreview, { type: 'open' }>): void {
    const lines = this.beside.text().split('\n');
    const before = lines.slice(0, start).join('\n').length + (start > 0 ? 1 : 0);
    this.beside.open(before + findWord(lines.slice(start, end).join('\n'), word, progress));
  }
}
