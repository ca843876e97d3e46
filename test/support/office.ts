/** LibreOffice without a window, for tests that look at what a reader of an Office file sees. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8 } from 'fflate';
import { runs } from './programs.js';

/** Says why a test that needs these programs can't run here; undefined where it can. */
export function missingPrograms(
  ...programs: readonly ('soffice' | 'pdftotext' | 'pandoc')[]
): string | undefined {
  const missing = programs.filter(program => !runs(program, program === 'pdftotext' ? '-v' : '--version'));
  return missing.length === 0 ? undefined : `not installed here: ${missing.join(', ')}`;
}

/** An Office file as LibreOffice understands it, as flat OpenDocument XML: what it holds, wherever fonts break lines and pages. */
export function openedInOffice(bytes: Uint8Array, extension: 'docx' | 'xlsx'): string {
  return strFromU8(convertedByOffice(bytes, extension, extension === 'docx' ? 'fodt' : 'fods'));
}

/** An Office file, opened in LibreOffice and saved there in its own format. */
export function savedByOffice(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Uint8Array {
  return convertedByOffice(bytes, extension, extension);
}

/** Where the office of this worker has its profile, which takes as long to make as a file to convert. */
let office: string | undefined;

function convertedByOffice(bytes: Uint8Array, extension: string, to: string): Uint8Array {
  office ??= openFolder();
  const file = join(office, `export.${extension}`);
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(office, 'profile'))}`;
  const out = join(office, 'out');
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, file], {
    stdio: 'ignore',
  });
  const converted = join(out, `export.${to}`);
  const result = new Uint8Array(readFileSync(converted));
  rmSync(converted);
  return result;
}

/** A folder that is gone when this process ends. */
function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-office-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What stands between the tags of a piece of XML. */
export function plainText(xml: string): string {
  return xml
    .replace(/<text:(?:s|tab)\/>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&apos;', "'");
}

/** The text of a PDF, page by page. */
export function textOfPdf(pdf: Uint8Array): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}
