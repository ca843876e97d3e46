/** `mission-report register`: what many reports ask for, in one table. */
import { Command, Option } from 'commander';
import { isDate } from '../domain/dates.ts';
import { AUDIENCES, type Audience } from '../domain/marking.ts';
import { LANGUAGES, type Language } from '../export/languages.ts';
import type { ReportAsks } from '../export/register/asks.ts';
import { REGISTER_FORMATS, type RegisterFormat, renderRegister } from '../export/register/registers.ts';
import { today } from './clock.ts';
import { collectAsks } from './collect-asks.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { writeWhole } from './io.ts';
import { Refusal } from './refusal.ts';
import { mayWrite, mustEndIn } from './targets.ts';
import { note, say } from './terminal.ts';
import { VERSION } from './version.ts';
import { readWorkspaces } from './workspace.ts';

interface RegisterOptions {
  readonly to: RegisterFormat;
  readonly asOf?: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly out?: string;
  readonly force?: boolean;
}

/** The command, for the program. */
export function registerCommand(): Command {
  return new Command('register')
    .description('Collect the recommendations and actions of all reports in a folder.')
    .argument('<folder>', 'the folder; reports in folders below it count too')
    .addOption(new Option('--to <format>', 'the format').choices(REGISTER_FORMATS).makeOptionMandatory())
    .option('--as-of <date>', 'the day on which it is judged what is overdue (default: today)')
    .addOption(new Option('--audience <audience>', 'who will read it').choices(AUDIENCES).default('internal'))
    .addOption(new Option('--language <code>', 'language of headings').choices(LANGUAGES).default('en'))
    .option('--out <path>', 'the file to write, or - for the standard output (default: register.FORMAT)')
    .option('--force', 'replace the file if there is one')
    .action(endsWithCode(register));
}

async function register(folder: string, options: RegisterOptions): Promise<ExitCode> {
  const { to, asOf = today(), audience, language, force = false } = options;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !isDate(asOf)) {
    throw new Refusal(`“${asOf}” is no day: write it as in 2010-06-30.`);
  }
  const target = options.out ?? `register.${to}`;
  if (target.endsWith('.mission')) throw new Refusal(`“${target}” would be a report: choose another name.`);
  mustEndIn(target, to);
  await mayWrite(target, undefined, force);
  const { readings, refusals } = await readWorkspaces([folder]);
  for (const refusal of refusals) note(refusal);
  const withoutStaffNames = readings.some(({ config }) => config.audience?.staffNames === false);
  const context = { asOf, audience, language, withoutStaffNames };
  const reports: ReportAsks[] = [];
  let count = 0;
  for (const reading of readings) {
    const collected = await collectAsks(reading, context);
    reports.push(...collected.asks);
    count += collected.count;
  }
  if (count === 0) throw new Refusal(`“${folder}” holds no report.`);
  const result = await renderRegister(reports, to, { ...context, toolVersion: VERSION });
  if (!result.ok) throw new Refusal(result.reason);
  if (target === '-') say(result.bytes);
  else {
    await writeWhole(target, result.bytes, { isNew: !force });
    say(`${target}\n`);
  }
  for (const warning of result.warnings) note(warning);
  note(`${count} ${count === 1 ? 'report' : 'reports'}, as of ${asOf}.`);
  return refusals.length > 0 ? EXIT_CODE.refused : EXIT_CODE.good;
}
