/** VS Code's own server: fetched once from npm, then run on loopback. Where no desktop VS Code is, it takes its place. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.js';

const PACKAGE = 'code-server@4.103.2';
const WITH_BINARIES = ['@vscode/ripgrep@1.18.0', 'node-pty@1.2.0-beta.15'];
const COMPILED = ['@vscode/spdlog', 'native-watchdog'];

/** What VS Code says by itself is not what anyone came for. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'git.openRepositoryInParentFolders': 'never',
};

const cache = fileURLToPath(new URL('../.vscode-test/', import.meta.url));
const home = join(cache, PACKAGE.replace('@', '-'));
const main = join(home, 'out', 'server-main.js');

/** Fetches the server unless it is there, and returns its main file. Several at once may ask: the first to end wins. */
export async function fetchServer() {
  if (existsSync(main)) return main;
  if (process.platform === 'win32') {
    throw new Error('VS Code’s server from npm needs Linux or macOS: install the desktop VS Code instead.');
  }
  process.stdout.write('Fetching VS Code’s server through npm (once, about 50 MB) …\n');
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'fetch-'));
  try {
    await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', staging], { quiet: true });
    const archive = join(staging, `${PACKAGE.replace('@', '-')}.tgz`);
    await run('tar', ['-xzf', archive, '-C', staging, 'package/lib/vscode']);
    const unpacked = join(staging, 'package', 'lib', 'vscode');
    const install = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
    await run('npm', [...install, ...WITH_BINARIES], { cwd: unpacked });
    await compile(unpacked);
    await rename(unpacked, home).catch(error => {
      if (!existsSync(main)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return main;
}

/**
 * Compiles what only the Output panel and the log files need; a machine without a compiler does without them.
 * @param {string} folder
 */
async function compile(folder) {
  const rebuild = ['rebuild', '--ignore-scripts=false', '--silent', ...COMPILED];
  await run('npm', rebuild, { cwd: folder, quiet: true }).catch(() => {
    process.stdout.write('No compiler found: VS Code’s Output panel will stay empty.\n');
  });
}

/**
 * Installs a packaged extension into a profile.
 * @param {string} vsix
 * @param {{ data: string, extensions: string }} profile
 */
export async function installExtension(vsix, { data, extensions }) {
  const entry = await fetchServer();
  for (const folder of [data, extensions]) await mkdir(folder, { recursive: true });
  const into = [`--server-data-dir=${data}`, `--extensions-dir=${extensions}`];
  await run(process.execPath, [entry, `--install-extension=${vsix}`, '--force', ...into], { quiet: true });
}

/**
 * Starts the server on loopback and waits until it listens.
 * @param {{
 *   data: string,
 *   userData: string,
 *   extensions: string,
 *   settings?: Record<string, unknown>,
 *   token?: string,
 *   args?: string[],
 * }} options Without a token anyone on this machine can use the server: for tests only.
 */
export async function startServer({ data, userData, extensions, settings = {}, token, args = [] }) {
  const entry = await fetchServer();
  const machine = join(userData, 'Machine');
  for (const folder of [data, machine, extensions]) await mkdir(folder, { recursive: true });
  await writeFile(join(machine, 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const server = spawn(
    process.execPath,
    [
      entry,
      '--host=127.0.0.1',
      '--port=0',
      token ? `--connection-token=${token}` : '--without-connection-token',
      '--accept-server-license-terms',
      '--disable-telemetry',
      `--server-data-dir=${data}`,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensions}`,
      ...args,
    ],
    {
      cwd: dirname(dirname(entry)),
      detached: true,
      env: { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const stop = () => endGroup(server);
  return { port: await listening(server).catch(error => stop().then(() => Promise.reject(error))), stop };
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} server
 * @returns {Promise<number>}
 */
function listening(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (/** @type {Buffer} */ chunk) => {
      said += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout.on('data', listen);
    server.stderr.on('data', listen);
    server.on('error', reject);
    server.on('exit', code => reject(new Error(`VS Code’s server ended (exit ${code}):\n${said}`)));
  });
}

/**
 * Ends the server and the extension hosts it started.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<void>}
 */
function endGroup(server) {
  if (server.pid === undefined || server.exitCode !== null || server.signalCode !== null)
    return Promise.resolve();
  const ended = new Promise(resolve => server.once('exit', () => resolve(undefined)));
  process.kill(-server.pid, 'SIGTERM');
  const hard = setTimeout(() => server.pid && process.kill(-server.pid, 'SIGKILL'), 3000);
  return ended.then(() => clearTimeout(hard));
}
