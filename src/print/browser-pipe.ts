/** What is said to a browser, and what it says, in the protocol by which tools drive it: JSON, each message before a zero. */
import type { Readable, Writable } from 'node:stream';

/** What a browser answers, or tells unasked. */
export type Said = Readonly<Record<string, unknown>>;

interface Waiting {
  resolve(said: Said): void;
  reject(error: Error): void;
}

/** The pipe to a browser. Once it is closed, all that was waited for fails, and all that is asked later. */
export class BrowserPipe {
  readonly #to: Writable;
  readonly #answers = new Map<number, Waiting>();
  readonly #events = new Map<(method: unknown, params: Said) => boolean, Waiting>();
  #parts: Buffer[] = [];
  #asked = 0;
  #closed: Error | undefined;

  constructor(to: Writable, from: Readable) {
    this.#to = to;
    const close = () => this.close();
    from.on('data', (data: Buffer) => this.#read(data));
    for (const stream of [to, from]) stream.on('error', close).on('close', close);
  }

  /** Asks for something, of a page or of the browser itself; fails with what the browser says against it. */
  ask(method: string, params: Said = {}, sessionId?: unknown): Promise<Said> {
    if (this.#closed) return Promise.reject(this.#closed);
    const id = ++this.#asked;
    this.#to.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#answers.set(id, { resolve, reject }));
  }

  /** The next thing told that is waited for. */
  event(isIt: (method: unknown, params: Said) => boolean): Promise<Said> {
    if (this.#closed) return Promise.reject(this.#closed);
    return new Promise((resolve, reject) => this.#events.set(isIt, { resolve, reject }));
  }

  /** Waits for nothing more. */
  close(): void {
    if (this.#closed) return;
    this.#closed = new Error('the browser is gone');
    for (const each of [...this.#answers.values(), ...this.#events.values()]) each.reject(this.#closed);
  }

  #read(data: Buffer): void {
    let start = 0;
    for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, start)) {
      const text = Buffer.concat([...this.#parts, data.subarray(start, end)]).toString();
      this.#parts = [];
      start = end + 1;
      this.#take(JSON.parse(text));
    }
    this.#parts.push(data.subarray(start));
  }

  #take({ id, method, params = {}, result = {}, error }: Message): void {
    if (id === undefined) {
      for (const [isIt, waiting] of this.#events) {
        if (!isIt(method, params)) continue;
        this.#events.delete(isIt);
        waiting.resolve(params);
      }
      return;
    }
    const waiting = this.#answers.get(id);
    this.#answers.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Said;
  readonly result?: Said;
  readonly error?: { readonly message: string };
}
