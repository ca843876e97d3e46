/** `mission-report verify`: whether an exported file was made from a report as it now is. */
import { Command } from 'commander';
import { EXPORTERS } from '../export/index.ts';
import { type Verdict, verify } from '../export/verify.ts';
import { compileChecked } from '../publish/compile-checked.ts';
import { now } from './clock.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { extname, readBytes } from './io.ts';
import { Refusal } from './refusal.ts';
import { say } from './terminal.ts';
import { VERSION } from './version.ts';
import { openWorkspaces } from './workspace.ts';

const LONGEST_EXPORT = 256 * 1024 * 1024;

const SENTENCES: Readonly<Record<Verdict, string>> = {
  'made-from': 'was made from',
  'changed-since': 'was made from an earlier or later state of',
  'of-another-report': 'was made from another report than',
  unlike: 'is not what an export gives of',
  unreadable:
    'bears no mark of where it is from and can’t be compared: verify the HTML file that was exported with it against',
};

/** The command, for the program. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('Say whether an exported file was made from a report as it now is.')
    .argument('<file>', 'the exported file')
    .argument('<report>', 'the report')
    .action(endsWithCode(verifyExport));
}

async function verifyExport(path: string, source: string): Promise<ExitCode> {
  const exporter = EXPORTERS.find(({ extension }) => `.${extension}` === extname(path).toLowerCase());
  if (!exporter) throw new Refusal(`“${path}” has the name of no format that reports are exported to.`);
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
    withoutStaffNames: workspace.config.audience?.staffNames === false,
  });
  say(`“${path}” ${SENTENCES[verdict]} “${source}”.\n`);
  return verdict === 'made-from' ? EXIT_CODE.good : EXIT_CODE.faulty;
}
