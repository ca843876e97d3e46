/** `mission-report export`: the report as a file to send. */
import type { Command } from 'commander';
import type { Exporter } from '../export/exporter.ts';
import { EXPORTERS } from '../export/index.ts';
import { commandText } from '../messages/command-line.ts';
import type { Printer } from '../print/printer.ts';
import { type Publication, publisher } from '../publish/publish.ts';
import { CHANGE_FORMATS, changesExporter } from '../review/changes-since.ts';
import { NoRevision } from '../revisions/no-revision.ts';
import { readRevision } from '../revisions/read-revision.ts';
import { acceptedNamesIn } from './accepted-names.ts';
import { createCommand, SHARED_HELP } from './command.ts';
import { decode, MAX_BYTES } from './decode.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { kindOf, readBytes, truePath, writeWhole } from './io.ts';
import { printLeftOut } from './left-out.ts';
import { type OrderOptions, orderContext, withOrderOptions } from './order.ts';
import { printerFor } from './printer-for.ts';
import { problemsOf } from './problems/problem.ts';
import { toText } from './problems/text.ts';
import { choiceOption, noChoice, readOption } from './read-option.ts';
import { optionsFor } from './readers.ts';
import { Refusal } from './refusal.ts';
import { mayWrite, type Target, targetsFor } from './targets.ts';
import { errorLook, note, say, sayBeside } from './terminal.ts';
import { type OpenFile, openReport, validate } from './workspace.ts';

interface ExportOptions extends OrderOptions {
  readonly to?: readonly Exporter[];
  readonly format?: (typeof CHANGE_FORMATS)[number];
  readonly out?: string;
  readonly force?: boolean;
  readonly strict?: boolean;
  readonly acceptNames?: string;
}

export function exportCommand(): Command {
  const command = createCommand('export')
    .description('Export a report as a file to send.')
    .argument('<file>', 'the report')
    .addOption(readOption('--to <format>', commandText('export.to', { formats: idsOf(EXPORTERS) }), formats))
    .addOption(
      choiceOption(
        '--format <format>',
        'print the changes alone, as text or json; needs --since',
        CHANGE_FORMATS,
      ),
    )
    .option(
      '--out <path>',
      'the file or folder to write to, or - for the standard output (default: beside the report)',
    )
    .option('--force', SHARED_HELP.replaceFile)
    .option('--strict', 'refuse a report with any error')
    .option('--accept-names <file>', SHARED_HELP.acceptNames);
  return withOrderOptions(command).action(endsWithCode(exportReport));
}

async function exportReport(path: string, options: ExportOptions): Promise<ExitCode> {
  if ((await kindOf(path)) === 'folder') throw new Refusal(commandText('export.folder', { path }));
  // It starts while the report is read and checked.
  const printer = await printerFor(options.to ?? [], options.browser);
  try {
    return await exportWith(printer, path, options);
  } finally {
    await printer?.close();
  }
}

async function exportWith(
  printer: Printer | undefined,
  path: string,
  options: ExportOptions,
): Promise<ExitCode> {
  const { workspace, file } = await openReport(path, { audience: options.audience });
  const targets = await targetsOf(path, options);
  for (const { target } of targets) await mayWrite(target, file.path, options.force);
  await validate(workspace, { today: undefined, audience: options.audience });
  const context = await orderContext(options, {
    file: file.path,
    workspace,
    exporters: targets.map(({ exporter }) => exporter),
    printer,
  });
  const strict = options.strict ?? false;
  const acceptedNames = await acceptedNamesIn(options.acceptNames);
  const warnings = new Set<string>();
  const { since: version, author } = options;
  const since = version !== undefined && {
    text: await earlierText(version, file.path),
    ...(author !== undefined && { author }),
  };
  const order = { strict, context, acceptedNames, ...(since && { since }) };
  const publish = await publisher(file.document, order, workspace.services);
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
  const [first] = publications;
  if (first?.publication.ok) printLeftOut(path, first.publication.leftOut, options.audience);
  // Whoever only exports must see where a marking may be meant that keeps nothing back.
  const doubts = problemsOf(file).filter(({ code }) => code.startsWith('entry/'));
  if (options.audience !== 'internal') sayBeside(await toText(doubts, errorLook()));
  // The check looks words up as well, so that it may count more.
  const command = `mission-report check${optionsFor(options.audience)}`;
  if (problemsOf(file).length > 0) note(commandText('export.left', { command }));
  return EXIT_CODE.good;
}

/** Where each format goes that is asked for; the changes alone are for whoever asks. */
async function targetsOf(
  path: string,
  { to, format, ...options }: ExportOptions,
): Promise<readonly Target[]> {
  if (format !== undefined && options.since === undefined) {
    throw new Refusal(commandText('since.needs-version', { option: '--format' }));
  }
  if (format === undefined && to === undefined) {
    throw new Refusal(commandText('usage.missing-option', { option: '--to <format>' }));
  }
  return [
    ...(to === undefined ? [] : await targetsFor(path, { ...options, to })),
    ...(format === undefined ? [] : [{ exporter: changesExporter(format), target: '-' }]),
  ];
}

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

/** The text of `version`; `file` is the report as it now is. */
async function earlierText(version: string, file: string): Promise<string> {
  const kind = await kindOf(version);
  if (kind === 'folder') throw new Refusal(commandText('since.folder', { path: version }));
  if (kind === 'file' || version.endsWith('.mission')) {
    const bytes = await readBytes(version, MAX_BYTES);
    if ((await truePath(version)) === (await truePath(file))) {
      throw new Refusal(commandText('since.same', { path: version }));
    }
    return decode(bytes, version).text;
  }
  try {
    return decode(await readRevision({ file, revision: version, limit: MAX_BYTES }), version).text;
  } catch (error) {
    if (error instanceof NoRevision) throw new Refusal(error.message);
    throw error;
  }
}
