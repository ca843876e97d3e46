/** Runs the suites in a real VS Code: with the packaged `.vsix` installed, or else with the extension in development. */
import { appendFileSync, existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { build } from 'rolldown';
import { run } from '../../scripts/run.js';
import { fetchServer } from '../../scripts/vscode-server.js';
import { openWorkbench } from './harness/workbench.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));
const scratch = join(root, '.vscode-test');

/** A browser that says nothing for so long will not say anything any more. */
const WEB_PATIENCE_MS = 900_000;

/**
 * Which VS Code: `server` (from npm, in a browser), `desktop` (downloaded), or the path of an installed one.
 * Linux takes the server because it needs no display.
 */
const chosen = process.env.MISSION_REPORT_VSCODE ?? (process.platform === 'linux' ? 'server' : 'desktop');

async function executable() {
  if (chosen === 'server') return join(here, 'harness', 'launcher.js');
  return chosen === 'desktop' ? downloadAndUnzipVSCode() : chosen;
}

/** Bundles the suites for the extension host, each file by itself so that Mocha can load it. */
async function bundleSuites() {
  const suites = (await readdir(join(here, 'suite'))).filter(file => /^index\.ts$|\.suite\.ts$/.test(file));
  await rm(join(scratch, 'suite'), { recursive: true, force: true });
  for (const file of suites)
    await build({
      input: join(here, 'suite', file),
      platform: 'node',
      transform: { target: 'node20' },
      external: ['vscode', 'mocha'],
      output: {
        dir: join(scratch, 'suite'),
        entryFileNames: '[name].cjs',
        format: 'cjs',
        codeSplitting: false,
        sourcemap: 'inline',
      },
      logLevel: 'warn',
    });
}

/**
 * Runs the suites once, in a workspace and a profile made for this run.
 * @param {string} vscode
 * @param {{ name: string, developmentPath: string, vsix?: string }} options
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runSuites(vscode, { name, developmentPath, vsix }) {
  const folder = join(scratch, 'run', name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(here, 'workspace'), join(folder, 'workspace'), { recursive: true });
  const profile = [
    `--user-data-dir=${join(folder, 'user')}`,
    `--extensions-dir=${join(folder, 'extensions')}`,
  ];
  const result = join(folder, 'result.jsonl');
  try {
    if (vsix) await install(vscode, vsix, profile);
    await runTests({
      vscodeExecutablePath: vscode,
      extensionDevelopmentPath: developmentPath,
      extensionTestsPath: join(scratch, 'suite', 'index.cjs'),
      launchArgs: [join(folder, 'workspace'), ...profile],
      extensionTestsEnv: { MISSION_REPORT_RESULT: result },
    });
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
  return readResult(`VS Code (${chosen}), ${name}`, result);
}

/**
 * Runs the suites that need no Node with the extension in the browser itself, as vscode.dev has it.
 * @param {string} extension The unpacked extension.
 */
async function runWebSuites(extension) {
  const folder = join(scratch, 'run', 'web');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(here, 'workspace'), join(folder, 'workspace'), { recursive: true });
  await bundleWebSuites();
  const { exited, close } = await openWorkbench({
    open: join(folder, 'workspace'),
    userData: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
    log: line => appendFileSync(join(folder, 'console.log'), `${line}\n`),
    web: { extension, tests: join(scratch, 'web-suite'), testsFile: 'index.cjs' },
  });
  await Promise.race([exited.code, setTimeout(WEB_PATIENCE_MS, undefined, { ref: false })]);
  await close();
  return readResult(
    'VS Code in a browser, the extension as a web extension',
    join(folder, 'workspace', 'result.jsonl'),
  );
}

/** Bundles the suites as one file for a browser, with the browser's Mocha. */
async function bundleWebSuites() {
  await build({
    input: { index: join(here, 'web', 'index.ts') },
    platform: 'browser',
    transform: { target: 'es2023', define: { global: 'globalThis', process: '{"env":{}}' } },
    external: ['vscode'],
    resolve: { alias: { mocha: join(here, 'web', 'mocha.ts'), 'node:assert/strict': 'assert' } },
    output: {
      dir: join(scratch, 'web-suite'),
      entryFileNames: '[name].cjs',
      format: 'cjs',
      codeSplitting: false,
    },
    logLevel: 'warn',
  });
}

/**
 * @param {string} vscode
 * @param {string} vsix
 * @param {string[]} profile
 */
async function install(vscode, vsix, profile) {
  const cli = chosen === 'server' ? [vscode] : resolveCliArgsFromVSCodeExecutablePath(vscode).slice(0, 1);
  for (const command of cli) await run(command, [`--install-extension=${vsix}`, ...profile]);
}

/**
 * Prints what the suites noted, one test a line. An extension host that dies ends VS Code with exit 0: only the note that
 * the suites write last proves that they ran.
 * @param {string} name
 * @param {string} file
 */
async function readResult(name, file) {
  process.stdout.write(`\n${name}\n`);
  /** @type {{ title?: string, error?: string, end?: true }[]} */
  const notes = existsSync(file)
    ? (await readFile(file, 'utf8'))
        .trim()
        .split('\n')
        .map(line => JSON.parse(line))
    : [];
  const tests = notes.filter(note => note.title !== undefined);
  for (const { title, error } of tests)
    process.stdout.write(error ? `  ✖ ${title}\n${error}\n` : `  ✔ ${title}\n`);
  const failed = tests.filter(test => test.error !== undefined).length;
  const passed = tests.length - failed;
  if (notes.at(-1)?.end && passed > 0) return { passed, failed };
  process.stderr.write(
    'VS Code ended before its tests did; its console is in console.log beside the result.\n',
  );
  return { passed, failed: failed + 1 };
}

/** A folder with an extension that does nothing: test-electron wants one even where the real one is installed. */
async function emptyExtension() {
  const folder = join(scratch, 'empty-extension');
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'empty', publisher: 'mission-report', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

/**
 * Runs everything that runs in VS Code. What is installed is what is in development, packaged; that the extension also
 * starts in development the workbench shows, where it is tested.
 * @param {string | undefined} vsix
 */
export async function testInVSCode(vsix) {
  const vscode = await executable();
  await bundleSuites();
  // Before the runs, which share it; the browser’s needs it whatever the others use.
  await fetchServer();
  // At once: each waits for its own VS Code more than it works.
  const runs = [runWebSuites(root)];
  if (!vsix || process.platform === 'win32')
    runs.push(runSuites(vscode, { name: 'development', developmentPath: root }));
  if (vsix)
    runs.push(runSuites(vscode, { name: 'installed', developmentPath: await emptyExtension(), vsix }));
  return sum(...(await Promise.all(runs)));
}

/** @param {{ passed: number, failed: number }[]} results */
function sum(...results) {
  const add = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, each) => total + each[key], 0);
  return { passed: add('passed'), failed: add('failed') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await testInVSCode(process.argv[2]);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}
