/** LibreOffice without a window, for tests that look at what a reader of an Office file sees. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Debian calls the packages that these programs are in. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  soffice: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'],
  pdftotext: ['poppler-utils'],
};

/** Says why a test that needs these programs can't run here; undefined where it can. They are installed where that is allowed. */
export function missingPrograms(...programs: readonly string[]): string | undefined {
  const wanted = programs.filter(program => !isThere(program));
  if (wanted.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) install(wanted);
  const missing = wanted.filter(program => !isThere(program));
  return missing.length === 0 ? undefined : `not installed here: ${missing.join(', ')}`;
}

function install(programs: readonly string[]): void {
  process.stdout.write(`Installing ${programs.join(', ')} through apt (once) …\n`);
  const packages = programs.flatMap(program => PACKAGES[program] ?? []);
  // Other tests may be installing, too.
  const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', [...patient, 'update'], { env, stdio: 'ignore' });
    execFileSync('apt-get', [...patient, 'install', '-y', '--no-install-recommends', ...packages], {
      env,
      stdio: 'ignore',
    });
  } catch {
    // Whoever asked says what is missing.
  }
}

/** True where a font is installed that holds the script of a language. */
export function hasFontFor(language: string): boolean {
  try {
    return execFileSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** An Office file as LibreOffice understands it, as flat OpenDocument XML: what it holds, wherever fonts break lines and pages. */
export function openedInOffice(bytes: Uint8Array, extension: 'docx' | 'xlsx'): string {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-office-'));
  const flat = extension === 'docx' ? 'fodt' : 'fods';
  try {
    const file = join(folder, `export.${extension}`);
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', flat, '--outdir', folder, file], {
      stdio: 'ignore',
    });
    return readFileSync(join(folder, `export.${flat}`), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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

function isThere(program: string): boolean {
  try {
    execFileSync(program, [program === 'pdftotext' ? '-v' : '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
