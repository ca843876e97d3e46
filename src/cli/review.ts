/** `mission-report review`: what others changed in a file that comes back, taken into the report. */
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { EFFECT_KINDS, type EffectKind } from '../changes/effect.ts';
import { commandText } from '../messages/command-line.ts';
import { type Choice, readChoice } from '../review/choose.ts';
import { isOfTables } from '../sheets/read-sheets.ts';
import { type ExitCode, endsWithCode } from './exit-code.ts';
import { choiceOption, noChoice, readOption } from './read-option.ts';
import { Refusal } from './refusal.ts';
import type { ReviewOptions } from './returned.ts';
import { reviewReport } from './review-report.ts';
import { SpokenCommand } from './spoken-command.ts';

export function reviewCommand(): Command {
  return new SpokenCommand('review')
    .description(commandText('review.about'))
    .argument('<files...>', commandText('review.file'))
    .requiredOption('--into <report>', commandText('review.into'))
    .addOption(choices('--accept <changes>', commandText('review.accept')))
    .addOption(choices('--reject <changes>', commandText('review.reject')))
    .option('--entry <entry>', commandText('review.entry'))
    .addOption(effectKinds('--fail-on <effects>', commandText('review.fail-on')))
    .option('--dry-run', commandText('review.dry-run'))
    .addOption(names('--by <name>', commandText('review.by')))
    .option('--on <date>', commandText('review.on'))
    .addOption(
      choiceOption('--format <format>', commandText('help.format'), ['text', 'json']).default('text'),
    )
    .addHelpText('after', `\n${commandText('review.more')}`)
    .action(endsWithCode(review));
}

/** An option that may be given several times. */
function choices(flags: string, description: string): Option {
  const all: Choice[] = [];
  return readOption(flags, description, value => {
    const choice = readChoice(value);
    if (choice === undefined) throw new InvalidArgumentError(commandText('review.backwards'));
    all.push(choice);
    return all;
  });
}

/** Kinds of effect, with commas between them. */
function effectKinds(flags: string, description: string): Option {
  const all: EffectKind[] = [];
  return readOption(flags, description, value => {
    for (const word of value.split(',').map(each => each.trim())) {
      const kind = EFFECT_KINDS.find(each => each === word);
      if (kind === undefined) throw noChoice(word, EFFECT_KINDS);
      all.push(kind);
    }
    return all;
  });
}

/** A name, or one for each file. */
function names(flags: string, description: string): Option {
  const all: string[] = [];
  return readOption(flags, description, value => {
    all.push(value);
    return all;
  });
}

/** Trackers are taken in together, all else by itself. */
async function review(paths: readonly string[], options: ReviewOptions): Promise<ExitCode> {
  const [path = '', ...more] = paths;
  if (paths.every(isOfTables)) {
    const { takeInTrackers } = await import('./review-trackers.ts');
    return takeInTrackers(paths, options);
  }
  if (more.length > 0) throw new Refusal(commandText('review.one-word-file'));
  return reviewReport(path, options);
}
