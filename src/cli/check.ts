/** `mission-report check`: what is wrong in reports and vocabularies. */
import { Argument, type Command, InvalidArgumentError } from 'commander';
import type { Audience } from '../domain/marking.ts';
import { PROFILES, type Profile } from '../domain/scales.ts';
import { commandText } from '../messages/command-line.ts';
import { listOf, quoted } from '../messages/lists.ts';
import { RULES } from '../rules/index.ts';
import { severityOf } from '../rules/settings.ts';
import type { FileUse } from '../syntax/is-report.ts';
import { type CheckedOnce, checkOnce } from './check-once.ts';
import { createCommand, SHARED_HELP } from './command.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { replaceTexts } from './mend.ts';
import { FORMATS, type Format, tell } from './problems/tell.ts';
import { choiceOption, readOption } from './read-option.ts';
import { withReaderOptions } from './readers.ts';
import { note } from './terminal.ts';
import { readWorkspaces } from './workspace.ts';

interface CheckOptions {
  readonly profile?: Profile;
  readonly audience?: Audience;
  readonly format: Format;
  readonly fix?: boolean;
  readonly maxWarnings?: number;
}

export function checkCommand(): Command {
  const command = createCommand('check')
    .description('Check reports and vocabularies, and say what is wrong.')
    .addArgument(new Argument('[paths...]', SHARED_HELP.paths).default(['.'], SHARED_HELP.thisFolder))
    .addOption(choiceOption('--profile <profile>', 'how complete the reports must be', PROFILES));
  return withReaderOptions(command, 'check, too, what these readers may not see')
    .addOption(choiceOption('--format <format>', SHARED_HELP.format, FORMATS).default('text'))
    .option('--fix', 'correct what can surely be corrected, in the files themselves')
    .addOption(
      readOption('--max-warnings <number>', 'fail when there are more warnings than this', wholeNumber),
    )
    .action(endsWithCode(check));
}

async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const { readings, refusals } = await readWorkspaces(paths, options.profile);
  for (const refusal of refusals) note(refusal);
  if (readings.length === 0) {
    if (refusals.length === 0) note(nothingIn(paths));
    return EXIT_CODE.refused;
  }
  let changed = 0;
  const checked: CheckedOnce[] = [];
  const fix = options.fix ?? false;
  const detail = fix || options.format === 'sarif' ? 'whole' : 'short';
  for (const reading of readings) {
    const settings = { ...reading.settings, ...(options.audience ? { audience: options.audience } : {}) };
    const once = await checkOnce(reading, settings, { detail, fix });
    changed += await replaceTexts(reading, once.mended);
    checked.push(once);
  }
  const uses = checked.flatMap(each => each.uses);
  const count = (wanted: FileUse) => uses.filter(use => use === wanted).length;
  const { error, warning } = await tell(
    {
      reports: count('report'),
      updates: count('updates'),
      vocabularies: count('vocabulary'),
      empty: count('nothing'),
      rules: RULES.filter(rule => readings.some(({ settings }) => severityOf(rule, settings) !== undefined)),
      found: checked.flatMap(({ found }) => found),
    },
    options.format,
  );
  const isForReaders = readings.some(
    ({ settings }) => (options.audience ?? settings.audience ?? 'internal') !== 'internal',
  );
  if (options.profile === 'final' && options.format === 'text' && !isForReaders && count('report') > 0)
    note(commandText('check.without-readers'));
  if (fix) note(commandText('check.mended', { count: changed }));
  if (refusals.length > 0) return EXIT_CODE.refused;
  const allowed = options.maxWarnings ?? Number.POSITIVE_INFINITY;
  const isTooMuch = warning > allowed;
  if (isTooMuch) note(commandText('check.too-many-warnings', { count: warning, allowed }));
  return error > 0 || isTooMuch ? EXIT_CODE.faulty : EXIT_CODE.good;
}

function nothingIn(paths: readonly string[]): string {
  return paths.every(path => path === '.')
    ? commandText('check.nothing-here')
    : commandText('check.nothing', { places: listOf(paths.map(quoted), 'or') });
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError(commandText('usage.whole-number'));
  return Number(text);
}
