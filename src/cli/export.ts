/** `mission-report export`: the report as a file to send. */
import { Command, Option } from 'commander';
import type { Exporter } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { publish } from '../publish/publish.ts';
import { now } from './clock.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { basename, dirname, extname, join, kindOf, truePath, writeWhole } from './io.ts';
import { problemsOf } from './problems/problem.ts';
import { countedProblems } from './problems/summary.ts';
import { toText } from './problems/text.ts';
import { Refusal } from './refusal.ts';
import { errorLook, note, say, sayBeside } from './terminal.ts';
import { VERSION } from './version.ts';
import { openWorkspaces, validate } from './workspace.ts';

interface ExportOptions {
  readonly to: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
}

/** The command, for the program. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Export a report as a file to send.')
    .argument('<file>', 'the report')
    .addOption(
      new Option('--to <format>', 'the format').choices(EXPORTERS.map(({ id }) => id)).makeOptionMandatory(),
    )
    .option('--out <path>', 'the file to write, or - for the standard output (default: beside the report)')
    .option('--force', 'replace the file if there is one')
    .option('--strict', 'refuse a report with any error')
    .action(endsWithCode(exportReport));
}

async function exportReport(path: string, options: ExportOptions): Promise<ExitCode> {
  const exporter = EXPORTERS.find(({ id }) => id === options.to);
  if (!exporter) throw new Refusal(`There is no format “${options.to}”.`);
  const target = options.out ?? defaultTarget(path, exporter);
  if ((await kindOf(path)) === 'folder') throw new Refusal(`“${path}” is a folder: name one report in it.`);
  const { workspaces, refusals } = await openWorkspaces([path]);
  const [workspace] = workspaces;
  const file = workspace?.files[0];
  if (!workspace || !file) throw new Refusal(refusals.join('\n'));
  if (target !== '-') await mayWrite(target, file.path, options.force);
  await validate(workspace, { today: undefined });
  const publication = await publish(file.document, {
    exporter,
    strict: options.strict ?? false,
    context: { now: now(), audience: 'internal', toolVersion: VERSION },
  });
  if (!publication.ok) {
    const blockers = problemsOf({ ...file, diagnostics: publication.blockers });
    sayBeside(toText(blockers, errorLook()));
    note(`“${path}” was not exported. ${publication.reason}`);
    return blockers.length > 0 ? EXIT_CODE.faulty : EXIT_CODE.refused;
  }
  if (target === '-') say(publication.bytes);
  else {
    await writeWhole(target, publication.bytes);
    say(`${target}\n`);
  }
  for (const warning of publication.warnings) note(warning);
  const left = countedProblems(problemsOf(file));
  if (left) note(`The report has ${left}: \`mission-report check\` shows them.`);
  return EXIT_CODE.good;
}

function defaultTarget(path: string, { extension }: Exporter): string {
  return join(dirname(path), `${basename(path, extname(path))}.${extension}`);
}

/** Refuses to replace what must not be replaced: a report by no means, any other file only when asked to. */
async function mayWrite(target: string, source: string, force = false): Promise<void> {
  const kind = await kindOf(target);
  if (kind === 'folder') throw new Refusal(`“${target}” is a folder: name the file to write in it.`);
  if (target.endsWith('.mission') || (kind === 'file' && (await truePath(target)) === source)) {
    throw new Refusal(`“${target}” is a report itself and is never written over: choose another name.`);
  }
  if (kind === 'file' && !force) {
    throw new Refusal(`“${target}” exists already and is left as it is: --force replaces it.`);
  }
}
