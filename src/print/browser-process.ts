import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readlinkSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FLAGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever it would look up for itself, it finds no address, and asks no proxy for it.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-proxy-server',
  '--no-first-run',
];

export interface BrowserProcess {
  readonly child: ChildProcess;
  /** Ends it at once with all that it started. */
  readonly end: () => void;
}

/**
 * Starts a browser without a window, which asks nothing of the network and has what it keeps in `profile`; on Windows
 * its job ends with it, elsewhere its group of processes is ended.
 */
export function startBrowser(
  browser: string,
  { args, profile, stdio }: { args: readonly string[]; profile: string; stdio: SpawnOptions['stdio'] },
): BrowserProcess {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(browser, [...FLAGS, ...root, `--user-data-dir=${profile}`, ...args], {
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio,
  });
  const end = () => {
    endAll(child);
    removeSocket(profile);
  };
  return { child, end };
}

function endAll(child: ChildProcess): void {
  try {
    if (process.platform === 'win32' || child.pid === undefined) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** A browser listens for others of its profile in a folder of its own, which it can't remove once it is killed. */
function removeSocket(profile: string): void {
  try {
    const socket = readlinkSync(join(profile, 'SingletonSocket'));
    const folder = dirname(socket);
    for (const each of [socket, join(folder, 'SingletonCookie')]) rmSync(each, { force: true });
    rmdirSync(folder);
  } catch {
    // There is none, or it has removed it by itself.
  }
}
