/** The command line as its users meet it: a process in a folder. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { oneOfMany, type Run } from './one-of-many.ts';
import { FUZZING } from './runs.ts';

export type { Run };

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));

/**
 * Runs `mission-report` with these arguments in a folder. In `npm test` one process carries out what many are started for,
 * since starting takes longer than most of them: in `npm run fuzz` each has its own, as it has where a test is about that
 * (`missionReportAlone`).
 */
export function missionReport(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  if (FUZZING || OF_THE_START.some(name => name in env) || args.some(arg => arg.startsWith('--locale')))
    return missionReportAlone(args, cwd, env);
  return oneOfMany(CLI, args, cwd, environment(env));
}

/** What a process takes for its whole life: how Node runs, and its language. */
const OF_THE_START = ['NODE_OPTIONS', 'LC_ALL', 'LC_MESSAGES', 'LANG', 'LANGUAGE'];

/** The same in a process of its own. */
export function missionReportAlone(
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  return run(process.execPath, [CLI, ...args], cwd, env);
}

/** What is said is English, whatever machine it is. */
function environment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: 'C.UTF-8', ...env };
}

/** Runs a program to its end, as another user where one is given. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
  uid?: number | undefined,
): Promise<Run> {
  const child = spawn(program, args, {
    cwd,
    uid,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', chunk => out.push(chunk));
  child.stderr.on('data', chunk => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', code =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}

/** A folder with these files, which is gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
