/** One process for many commands of `mission-report`: test/support/many-commands.js carries them out. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a run ended, and what it wrote. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const SERVER = fileURLToPath(new URL('many-commands.js', import.meta.url));
/** What no command writes. */
const MARK = 'mission-report has ended with ';

let server: Commands | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Carries out a command when the one before has ended. */
export function oneOfMany(
  cli: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Run> {
  const run = last.then(() => {
    if (server?.hasEnded !== false) server = new Commands(cli);
    return server.run({ args, cwd, env });
  });
  last = run.catch(() => {});
  return run;
}

/** The process, and what it has written since it was asked last. */
class Commands {
  hasEnded = false;
  private readonly child: ChildProcess;
  private readonly written = { out: [] as Buffer[], err: [] as Buffer[] };
  private heard: (code?: number | null) => void = () => {};

  constructor(cli: string) {
    this.child = spawn(process.execPath, [SERVER, cli, MARK], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const [stream, said] of [
      [this.child.stdout, this.written.out],
      [this.child.stderr, this.written.err],
    ] as const)
      stream?.on('data', chunk => {
        said.push(chunk);
        this.heard();
      });
    this.child.on('close', code => {
      this.hasEnded = true;
      this.heard(code);
    });
    // It ends with the tests, and keeps none of them waiting.
    this.child.unref();
    for (const held of [this.child.channel, this.child.stdout, this.child.stderr])
      if (held && 'unref' in held && typeof held.unref === 'function') held.unref();
  }

  run(asked: { readonly args: readonly string[]; readonly cwd: string; readonly env: NodeJS.ProcessEnv }) {
    this.written.out.length = 0;
    this.written.err.length = 0;
    return new Promise<Run>((resolve, reject) => {
      this.heard = code => {
        const [out, err] = [this.written.out, this.written.err].map(said => Buffer.concat(said).toString());
        const [said = '', ended] = (out ?? '').split(MARK);
        const [beside = '', endedToo] = (err ?? '').split(MARK);
        // A command may end the process itself.
        if (code !== undefined) resolve({ code, out: said, err: beside });
        else if (ended?.endsWith('\n') && endedToo?.endsWith('\n'))
          resolve({ code: Number(ended), out: said, err: beside });
      };
      this.child.send(asked, error => error && reject(error));
    });
  }
}
