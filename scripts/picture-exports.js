/**
 * Takes the pictures that docs/exports.md and docs/follow-up.md show, of invented reports. LibreOffice and poppler-utils must be
 * installed, and fonts that are as wide as those of Word: Debian has them as fonts-crosextra-carlito,
 * fonts-crosextra-caladea and fonts-noto-core.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openChromium } from '../test/vscode/harness/browser.js';
import { run } from './run.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PICTURES = join(ROOT, 'docs/images/exports');
const CLI = join(ROOT, 'dist/cli.js');
const REPORT = join(ROOT, 'examples/selm-2024.mission');
/** The four reports of the year that docs/follow-up.md tells. */
const YEAR = join(ROOT, 'test/register-year');

/** Sheets of paper side by side on a desk. */
const DESK = 'margin: 0; padding: 24px; background: #8a939b; display: flex; gap: 24px; align-items: start;';

await run(process.execPath, [join(ROOT, 'scripts/build.js')], { quiet: true });
const browser = await openChromium();
const folder = await mkdtemp(join(tmpdir(), 'mission-report-pictures-'));
try {
  await mission('export', REPORT, '--to', 'html,pdf,docx,xlsx', '--out', folder);
  const register = ['--to', 'html', '--as-of', '2025-06-30', '--out', join(folder, 'register.html')];
  await mission('register', join(ROOT, 'examples'), ...register);
  const october = ['--to', 'html', '--as-of', '2025-10-01', '--out'];
  await mission('register', YEAR, ...october, join(folder, 'october.html'));
  await mission('export', join(YEAR, 'lorne-2025.mission'), ...october, join(folder, 'lorne.html'));
  await screen('october', 'october.html', { width: 1440, height: 1000 });
  await screen('state', 'lorne.html', { height: 620, anchor: '#chapter.state' });
  await screen('page', 'selm-2024.html', { height: 1000 });
  await screen('page-dark', 'selm-2024.html', { height: 1000, dark: true, anchor: '#chapter.findings' });
  await screen('register', 'register.html', { width: 1440, height: 1000 });
  await sheets('pdf', join(folder, 'selm-2024.pdf'), [1, 6]);
  await sheets('word', await printed('selm-2024.docx'), [1, 3]);
  await sheets('excel', await printed('selm-2024.xlsx'), [2], '2 / 1');
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

/** @param {string[]} args */
async function mission(...args) {
  await run(process.execPath, [CLI, ...args], { quiet: true, env: { SOURCE_DATE_EPOCH: '1711584000' } });
}

/**
 * A page as it is first seen, or from an anchor on.
 * @param {string} name
 * @param {string} file
 * @param {{ width?: number, height: number, dark?: boolean, anchor?: string }} look
 */
async function screen(name, file, { width = 1280, height, dark = false, anchor = '' }) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(pathToFileURL(join(folder, file)).href + anchor);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  await page.close();
}

/**
 * An Office file as LibreOffice prints it.
 * @param {string} file
 */
async function printed(file) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'printed')];
  await run('soffice', [...args, join(folder, file)], { quiet: true });
  return join(folder, 'printed', file.replace(/\.\w+$/, '.pdf'));
}

/**
 * Pages of a PDF side by side, or their upper part.
 * @param {string} name
 * @param {string} pdf
 * @param {number[]} pages
 * @param {string} [ratio] of width to height
 */
async function sheets(name, pdf, pages, ratio = 'auto') {
  await run('pdftoppm', ['-r', '110', '-png', pdf, join(folder, name)], { quiet: true });
  const files = (await readdir(folder)).filter(file => file.startsWith(`${name}-`)).sort();
  const width = 1230 / pages.length - 24;
  const look = `width: ${width}px; aspect-ratio: ${ratio}; object-fit: cover; object-position: top;`;
  const images = pages.map(page => `<img src="${files[page - 1]}" style="${look}">`);
  await writeFile(join(folder, `${name}.html`), `<!DOCTYPE html><body style="${DESK}">${images.join('')}`);
  const page = await browser.newPage({ viewport: { width: 1280, height: 400 } });
  await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  await page.close();
}
