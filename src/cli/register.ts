/** `mission-report register`: what many reports ask for, in one table. */
import type { Command } from 'commander';
import type { Audience } from '../domain/marking.ts';
import { STATUSES } from '../domain/scales.ts';
import type { SensitivityLabels } from '../domain/sensitivity-labels.ts';
import { LANGUAGES, type Language } from '../export/languages.ts';
import { REGISTER_SUBJECTS, type RegisterSubject } from '../export/register/ask.ts';
import type { ReportAsks } from '../export/register/asks.ts';
import type { RegisterFilter } from '../export/register/filter.ts';
import {
  type Division,
  partsOf,
  REGISTER_DIVISIONS,
  REGISTER_FORMATS,
  type RegisterContext,
  type RegisterFormat,
  type RegisterPart,
  renderRegister,
} from '../export/register/registers.ts';
import { idOf, NameIds } from '../lexicon/free-names.ts';
import { commandText } from '../messages/command-line.ts';
import { acceptedNamesIn } from './accepted-names.ts';
import { checkedDay, now, today } from './clock.ts';
import { type CollectedReport, collectAsks, type KeptBack } from './collect-asks.ts';
import { createCommand, SHARED_HELP } from './command.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { extname, join, writeWhole } from './io.ts';
import { printLeftOut } from './left-out.ts';
import { linksToPages } from './page-links.ts';
import { toText } from './problems/text.ts';
import { choiceOption, readOption } from './read-option.ts';
import { withReaderOptions } from './readers.ts';
import { Refusal } from './refusal.ts';
import { daysOf, draftsFolder, writeReminders } from './remind.ts';
import { fileOrIn, mayWrite, mustEndIn } from './targets.ts';
import { errorLook, note, say, sayBeside } from './terminal.ts';
import { VERSION } from './version.ts';
import { type Reading, readWorkspaces } from './workspace.ts';

/** The one format that is many files, which stand beside those of other folders. */
const LAKE = 'parquet';

interface RegisterOptions extends RegisterFilter {
  readonly to?: RegisterFormat | typeof LAKE;
  readonly of: RegisterSubject;
  readonly remind?: number;
  readonly asOf?: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly links?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly acceptNames?: string;
  readonly by?: Division;
  readonly isInOwnLanguage?: boolean;
}

export function registerCommand(): Command {
  const command = createCommand('register')
    .description('Collect the recommendations and actions of all reports in a folder.')
    .argument('<folder>', 'the folder; reports in folders below it count too')
    .addOption(choiceOption('--to <format>', 'the format', [...REGISTER_FORMATS, LAKE]))
    .addOption(
      choiceOption(
        '--of <what>',
        'what the lines are: what is asked, or what was found',
        REGISTER_SUBJECTS,
      ).default('recommendations'),
    )
    .option(
      '--as-of <date>',
      'the day as of which the register stands: what was issued or said later does not count (default: today)',
    )
    .option('--addressee <name>', 'only what is asked of this body or person, by any part of the name')
    .option('--pillar <name>', 'only what is about this pillar')
    .option('--owner <name>', 'only what this person or body follows up')
    .option('--mission <id>', 'only what this mission asks, or others go on with')
    .addOption(choiceOption('--status <status>', 'only what stands so', STATUSES))
    .option('--changed-since <date>', 'only what has been said, or asked, since this day')
    .addOption(
      choiceOption('--by <what>', 'a file for each of them, in the folder of --out', REGISTER_DIVISIONS),
    )
    .addOption(
      readOption(
        '--remind <days>',
        'write a draft mail to each of those who have something overdue or due within so many days, into the folder that --out names; nothing is sent (for partners unless --audience says otherwise)',
        daysOf,
      ),
    );
  return withReaderOptions(command, SHARED_HELP.audience, 'internal')
    .addOption(choiceOption('--language <code>', 'language of headings', LANGUAGES).default('en'))
    .option('--links <folder>', 'the folder with the exported pages (HTML) to which the rows lead')
    .option(
      '--out <path>',
      'the file or folder to write to, or - for the standard output (default: register.FORMAT)',
    )
    .option('--force', SHARED_HELP.replaceFile)
    .option('--accept-names <file>', SHARED_HELP.acceptNames)
    .action(
      endsWithCode((folder: string, options: RegisterOptions) =>
        register(folder, readersOf(options, command)),
      ),
    );
}

/** Reminders go to others, each in its own language, unless somebody says otherwise. */
function readersOf(options: RegisterOptions, command: Command): RegisterOptions {
  const isUnsaid = (option: string) => command.getOptionValueSource(option) === 'default';
  if (options.remind === undefined) return options;
  return {
    ...options,
    isInOwnLanguage: isUnsaid('language'),
    ...(isUnsaid('audience') && { audience: 'partner' }),
  };
}

