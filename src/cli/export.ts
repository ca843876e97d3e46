/** `mission-report export`: the report as a file to send. */

import { Command, InvalidArgumentError } from 'commander';
import { LINE_END } from '../domain/lines.ts';
import type { Exporter } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { type Publication, publisher } from '../publish/publish.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { kindOf, readBytes, writeWhole } from './io.ts';
import { hintAt } from './near.ts';
import { type OrderOptions, orderContext, withOrderOptions } from './order.ts';
import { problemsOf } from './problems/problem.ts';
import { countedProblems } from './problems/summary.ts';
import { toText } from './problems/text.ts';
import { Refusal } from './refusal.ts';
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

const HOW_TO_ACCEPT =
  'Words that name nobody may go out: write them in a file, one a line, and add --accept-names with its name.';

/** The command, for the program. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('Export a report as a file to send.')
    .argument('<file>', 'the report')
    .requiredOption(
      '--to <format>',
      `the format, or several with commas between: ${idsOf(EXPORTERS)}`,
      formats,
    )
    .option(
      '--out <path>',
      'the file or folder to write to, or - for the standard output (default: beside the report)',
    )
    .option('--force', 'replace the file if there is one')
    .option('--strict', 'refuse a report with any error')
    .option('--accept-names <file>', 'words, one a line, that may go out although they look like a name');
  return withOrderOptions(command).action(endsWithCode(exportReport));
}

async function exportReport(path: string, options: ExportOptions): Promise<ExitCode> {
  if ((await kindOf(path)) === 'folder') throw new Refusal(`“${path}” is a folder: name one report in it.`);
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
  const left = countedProblems(problemsOf(file));
  if (left) note(`The report has ${left}: \`mission-report check\` shows them.`);
  return EXIT_CODE.good;
}

/** Says why there is no file, and how to go on. */
function tellRefusal(
  path: string,
  file: OpenFile,
  { reason, blockers, unclear }: Extract<Publication, { ok: false }>,
): ExitCode {
  sayBeside(toText(problemsOf({ ...file, diagnostics: blockers }), errorLook()));
  note(`“${path}” was not exported. ${reason}`);
  if (unclear.length > 0) note(HOW_TO_ACCEPT);
  return blockers.length > 0 ? EXIT_CODE.faulty : EXIT_CODE.refused;
}

/** The words in a file, one a line; a line that begins with # is a note. */
async function readLines(path: string): Promise<readonly string[]> {
  const { text } = decode(await readBytes(path, MAX_BYTES), path);
  return text.split(LINE_END).filter(line => line.trim() !== '' && !line.startsWith('#'));
}

function formats(ids: string): readonly Exporter[] {
  return ids.split(',').map(id => {
    const exporter = EXPORTERS.find(each => each.id === id.trim());
    if (!exporter) {
      const known = EXPORTERS.map(each => each.id);
      throw new InvalidArgumentError(
        `There is no format “${id.trim()}”${hintAt(id.trim(), known)} Allowed choices are ${known.join(', ')}.`,
      );
    }
    return exporter;
  });
}

function idsOf(exporters: readonly Exporter[]): string {
  return exporters.map(({ id }) => id).join(', ');
}
