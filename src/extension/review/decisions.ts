/** What has been refused of sources, kept until all is decided, also while the page is closed. */
import type { Memento } from 'vscode';
import type { ReviewSource } from '../../review-protocol.ts';

/** The reply that was written for a refusal; empty where none was. */
type Refused = Readonly<Record<string, string>>;

/** Keeps them for a report and its sources, whatever these are called. */
export class Decisions {
  private readonly memento: Memento;
  private readonly name: string;
  private refused: Refused;

  private constructor(memento: Memento, name: string) {
    this.memento = memento;
    this.name = name;
    this.refused = memento.get<Refused>(name, {});
  }

  static async of(memento: Memento, report: string, sources: readonly ReviewSource[]): Promise<Decisions> {
    const said = new TextEncoder().encode(JSON.stringify(sources));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', said));
    const hex = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
    return new Decisions(memento, `review:${report}:${hex}`);
  }

  get isEmpty(): boolean {
    return Object.keys(this.refused).length === 0;
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

  /** When all is decided. */
  async forget(): Promise<void> {
    await this.memento.update(this.name, undefined);
  }

  private async keep(refused: Refused): Promise<void> {
    this.refused = refused;
    await this.memento.update(this.name, refused);
  }
}
