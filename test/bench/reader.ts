/** A process that reads reports in turn with others; see warm.ts. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export class Reader {
  private readonly process: ChildProcessWithoutNullStreams;
  private readonly lines: AsyncIterator<string>;

  constructor(readonly name: string) {
    const program = fileURLToPath(new URL('warm.mjs', import.meta.url));
    this.process = spawn(process.execPath, [program, name]);
    this.process.stderr.pipe(process.stderr);
    this.lines = createInterface(this.process.stdout)[Symbol.asyncIterator]();
  }

  async read(from: number, to: number): Promise<number> {
    this.process.stdin.write(`${from} ${to}\n`);
    return Number((await this.lines.next()).value);
  }

  end(): void {
    this.process.kill();
  }
}
