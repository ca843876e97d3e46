/** `mission-report verify`: whether the words of an exported file are those of a report as it now is. */
import { Command } from 'commander';
import { EXPORTERS } from '../export/index.ts';
import type { Provenance } from '../export/provenance.ts';
import { type Verdict, verify } from '../export/verify/verify.ts';
import { compileChecked } from '../publish/compile-checked.ts';
import { now } from './clock.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { extname, readBytes } from './io.ts';
import { hintAt } from './near.ts';
import { picturesBeside } from './order.ts';
import { Refusal } from './refusal.ts';
import { say, visible } from './terminal.ts';
import { VERSION } from './version.ts';
import { openWorkspaces } from './workspace.ts';

const ENDINGS = EXPORTERS.map(({ extension }) => `.${extension}`);

const LONGEST_EXPORT = 256 * 1024 * 1024;

/** What a PDF holds where there was no font for a letter. */
const NO_GLYPH = '\u0000';

/** So many places where words differ are shown. */
const SHOWN = 5;

/** The command, for the program. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('Say whether the words of an exported file are those of a report as it now is.')
    .argument('<file>', 'the exported file')
    .argument('<report>', 'the report')
    .addHelpText(
      'after',
      '\nEnds with 0 where the words agree, 1 where they differ, 2 where they can’t be compared.',
    )
    .action(endsWithCode(verifyExport));
}

async function verifyExport(path: string, source: string): Promise<ExitCode> {
  const exporter = EXPORTERS.find(({ extension }) => `.${extension}` === extname(path).toLowerCase());
  if (!exporter)
    throw new Refusal(
      `“${path}” has the name of no format that reports are exported to${hintAt(extname(path), ENDINGS)}`,
    );
  const bytes = await readBytes(path, LONGEST_EXPORT);
  const { workspaces, refusals } = await openWorkspaces([source]);
  const [workspace] = workspaces;
  const [file] = workspace?.files ?? [];
  const report = workspace && file && compileChecked(file.document, workspace.services);
  if (!workspace || !report) {
    throw new Refusal(refusals[0] ?? `“${source}” holds no mission, so nothing was exported from it.`);
  }
  const verdict = await verify(bytes, report, exporter, {
    now: now(),
    toolVersion: VERSION,
    readAsset: picturesBeside(file.path),
  });
  if (verdict.kind === 'unreadable') {
    throw new Refusal(`“${path}” can’t be compared: it is damaged, or no file that Mission Report makes.`);
  }
  say(`${sentences(verdict, path, source).map(visible).join('\n')}\n`);
  return verdict.kind === 'agrees' ? EXIT_CODE.good : EXIT_CODE.faulty;
}

function sentences(
  verdict: Exclude<Verdict, { kind: 'unreadable' }>,
  path: string,
  source: string,
): readonly string[] {
  if (verdict.kind === 'agrees') {
    return verdict.version === undefined || verdict.version === VERSION
      ? [`“${path}” was made from “${source}”: its words are those of the report.`]
      : [
          `“${path}” was made by version ${verdict.version} of Mission Report; its words agree with “${source}”.`,
        ];
  }
  const { differences, mark, saysSame } = verdict;
  const count = differences.length === 1 ? 'one place' : `${differences.length} places`;
  return [
    `The words of “${path}” differ from those of “${source}” in ${count}:`,
    ...differences
      .slice(0, SHOWN)
      .flatMap(({ expected, found }) => ['', `  report: ${expected}`, `  file:   ${found}`]),
    ...(differences.length > SHOWN ? ['', `  and in ${differences.length - SHOWN} more.`] : []),
    ...(differences.some(({ found }) => found.includes(NO_GLYPH))
      ? ['', 'The browser that printed the file had no font for some of its letters.']
      : []),
    ...(mark ? ['', reasonFor(mark, saysSame, source)] : []),
  ];
}

/** What the mark in the file makes likely; a mark can be forged like any other words. */
function reasonFor(
  { report, version, audience, language }: Provenance,
  saysSame: boolean,
  source: string,
): string {
  const said = `The file says that it was made by version ${version}, for ${audience} readers, in “${language}”`;
  return saysSame
    ? `${said}, from “${source}” as it now is: then the file was changed afterwards.`
    : `${said}, from another state of “${report}”.`;
}
