/**
 * `npm start`: a real report, exported, and opened in VS Code with its preview and what it lacks; `--page` opens the page
 * to try instead, `--no-editor` nothing.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildTry } from './build-try.js';
import { hostFolder } from './host.js';
import { warnOfOldNode } from './old-node.js';
import { run } from './run.js';
import { installExtension, startServer } from './vscode-server.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const examples = join(root, 'examples');
const report = join('examples', 'kosovo-2009.mission');
const cli = join(root, 'dist', 'cli.js');
/** Opens the report, its preview and its readiness in a window on the examples. */
const layout = join(root, 'scripts', 'start-window');

warnOfOldNode();
const withEditor = !process.argv.includes('--no-editor');
process.stdout.write(
  `Mission Report checks the report of a field mission while you write it, and exports it: this ${withEditor ? 'opens' : 'checks and exports'} a real one of 2009, slips and all, from a mission to Kosovo.\n\n`,
);

if (process.argv.includes('--page')) {
  // Of this start alone, and where nobody looks for reports: the examples lie in it, too.
  const folder = await mkdtemp(join(tmpdir(), 'mission-report-page-'));
  try {
    await buildTry(folder);
    const { address, close } = await hostFolder(folder);
    await show(address);
    close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.exit();
}
await run('npm', ['run', '--silent', 'build'], { cwd: root });
if (!withEditor) await check();
for (const format of ['json', 'html']) {
  const out = join('exports', `kosovo-2009.${format}`);
  // How many problems are open is told where the report is checked.
  await missionReport(['export', report, '--to', format, '--out', out, '--force'], { quiet: true });
  process.stdout.write(`Exported to ${out}\n`);
}
if (withEditor) {
  if (await hasDesktop()) await openDesktop();
  else await openInBrowser();
}

/** The real report breaks the rules of its house, which the check tells by its exit code, too. */
async function check() {
  await missionReport(['check', report, '--profile', 'draft']).catch(() => undefined);
}

/**
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
function missionReport(args, options) {
  return run(process.execPath, [cli, ...args], { cwd: root, ...options });
}

/** Asks rather than looks: a `code` that refuses to run (as root, say) is no editor. */
function hasDesktop() {
  return run('code', ['--version'], { quiet: true }).then(
    () => true,
    () => false,
  );
}

function openDesktop() {
  process.stdout.write('Opening VS Code with the report, its preview and what it lacks …\n');
  const extensions = [root, layout].map(path => `--extensionDevelopmentPath=${path}`);
  return run('code', ['--new-window', ...extensions, examples]);
}

async function openInBrowser() {
  const scratch = join(root, '.vscode-test');
  await mkdir(scratch, { recursive: true });
  const profile = await mkdtemp(join(scratch, 'start-'));
  const folders = {
    data: join(profile, 'server'),
    userData: join(profile, 'user'),
    extensions: join(profile, 'extensions'),
  };
  await run('npm', ['run', '--silent', 'package'], { cwd: root, quiet: true });
  await installExtension(join(root, 'mission-report.vsix'), folders);
  const token = randomBytes(16).toString('hex');
  const { port, stop } = await startServer({
    ...folders,
    token,
    args: ['--disable-workspace-trust'],
  });
  const payload = JSON.stringify([
    ['extensionDevelopmentPath', `vscode-remote://127.0.0.1:${port}${encodeURI(layout)}`],
    ['skipWelcome', 'true'],
  ]);
  const address = `http://127.0.0.1:${port}/?${new URLSearchParams({ tkn: token, folder: examples, payload })}`;
  await show(address);
  await stop();
  await rm(profile, { recursive: true, force: true });
}

/**
 * Opens an address, or says it where nobody sits at a screen, and waits until its reader has seen enough.
 * @param {string} address
 */
async function show(address) {
  // Whoever ends it as soon as the address is there ends it in order, too.
  const isEnded = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve(undefined));
  });
  const isOpen = await openBrowser(address);
  process.stdout.write(
    `\n${isOpen ? 'This address opens in your browser:' : 'Open this address in your browser:'}\n\n  ${address}\n\nIt is there for as long as you don’t press Ctrl+C here.\n`,
  );
  await isEnded;
}

/** @returns {readonly [program: string, ...args: string[]] | undefined} none where nobody would see it */
function opener() {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen ? ['xdg-open'] : undefined;
}

/**
 * True where a browser was told.
 * @param {string} address
 */
async function openBrowser(address) {
  const [program, ...args] = opener() ?? [];
  if (!program) return false;
  return run(program, [...args, address], { quiet: true }).then(
    () => true,
    () => false,
  );
}
