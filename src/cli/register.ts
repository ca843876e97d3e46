/** `mission-report register`: what many reports ask for, in one table. */
import type { Command } from 'commander';
import type { Audience } from '../domain/marking.ts';
import { STATUSES } from '../domain/scales.ts';
import { LANGUAGES, type Language } from '../export/languages.ts';
import { REGISTER_SUBJECTS, type RegisterSubject } from '../export/register/ask.ts';
import type { ReportAsks } from '../export/register/asks.ts';
import type { RegisterFilter } from '../export/register/filter.ts';
import {
  addresseesIn,
  NOBODY,
  REGISTER_FORMATS,
  type RegisterContext,
  type RegisterFormat,
  renderRegister,
} from '../export/register/registers.ts';
import { idOf, NameIds } from '../lexicon/free-names.ts';
import { commandText } from '../messages/command-line.ts';
import { acceptedNamesIn } from './accepted-names.ts';
import { checkedDay, now, today } from './clock.ts';
import { collectAsks, type KeptBack, type PartlyLeftOut } from './collect-asks.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { extname, join, writeWhole } from './io.ts';
import { tellLeftOut } from './left-out.ts';
import { linksToPages } from './page-links.ts';
import { toText } from './problems/text.ts';
import { choiceOption, readOption } from './read-option.ts';
import { withReaderOptions } from './readers.ts';
import { Refusal } from './refusal.ts';
import { daysOf, draftsFolder, writeReminders } from './remind.ts';
import { SpokenCommand } from './spoken-command.ts';
import { fileOrIn, mayWrite, mustEndIn } from './targets.ts';
import { errorLook, note, say, sayBeside } from './terminal.ts';
import { VERSION } from './version.ts';
import { readWorkspaces } from './workspace.ts';

interface RegisterOptions extends RegisterFilter {
  readonly to?: RegisterFormat;
  readonly of: RegisterSubject;
  readonly remind?: number;
  readonly asOf?: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly links?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly acceptNames?: string;
  readonly by?: 'addressee';
}

export function registerCommand(): Command {
  const command = new SpokenCommand('register')
    .description(commandText('register.about'))
    .argument('<folder>', commandText('register.folder'))
    .addOption(choiceOption('--to <format>', commandText('register.to'), REGISTER_FORMATS))
    .addOption(
      choiceOption('--of <what>', commandText('register.of'), REGISTER_SUBJECTS).default('recommendations'),
    )
    .option('--as-of <date>', commandText('register.as-of'))
    .option('--addressee <name>', commandText('register.addressee'))
    .option('--pillar <name>', commandText('register.pillar'))
    .option('--owner <name>', commandText('register.owner'))
    .option('--mission <id>', commandText('register.of-mission'))
    .addOption(choiceOption('--status <status>', commandText('register.status'), STATUSES))
    .option('--changed-since <date>', commandText('register.changed-since'))
    .addOption(choiceOption('--by <whom>', commandText('register.by'), ['addressee']))
    .addOption(readOption('--remind <days>', commandText('register.remind'), daysOf));
  return withReaderOptions(command, commandText('help.audience'), 'internal')
    .addOption(choiceOption('--language <code>', commandText('register.language'), LANGUAGES).default('en'))
    .option('--links <folder>', commandText('register.links'))
    .option('--out <path>', commandText('register.out'))
    .option('--force', commandText('help.replace-file'))
    .option('--accept-names <file>', commandText('export.accept-names'))
    .action(
      endsWithCode((folder: string, options: RegisterOptions) =>
        register(folder, readersOf(options, command), command),
      ),
    );
}

/** Reminders go to others, unless somebody says otherwise. */
function readersOf(options: RegisterOptions, command: SpokenCommand): RegisterOptions {
  const isUnsaid = command.getOptionValueSource('audience') === 'default';
  return options.remind !== undefined && isUnsaid ? { ...options, audience: 'partner' } : options;
}

