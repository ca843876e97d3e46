/** LibreOffice without a window, for tests that look at what a reader of an Office file sees. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Says why a test that needs these programs can't run here; undefined where it can. */
export function missingPrograms(...programs: readonly string[]): string | undefined {
  const missing = programs.filter(program => !isThere(program));
  return missing.length === 0 ? undefined : `not installed here: ${missing.join(', ')}`;
}

/** True where a font is installed that holds the script of a language. */
export function hasFontFor(language: string): boolean {
  try {
    return execFileSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** What a finished Office file shows: its pages as text. */
export function pagesOf(bytes: Uint8Array, extension: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mission-report-office-'));
  try {
    const file = join(folder, `export.${extension}`);
    writeFileSync(file, bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        file,
      ],
      { stdio: 'ignore', timeout: 60_000 },
    );
    return textOfPdf(readFileSync(join(folder, 'export.pdf')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
