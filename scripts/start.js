/** `npm start`: the report that was there first, checked, exported and opened in VS Code. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run.js';
import { installExtension, startServer } from './vscode-server.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const examples = join(root, 'examples');
const report = join('examples', 'kosovo-2009.mission');
const cli = join(root, 'dist', 'cli.js');

/** @param {string[]} args */
const npm = (...args) => run('npm', ['run', '--silent', ...args], { cwd: root });

/** @param {string[]} args */
const missionReport = (...args) => run(process.execPath, [cli, ...args], { cwd: root });

await npm('build');
// The real report breaks the rules of its house, which the check tells by its exit code, too; the export is to follow.
await missionReport('check', report, '--profile', 'draft').catch(() => undefined);
for (const format of ['json', 'html']) {
  const out = join('exports', `kosovo-2009.${format}`);
  await missionReport('export', report, '--to', format, '--out', out, '--force');
}

if (!process.argv.includes('--no-editor')) {
  if (await hasDesktop()) await openDesktop();
  else await openInBrowser();
}

/** Asks rather than looks: a `code` that refuses to run (as root, say) is no editor. */
function hasDesktop() {
  return run('code', ['--version'], { quiet: true }).then(
    () => true,
    () => false,
  );
}

function openDesktop() {
  process.stdout.write('Opening VS Code with Mission Report on the examples …\n');
  return run('code', ['--new-window', `--extensionDevelopmentPath=${root}`, examples]);
}

async function openInBrowser() {
  const profile = join(root, '.vscode-test', 'start');
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
    args: ['--disable-workspace-trust', `--default-folder=${examples}`],
  });
  process.stdout.write(`VS Code is at http://127.0.0.1:${port}/?tkn=${token} until you press Ctrl+C.\n`);
  await new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve(undefined));
  });
  await stop();
}
