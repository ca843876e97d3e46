/** `mission-report register`: what many reports ask for, in one table. */
import type { Command } from 'commander';
import { isDate } from '../domain/dates.ts';
import type { Audience } from '../domain/marking.ts';
import { LANGUAGES, type Language } from '../export/languages.ts';
import type { ReportAsks } from '../export/register/asks.ts';
import { REGISTER_FORMATS, type RegisterFormat, renderRegister } from '../export/register/registers.ts';
import { commandText } from '../messages/command-line.ts';
import { acceptedNamesIn } from './accepted-names.ts';
import { today } from './clock.ts';
import { collectAsks, type KeptBack, type PartlyLeftOut } from './collect-asks.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { writeWhole } from './io.ts';
import { tellLeftOut } from './left-out.ts';
import { linksToPages } from './page-links.ts';
import { toText } from './problems/text.ts';
import { choiceOption } from './read-option.ts';
import { withReaderOptions } from './readers.ts';
import { Refusal } from './refusal.ts';
import { SpokenCommand } from './spoken-command.ts';
import { fileOrIn, mayWrite, mustEndIn } from './targets.ts';
import { errorLook, note, say, sayBeside } from './terminal.ts';
import { VERSION } from './version.ts';
import { readWorkspaces } from './workspace.ts';

interface RegisterOptions {
  readonly to: RegisterFormat;
  readonly asOf?: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly links?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly acceptNames?: string;
}

/** The command, for the program. */
export function registerCommand(): Command {
  const command = new SpokenCommand('register')
    .description(commandText('register.about'))
    .argument('<folder>', commandText('register.folder'))
    .addOption(
      choiceOption('--to <format>', commandText('register.to'), REGISTER_FORMATS).makeOptionMandatory(),
    )
    .option('--as-of <date>', commandText('register.as-of'));
  return withReaderOptions(command, commandText('help.audience'), 'internal')
    .addOption(choiceOption('--language <code>', commandText('register.language'), LANGUAGES).default('en'))
    .option('--links <folder>', commandText('register.links'))
    .option('--out <path>', commandText('register.out'))
    .option('--force', commandText('help.replace-file'))
    .option('--accept-names <file>', commandText('export.accept-names'))
    .action(endsWithCode(register));
}

async function register(folder: string, options: RegisterOptions): Promise<ExitCode> {
  const { to, asOf = today(), links, audience, language, force = false } = options;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !isDate(asOf)) {
    throw new Refusal(commandText('register.no-day', { day: asOf }));
  }
  const name = `register.${to}`;
  const target = options.out === undefined ? name : await fileOrIn(options.out, name);
  if (target.endsWith('.mission')) throw new Refusal(commandText('register.mission', { path: target }));
  mustEndIn(target, to);
  if (links !== undefined && to === 'csv') throw new Refusal(commandText('register.links-in-csv'));
  await mayWrite(target, undefined, force);
  const { readings, refusals } = await readWorkspaces([folder]);
  for (const refusal of refusals) note(refusal);
  const withoutStaffNames = readings.some(({ config }) => config.audience?.staffNames === false);
  const acceptedNames = await acceptedNamesIn(options.acceptNames);
  const context = { asOf, audience, language, withoutStaffNames, acceptedNames };
  const files = readings.flatMap(reading => reading.files.map(({ path }) => path));
  const pages =
    links === undefined
      ? undefined
      : await linksToPages(files, { folder: links, audience, register: target });
  const reports: ReportAsks[] = [];
  const keptBack: KeptBack[] = [];
  const leftOut: string[] = [];
  const partly: PartlyLeftOut[] = [];
  for (const reading of readings) {
    const collected = await collectAsks(reading, context, pages?.linksOf);
    reports.push(...collected.asks);
    keptBack.push(...collected.keptBack);
    leftOut.push(...collected.leftOut);
    partly.push(...collected.partly);
  }
  const isEmpty = reports.length + keptBack.length + leftOut.length === 0;
  if (isEmpty && refusals.length > 0) return EXIT_CODE.refused;
  if (isEmpty) throw new Refusal(commandText('register.no-report', { path: folder }));
  if (keptBack.length > 0) return await tellKeptBack(keptBack, audience);
  const result = await renderRegister(reports, to, { ...context, toolVersion: VERSION });
  if (!result.ok) throw new Refusal(result.reason);
  if (target === '-') say(result.bytes);
  else {
    await writeWhole(target, result.bytes, { isNew: !force });
    say(`${target}\n`);
  }
  for (const warning of result.warnings) note(warning);
  if (links !== undefined && pages && pages.without.size > 0) {
    const named = [...pages.without];
    note(commandText('register.no-page', { count: named.length, folder: links, files: named.join(', ') }));
  }
  note(commandText('register.done', { count: reports.length, day: asOf }));
  tellStayedIn(leftOut, partly, audience);
  return refusals.length > 0 ? EXIT_CODE.refused : EXIT_CODE.good;
}

/** Says which reports, and which entries of the others, are not in it: to who makes it and to nobody else. */
function tellStayedIn(files: readonly string[], others: readonly PartlyLeftOut[], audience: Audience): void {
  if (files.length > 0) {
    note(commandText('register.left-out', { count: files.length, audience, files: files.join(', ') }));
  }
  for (const { file, entries } of others) tellLeftOut(file, entries, audience);
}

/** Says why there is no register, and how to go on. */
async function tellKeptBack(reports: readonly KeptBack[], audience: Audience): Promise<ExitCode> {
  sayBeside(
    await toText(
      reports.flatMap(({ problems }) => problems),
      errorLook(),
    ),
  );
  note(commandText('register.kept-back', { count: reports.length, audience }));
  if (reports.every(({ isUnclear }) => isUnclear)) note(commandText('export.how-to-accept'));
  return EXIT_CODE.faulty;
}