async function register(folder: string, options: RegisterOptions, command: SpokenCommand): Promise<ExitCode> {
  const { to, of, remind: days, asOf = today(), links, audience, language } = options;
  checkedDay(asOf);
  checkedDay(options.changedSince ?? asOf);
  const target = days === undefined ? await targetFor(options, command) : await draftsFolder(options);
  const { readings, refusals } = await readWorkspaces([folder]);
  for (const refusal of refusals) note(refusal);
  const withoutStaffNames = readings.some(({ config }) => config.audience?.staffNames === false);
  const acceptedNames = await acceptedNamesIn(options.acceptNames);
  const context = {
    ...{ of, asOf, audience, language, withoutStaffNames, acceptedNames, filter: options },
    toolVersion: VERSION,
  };
  const files = readings.flatMap(reading => reading.files.map(({ path }) => path));
  const pages =
    links === undefined
      ? undefined
      : await linksToPages(files, { folder: links, audience, register: target });
  const collected: Awaited<ReturnType<typeof collectAsks>>[] = [];
  for (const reading of readings) collected.push(await collectAsks(reading, context, pages?.linksOf));
  const reports = collected.flatMap(({ asks }) => asks);
  const keptBack = collected.flatMap(each => each.keptBack);
  const leftOut = collected.flatMap(each => each.leftOut);
  const later = collected.flatMap(each => each.later);
  const isEmpty = reports.length + keptBack.length + leftOut.length + later.length === 0;
  if (isEmpty && refusals.length > 0) return EXIT_CODE.refused;
  if (isEmpty) throw new Refusal(commandText('register.no-report', { path: folder }));
  if (keptBack.length > 0) return await tellKeptBack(keptBack, audience);
  if (days !== undefined) {
    const drafts = { folder: target, force: options.force ?? false };
    await writeReminders(reports, { ...context, days, now: now() }, drafts);
  } else if (to !== undefined) {
    const orders = options.by ? ordersFor(reports, context, target) : [{ target }];
    await writeEach(orders, options, order => renderRegister(reports, to, { ...context, ...order }));
  }
  if (links !== undefined && pages && pages.without.size > 0) {
    const named = [...pages.without];
    note(commandText('register.no-page', { count: named.length, folder: links, files: named.join(', ') }));
  }
  note(commandText('register.done', { count: reports.length, day: asOf }));
  if (later.length > 0) {
    note(commandText('register.later', { count: later.length, day: asOf, files: later.join(', ') }));
  }
  tellStayedIn(
    leftOut,
    collected.flatMap(({ partly }) => partly),
    audience,
  );
  return refusals.length > 0 ? EXIT_CODE.refused : EXIT_CODE.good;
}

/** The file that is meant; of several, one of their folder, which they are called after. */
async function targetFor(
  { to, by, out, links, force }: RegisterOptions,
  command: SpokenCommand,
): Promise<string> {
  if (to === undefined) return command.missingMandatoryOptionValue({ flags: '--to <format>' });
  const name = `register.${to}`;
  if (by && out === '-') throw new Refusal(commandText('target.one-output'));
  const inFolder = by ? join(out ?? '.', name) : undefined;
  const target = inFolder ?? (out === undefined ? name : await fileOrIn(out, name));
  if (target.endsWith('.mission')) throw new Refusal(commandText('register.mission', { path: target }));
  mustEndIn(target, to);
  if (links !== undefined && to === 'csv') throw new Refusal(commandText('register.links-in-csv'));
  if (!by) await mayWrite(target, undefined, force ?? false);
  return target;
}

/** What is to be written where, and whom it asks, where that is one of several. */
interface RegisterOrder {
  readonly target: string;
  readonly only?: string | typeof NOBODY;
}

/** Writes all of them, none before it is known that each may be. */
async function writeEach(
  orders: readonly RegisterOrder[],
  { by, force = false }: RegisterOptions,
  render: (order: RegisterOrder) => ReturnType<typeof renderRegister>,
): Promise<void> {
  if (by) for (const { target } of orders) await mayWrite(target, undefined, force);
  const warnings = new Set<string>();
  for (const order of orders) {
    const result = await render(order);
    if (!result.ok) throw new Refusal(result.reason);
    if (order.target === '-') say(result.bytes);
    else {
      await writeWhole(order.target, result.bytes, { isNew: !force });
      say(`${order.target}\n`);
    }
    for (const warning of result.warnings) warnings.add(warning);
  }
  for (const warning of warnings) note(warning);
}

/** A register for each of those of whom something is asked, beside the file that one for all would be. */
function ordersFor(
  reports: readonly ReportAsks[],
  context: RegisterContext,
  target: string,
): readonly RegisterOrder[] {
  const names = new NameIds();
  const ending = extname(target);
  return addresseesIn(reports, context).map(only => {
    const name = names.take(idOf(only === NOBODY ? 'nobody' : only) ?? 'addressee');
    return { only, target: `${target.slice(0, -ending.length)}-${name}${ending}` };
  });
}

/** Says which reports, and which entries of the others, are not in it: to who makes it and to nobody else. */
function tellStayedIn(files: readonly string[], others: readonly PartlyLeftOut[], audience: Audience): void {
  if (files.length > 0) {
    note(commandText('register.left-out', { count: files.length, audience, files: files.join(', ') }));
  }
  for (const { file, entries } of others) tellLeftOut(file, entries, audience);
}

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
