/** The Chromium-family browser without a window that shows the workbench, and finished pages. */
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from '../../../scripts/run.js';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap(
  file =>
    [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
      .filter(folder => folder !== undefined)
      .map(folder => join(folder, file)),
);

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser, a small font for Chinese pages, and what reads PDF files. */
const PACKAGES = ['chromium', 'fonts-wqy-microhei', 'poppler-utils'];

/** Starts the browser; whoever opens it closes it. */
export async function openChromium() {
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
}

/** Returns the path of a browser; installs Debian's Chromium where it may, and otherwise says what is missing. */
async function findBrowser() {
  const found = installed();
  if (found) return found;
  if (isDebianRoot()) {
    process.stdout.write('Installing Chromium through apt (once) …\n');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, quiet: true });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], {
      env,
      quiet: true,
    });
    const now = installed();
    if (now) return now;
  }
  throw new Error(
    'A browser is missing: install Chrome, Chromium or Edge, or set CHROME_PATH to the one you have, and run this again.',
  );
}

function installed() {
  const named = process.env.CHROME_PATH;
  if (named && !isExecutable(named)) throw new Error(`CHROME_PATH names “${named}”, which can’t be run.`);
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  const onPath = COMMANDS.flatMap(command => folders.map(folder => join(folder, command)));
  return named || [...onPath, ...MAC, ...WINDOWS].find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isDebianRoot() {
  const release = '/etc/os-release';
  return (
    process.getuid?.() === 0 && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'))
  );
}
