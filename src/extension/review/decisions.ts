/** What has been refused of sources, kept until all is decided, also while the page is closed. */
import type { Memento } from 'vscode';
import type { ReviewSource } from '../../protocol/review.ts';

/** The reply that was written for a refusal; empty where none was. */
type Refused = Readonly<Record<string, string>>;

/** A source with what names it, which is the same when it is taken in again. */
export async function identified(source: ReviewSource): Promise<ReviewSource> {
  const said = new TextEncoder().encode(JSON.stringify(source));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', said));
  return { ...source, id: [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('') };
}

/** Keeps them for a report. */
export class Decisions {
  private readonly name: string;
  private refused: Refused;

  constructor(
    private readonly memento: Memento,
    report: string,
  ) {
    this.name = `review:${report}`;
    this.refused = memento.get<Refused>(this.name, {});
  }

  /** The reply with which it was refused; undefined where it was not. */
  replyTo(key: string): string | undefined {
    return this.refused[key];
  }

  async refuse(keys: readonly string[], reply = ''): Promise<void> {
    await this.keep({ ...this.refused, ...Object.fromEntries(keys.map(key => [key, reply])) });
  }

  /** They are to be decided on again. */
  async reopen(keys: readonly string[]): Promise<void> {
    await this.keep(Object.fromEntries(Object.entries(this.refused).filter(([key]) => !keys.includes(key))));
  }

  /** Whoever takes a reply back, takes back the refusal. */
  async followUndo(text: string): Promise<void> {
    const gone = Object.entries(this.refused).filter(([, reply]) => reply !== '' && !text.includes(reply));
    if (gone.length > 0) await this.reopen(gone.map(([key]) => key));
  }

  private async keep(refused: Refused): Promise<void> {
    this.refused = refused;
    const isEmpty = Object.keys(refused).length === 0;
    await this.memento.update(this.name, isEmpty ? undefined : refused);
  }
}
