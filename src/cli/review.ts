/** `mission-report review`: what reviewers changed in a Word file that comes back, taken into the report. */
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { commandText } from '../messages/command-line.ts';
import { compileChecked } from '../publish/compile-checked.ts';
import { whyNoMission } from '../publish/why-no-mission.ts';
import { type Choice, chosenBy, isMeant, namesNumber, readChoice } from '../review/choose.ts';
import { reviewFile } from '../review/review-file.ts';
import { hasSameStructure, takeIn } from '../review/take-in.ts';
import { changeLines, notesOn, type ToldChange, whyLeft } from '../review/tell.ts';
import { isOfTables } from '../sheets/read-sheets.ts';
import { UnreadableSource } from '../unreadable-source.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { kindOf, readBytes } from './io.ts';
import { choiceOption, readOption } from './read-option.ts';
import { Refusal } from './refusal.ts';
import { replaceText } from './replace-text.ts';
import { LONGEST_RETURNED, mustMean, type ReviewOptions, withFate } from './returned.ts';
import { SpokenCommand } from './spoken-command.ts';
import { note, say, visible } from './terminal.ts';
import { openWorkspaces } from './workspace.ts';

/** The command, for the program. */
export function reviewCommand(): Command {
  return new SpokenCommand('review')
    .description(commandText('review.about'))
    .argument('<files...>', commandText('review.file'))
    .requiredOption('--into <report>', commandText('review.into'))
    .addOption(choices('--accept <changes>', commandText('review.accept')))
    .addOption(choices('--reject <changes>', commandText('review.reject')))
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

/** A name, or one for each file. */
function names(flags: string, description: string): Option {
  const all: string[] = [];
  return readOption(flags, description, value => {
    all.push(value);
    return all;
  });
}

/** Trackers are taken in together, a Word file by itself. */
async function review(paths: readonly string[], options: ReviewOptions): Promise<ExitCode> {
  const [path = '', ...more] = paths;
  if (paths.every(isOfTables)) {
    const { takeInTrackers } = await import('./review-trackers.ts');
    await takeInTrackers(paths, options);
    return EXIT_CODE.good;
  }
  if (more.length > 0) throw new Refusal(commandText('review.one-word-file'));
  return reviewWord(path, options);
}

async function reviewWord(path: string, options: ReviewOptions): Promise<ExitCode> {
  const { into, accept = [], reject = [], dryRun = false, format } = options;
  const bytes = await readBytes(path, LONGEST_RETURNED);
  if ((await kindOf(into)) === 'folder') throw new Refusal(commandText('review.folder', { path: into }));
  const { workspaces, refusals } = await openWorkspaces([into]);
  const [workspace] = workspaces;
  const [file] = workspace?.files ?? [];
  const report = workspace && file && compileChecked(file.document, workspace.services);
  if (!file) throw new Refusal(refusals.join('\n'));
  if (!report) {
    throw new Refusal(commandText('review.no-mission', { path: into, why: whyNoMission(file.document) }));
  }
  const { text } = file.source;
  const found = read(path, bytes, { source: text, file: file.document.parseResult.value, report });
  const { changes } = found;
  for (const choice of [...accept, ...reject]) mustMean(choice, changes);
  const chosen = chosenBy(changes, accept, reject);
  const taken = takeIn(text, changes, chosen);
  const left = changes.filter(
    change =>
      !taken.numbers.has(change.number) &&
      accept.some(choice => namesNumber(choice, change)) &&
      !reject.some(choice => isMeant(change, choice)),
  );
  const [first] = left;
  if (first && taken.numbers.size === 0) throw new Refusal(whyLeft(first));
  if (!hasSameStructure(text, taken.text)) throw new Refusal(commandText('review.structure', { path: into }));
  if (!dryRun && taken.text !== text) await replaceText(file, taken.text);
  const told = changes.map(change => withFate(change, taken.numbers, reject));
  if (format === 'json') say(`${JSON.stringify({ changes: told.map(toJson) }, null, 2)}\n`);
  else for (const line of changeLines(told)) say(`${visible(line)}\n`);
  for (const line of [...notesOn(found), ...left.map(whyLeft)]) note(line);
  if (accept.length > 0) {
    note(
      dryRun
        ? commandText('review.would-take', { count: taken.numbers.size, path: into })
        : commandText('review.taken', { count: taken.numbers.size, path: into }),
    );
  }
  return EXIT_CODE.good;
}

function read(path: string, bytes: Uint8Array, report: Parameters<typeof reviewFile>[1]) {
  try {
    const found = reviewFile(bytes, report);
    if (found.ok) return found;
    throw new Refusal(commandText('review.refused', { path, reason: found.reason }));
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error;
    throw new Refusal(commandText('review.refused', { path, reason: error.message }));
  }
}

/** For programs: what is not known is null. */
function toJson({ number, author, date, entry, kind, old, new: text, state, why, now }: ToldChange) {
  return {
    number,
    author: author ?? null,
    date: date ?? null,
    entry: entry ?? null,
    kind,
    old,
    new: text,
    state,
    ...(why && { why }),
    ...(now !== undefined && { now }),
  };
}
