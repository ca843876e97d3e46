/** The programs that tests look through, beside what npm brings; without one, the tests say what they leave out. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../vscode/harness/browser.js';

/** Each with what Debian calls it. */
const PROGRAMS = [
  { name: 'a browser', packages: ['chromium'], isThere: () => findBrowser() !== undefined },
  {
    name: 'LibreOffice',
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
    isThere: () => runs('soffice', '--version'),
  },
  { name: 'poppler', packages: ['poppler-utils'], isThere: () => runs('pdftotext', '-v') },
  { name: 'pandoc', packages: ['pandoc'], isThere: () => runs('pandoc', '--version') },
  { name: 'a Chinese font', packages: ['fontconfig', 'fonts-wqy-microhei'], isThere: () => hasFontFor('zh') },
];

/**
 * Installs what is missing where that is allowed, which is for root on Debian.
 * @returns {string[]} The names of what is still missing.
 */
export function installPrograms() {
  const missing = () => PROGRAMS.filter(({ isThere }) => !isThere());
  const wanted = missing();
  if (wanted.length === 0) return [];
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version'))
    install(wanted.flatMap(({ packages }) => packages));
  return missing().map(({ name }) => name);
}

/** @param {string[]} packages */
function install(packages) {
  process.stdout.write(`Installing ${packages.join(', ')} through apt (once) …\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    for (const task of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
      execFileSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...task], { env, stdio: 'ignore' });
  } catch {
    process.stdout.write('apt could not install them.\n');
  }
}

/**
 * True where a program can be started.
 * @param {string} program
 * @param {string[]} args
 */
export function runs(program, ...args) {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * True where a font is installed that holds the script of a language.
 * @param {string} language
 */
export function hasFontFor(language) {
  try {
    return execFileSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}
