/** `mission-report review`: what others changed in a file that comes back, taken into the report. */
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { EFFECT_KINDS, type EffectKind } from '../changes/effect.ts';
import { commandText } from '../messages/command-line.ts';
import { type Choice, readChoice } from '../review/choose.ts';
import { isOfTables } from '../sheets/read-sheets.ts';
import { createCommand, SHARED_HELP } from './command.ts';
import { type ExitCode, endsWithCode } from './exit-code.ts';
import { choiceOption, noChoice, readOption } from './read-option.ts';
import { Refusal } from './refusal.ts';
import type { ReviewOptions } from './returned.ts';
import { reviewReport } from './review-report.ts';

export function reviewCommand(): Command {
  return createCommand('review')
    .description(
      'Show what others changed in a Word file, in trackers, in another version or in the rewrite of an entry, and take it into the report.',
    )
    .argument(
      '<files...>',
      'what came back: Word files, or trackers (.xlsx, .csv), several of one kind at once; or a text (.mission, .md, .txt)',
    )
    .requiredOption(
      '--into <report>',
      'the report from which it was exported; for trackers also the folder with the reports',
    )
    .addOption(choices('--accept <changes>', commandText('review.accept')))
    .addOption(choices('--reject <changes>', commandText('review.reject')))
    .option('--entry <entry>', 'the entry of which the text is a rewrite, by its name or code, such as R3')
    .addOption(effectKinds('--fail-on <effects>', commandText('review.fail-on')))
    .option('--dry-run', 'change nothing, and say what would be taken in')
    .addOption(names('--by <name>', commandText('review.by')))
    .option(
      '--on <date>',
      'the day of which they speak, such as 2026-05-31 (default: the day on which the file was saved)',
    )
    .addOption(choiceOption('--format <format>', SHARED_HELP.format, ['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\nWithout --accept, the changes are listed and nothing is changed. A change of words that have changed in the report meanwhile is taken in only by its number. What was filled in in a tracker becomes updates in NAME.updates.mission beside the report; what is in doubt is taken in only by its number.',
    )
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

/** Trackers are taken in together, and so are Word files; all else by itself. */
async function review(paths: readonly string[], options: ReviewOptions): Promise<ExitCode> {
  if (paths.every(isOfTables)) {
    const { takeInTrackers } = await import('./review-trackers.ts');
    return takeInTrackers(paths, options);
  }
  if (paths.some(isOfTables)) throw new Refusal(commandText('review.mixed'));
  return reviewReport(paths, options);
}