async function register(folder: string, options: RegisterOptions): Promise<ExitCode> {
  const { to, of, remind: days, asOf = today(), links, audience, language } = options;
  checkedDay(asOf);
  checkedDay(options.changedSince ?? asOf);
  const target = await targetFor(options);
  const { readings, refusals } = await readWorkspaces([folder]);
  for (const refusal of refusals) note(refusal);
  const withoutStaffNames = readings.some(({ config }) => config.audience?.staffNames === false);
  const labels = sharedLabels(readings);
  const acceptedNames = await acceptedNamesIn(options.acceptNames);
  const context = {
    ...{ of, asOf, audience, language, withoutStaffNames, acceptedNames, filter: options },
    toolVersion: VERSION,
    ...(labels && { labels }),
  };
  const files = readings.flatMap(reading => reading.files.map(({ path }) => path));
  const pages =
    links === undefined
      ? undefined
      : await linksToPages(files, { folder: links, audience, register: target });
  const collected: CollectedReport[] = [];
  for (const reading of readings) collected.push(...(await collectAsks(reading, context, pages?.linksOf)));
  const reports = collected.flatMap(({ asks }) => asks ?? []);
  const keptBack = collected.flatMap(each => each.keptBack ?? []);
  if (collected.length === 0 && refusals.length > 0) return EXIT_CODE.refused;
  if (collected.length === 0) throw new Refusal(commandText('register.no-report', { path: folder }));
  if (keptBack.length > 0) return await tellKeptBack(keptBack, audience);
  if (days !== undefined) {
    const drafts = { folder: target, force: options.force ?? false };
    const { isInOwnLanguage = false } = options;
    await writeReminders(reports, { ...context, days, now: now(), isInOwnLanguage }, drafts);
  } else if (to === LAKE) {
    const { writeLake } = await import('./lake.ts');
    const missions = new Set(collected.map(({ mission }) => mission));
    await writeLake(reports, context, { out: target, folder, missions, force: options.force ?? false });
  } else if (to !== undefined) {
    const orders = options.by ? ordersFor(reports, options.by, context, target) : [{ target }];
    await writeEach(orders, options, order => renderRegister(reports, to, { ...context, ...order }));
  }
  if (links !== undefined && pages && pages.without.size > 0) {
    const named = [...pages.without];
    note(commandText('register.no-page', { count: named.length, folder: links, files: named.join(', ') }));
  }
  tellReports(collected, asOf, audience);
  return refusals.length > 0 ? EXIT_CODE.refused : EXIT_CODE.good;
}

/** The sensitivity labels of the projects; where two have other ones, no file is labelled, and each is told. */
function sharedLabels(readings: readonly Reading[]): SensitivityLabels | undefined {
  const given = readings.flatMap(({ config }) => config.labels ?? []);
  const [only, ...others] = new Map(given.map(labels => [JSON.stringify(labels), labels])).values();
  return others.length === 0 ? only : {};
}

/** The folder or the file that is meant; of several, one of their folder, which they are called after. */
async function targetFor(options: RegisterOptions): Promise<string> {
  const { to, by, out, links, force, remind } = options;
  if (remind !== undefined) return await draftsFolder(options);
  if (to === LAKE) return lakeFolder(options);
  if (to === undefined) throw new Refusal(commandText('usage.missing-option', { option: '--to <format>' }));
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

/** What says nothing to a lake, which holds every line of a programme. */
const NOT_IN_LAKE = [
  'by',
  'links',
  'addressee',
  'pillar',
  'owner',
  'mission',
  'status',
  'changedSince',
] as const;

/** The folder that is meant; what would leave lines out of it is refused. */
function lakeFolder({ out = 'register', ...options }: RegisterOptions): string {
  const other = NOT_IN_LAKE.find(option => options[option] !== undefined);
  const option = `--${other === 'changedSince' ? 'changed-since' : other}`;
  if (other) throw new Refusal(commandText('lake.not-with', { option }));
  if (out === '-') throw new Refusal(commandText('lake.no-folder', { path: out }));
  return out;
}

/** What is to be written where, and of what, where that is one of several. */
interface RegisterOrder {
  readonly target: string;
  readonly only?: RegisterPart;
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

/** A register for each part, beside the file that one for all would be. */
function ordersFor(
  reports: readonly ReportAsks[],
  by: Division,
  context: RegisterContext,
  target: string,
): readonly RegisterOrder[] {
  const names = new NameIds();
  const ending = extname(target);
  return partsOf(reports, by, context).map(only => {
    const name = names.take(idOf(only.name ?? (by === 'pillar' ? 'none' : 'nobody')) ?? by);
    return { only, target: `${target.slice(0, -ending.length)}-${name}${ending}` };
  });
}

/** Says which reports count and how, and which of them, and of their entries, are not in it: to who makes it and to nobody else. */
function tellReports(collected: readonly CollectedReport[], asOf: string, audience: Audience): void {
  const filesOf = (is: (each: CollectedReport) => boolean | undefined) =>
    collected.filter(is).map(({ file }) => file);
  const withoutEdition = filesOf(({ isWithoutEdition }) => isWithoutEdition).sort();
  if (asOf < today() && withoutEdition.length > 0) {
    const told = { count: withoutEdition.length, day: asOf, files: withoutEdition.join(', ') };
    note(commandText('register.without-edition', told));
  }
  note(commandText('register.done', { count: filesOf(({ asks }) => asks !== undefined).length, day: asOf }));
  const later = filesOf(({ isLater }) => isLater).sort();
  if (later.length > 0) {
    note(commandText('register.later', { count: later.length, day: asOf, files: later.join(', ') }));
  }
  const files = filesOf(({ asks, isLater }) => !asks && !isLater);
  if (files.length > 0) {
    note(commandText('register.left-out', { count: files.length, audience, files: files.join(', ') }));
  }
  for (const { file, entriesLeftOut = [] } of collected) printLeftOut(file, entriesLeftOut, audience);
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
