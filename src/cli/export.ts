/** `mission-report export`: the report as a file to send. */

import type { Command } from 'commander';
import { LINE_END } from '../domain/lines.ts';
import type { Exporter } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { commandText } from '../messages/command-line.ts';
import { type Publication, publisher } from '../publish/publish.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { kindOf, readBytes, writeWhole } from './io.ts';
import { type OrderOptions, orderContext, withOrderOptions } from './order.ts';
import { problemsOf } from './problems/problem.ts';
import { countedProblems } from './problems/summary.ts';
import { toText } from './problems/text.ts';
import { noChoice, readOption } from './read-option.ts';
import { Refusal } from './refusal.ts';
import { SpokenCommand } from './spoken-command.ts';
import { mayWrite, targetsFor } from './targets.ts';
import { errorLook, note, say, sayBeside } from './terminal.ts';
import { type OpenFile, openWorkspaces, validate } from './workspace.ts';

interface ExportOptions extends OrderOptions {
  readonly to: readonly Exporter[];
  readonly out?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly acceptNames?: string;
}

/** The command, for the program. */
export function exportCommand(): Command {
  const command = new SpokenCommand('export')
    .description(commandText('export.about'))
    .argument('<file>', commandText('export.report'))
    .addOption(
      readOption(
        '--to <format>',
        commandText('export.to', { formats: idsOf(EXPORTERS) }),
        formats,
      ).makeOptionMandatory(),
    )
    .option('--out <path>', commandText('export.out'))
    .option('--force', commandText('help.replace-file'))
    .option('--strict', commandText('export.strict'))
    .option('--accept-names <file>', commandText('export.accept-names'));
  return withOrderOptions(command).action(endsWithCode(exportReport));
}

async function exportReport(path: string, options: ExportOptions): Promise<ExitCode> {
  if ((await kindOf(path)) === 'folder') throw new Refusal(commandText('export.folder', { path }));
  const { workspaces, refusals } = await openWorkspaces([path]);
  const [workspace] = workspaces;
  const file = workspace?.files[0];
  if (!workspace || !file) throw new Refusal(refusals.join('\n'));
  const targets = await targetsFor(path, options);
  for (const { target } of targets) await mayWrite(target, file.path, options.force);
  await validate(workspace, { today: undefined, audience: options.audience });
  const context = await orderContext(options, { file: file.path, workspace, exporters: options.to });
  const strict = options.strict ?? false;
  const acceptedNames = options.acceptNames === undefined ? [] : await readLines(options.acceptNames);
  const warnings = new Set<string>();
  const publish = await publisher(file.document, { strict, context, acceptedNames }, workspace.services);
  // At the same time: a browser prints on a processor of its own while the other formats are made.
  const publications = await Promise.all(
    targets.map(async ({ exporter, target }) => ({ target, publication: await publish(exporter) })),
  );
  for (const { target, publication } of publications) {
    if (!publication.ok) return tellRefusal(path, file, publication);
    if (target === '-') say(publication.bytes);
    else {
      await writeWhole(target, publication.bytes, { isNew: !options.force });
      say(`${target}\n`);
    }
    for (const warning of publication.warnings) warnings.add(warning);
  }
  for (const warning of warnings) note(warning);
  const problems = countedProblems(problemsOf(file));
  if (problems) note(commandText('export.left', { problems }));
  return EXIT_CODE.good;
}

/** Says why there is no file, and how to go on. */
async function tellRefusal(
  path: string,
  file: OpenFile,
  { reason, blockers, unclear }: Extract<Publication, { ok: false }>,
): Promise<ExitCode> {
  sayBeside(await toText(problemsOf({ ...file, diagnostics: blockers }), errorLook()));
  note(commandText('export.refused', { path, reason }));
  if (unclear.length > 0) note(commandText('export.how-to-accept'));
  return blockers.length > 0 ? EXIT_CODE.faulty : EXIT_CODE.refused;
}

/** The words in a file, one a line; a line that begins with # is a note. */
async function readLines(path: string): Promise<readonly string[]> {
  const { text } = decode(await readBytes(path, MAX_BYTES), path);
  return text.split(LINE_END).filter(line => line.trim() !== '' && !line.startsWith('#'));
}

/** The formats that are named, each once. */
function formats(ids: string): readonly Exporter[] {
  return [...new Set(ids.split(',').map(id => formatOf(id.trim())))];
}

function formatOf(format: string): Exporter {
  const exporter = EXPORTERS.find(({ id }) => id === format);
  if (exporter) return exporter;
  throw noChoice(
    format,
    EXPORTERS.map(({ id }) => id),
  );
}

function idsOf(exporters: readonly Exporter[]): string {
  return exporters.map(({ id }) => id).join(', ');
}
