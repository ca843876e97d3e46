/** `mission-report import`: a report out of a Word file, a mail, a page, notes or an export as JSON. */
import { type Command, InvalidArgumentError, type Option } from 'commander';
import { UnreadableSource } from '../base/unreadable-source.ts';
import { type KnownNames, knownNames } from '../editor/known-parties.ts';
import { WHO, type Who } from '../import/asked-lists.ts';
import type { ImportOptions } from '../import/import-document.ts';
import { IMPORTED_ENDINGS, importFile, MAX_SOURCE_BYTES } from '../import/import-file.ts';
import type { Likely } from '../import/likely/offers.ts';
import { unseenLines } from '../import/unseen-words.ts';
import { type AskedList, entriesIn, textsLeft } from '../import/where.ts';
import { commandText } from '../messages/command-line.ts';
import { importText } from '../messages/import.ts';
import { createCommand, SHARED_HELP } from './command.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { homeIn } from './file-arguments.ts';
import { basename, dirname, extname, join, readBytes, resolve, writeWhole } from './io.ts';
import { choiceOption, readOption } from './read-option.ts';
import { Refusal } from './refusal.ts';
import { mayWriteReport } from './targets.ts';
import { note, say } from './terminal.ts';
import { openWorkspace } from './workspace.ts';

interface ImportCommandOptions {
  readonly out?: string;
  readonly under?: string;
  readonly force?: boolean;
  readonly language?: string;
  readonly format?: 'text' | 'json';
  readonly people?: ReadonlyMap<string, Who>;
  readonly takeLikely?: number;
}

export function importCommand(): Command {
  const endings = IMPORTED_ENDINGS.map(ending => `.${ending}`).join(', ');
  return createCommand('import')
    .description(
      'Make a report out of a Word file, a mail, a page, notes or an export as JSON. No word is lost.',
    )
    .argument('<file>', commandText('import.source', { endings }))
    .option('--out <path>', 'the report to write, or - for the standard output (default: beside the source)')
    .option('--force', SHARED_HELP.replaceReport)
    .option('--under <programme>', 'the programme that the mission is under')
    .option('--language <code>', 'the language of the source, where it is not the one that is recognised')
    .addOption(peopleOption())
    .addOption(likelyOption())
    .addOption(
      choiceOption('--format <format>', 'how to tell what was recognised', ['text', 'json']).default('text'),
    )
    .action(endsWithCode(importSource));
}

async function importSource(
  path: string,
  { out, under, force = false, language, people, takeLikely, format = 'text' }: ImportCommandOptions,
): Promise<ExitCode> {
  const ending = extname(path).slice(1);
  const fileName = basename(path, extname(path));
  const target = out ?? join(dirname(path), `${fileName}.mission`);
  await mayWriteReport(target, force);
  const bytes = await readBytes(path, MAX_SOURCE_BYTES);
  const declared = await declaredAround(target === '-' ? path : target, under);
  if (under !== undefined && !declared.known.has(under)) {
    note(commandText('import.no-programme', { programme: under }));
  }
  const options = {
    fileName,
    ...declared,
    ...(under === undefined ? {} : { under }),
    ...(language === undefined ? {} : { language }),
    people,
    takeLikely,
  };
  const { text, sums, notes, recognised, words, pieces, lists, likely } = await importFile(
    bytes,
    ending,
    options,
  ).catch((error: unknown) => {
    throw error instanceof UnreadableSource
      ? new Refusal(commandText('import.refused', { path, reason: error.message }))
      : error;
  });
  if (target === '-') {
    if (format === 'text') say(text);
  } else {
    await writeWhole(target, new TextEncoder().encode(text), { isNew: !force });
    if (format === 'text') say(`${target}\n`);
  }
  if (format === 'json') {
    const report = target === '-' ? { text } : { path: target };
    const told = {
      ...report,
      recognised,
      ...(words ? { words } : {}),
      notes,
      entries: entriesIn(text, pieces),
      left: textsLeft(pieces),
      unseen: unseenLines(pieces, text),
      lists,
      likely: likely.map(({ as, line, sourceLine, text, score, because }) => ({
        as,
        line,
        sourceLine,
        text,
        score,
        because,
      })),
    };
    say(`${JSON.stringify(told, null, 2)}\n`);
  } else for (const line of [...notes, ...lists.map(whoAsked), ...likelyNote(likely), sums]) note(line);
  return EXIT_CODE.good;
}

/** `--people "Interviewees=met"`, once for each heading. */
function peopleOption(): Option {
  const answers = new Map<string, Who>();
  return readOption(
    '--people <answer>',
    'who the people below a heading are that does not say it: "<heading>=met", "=members" or "=neither"; may be repeated',
    value => {
      const [, heading, said] = /^(.*\S)\s*=\s*(\S+)\s*$/u.exec(value) ?? [];
      const who = WHO.find(each => each === said);
      if (heading === undefined || who === undefined)
        throw new InvalidArgumentError(commandText('import.people-form', { choices: WHO.join(', ') }));
      return answers.set(heading, who);
    },
  );
}

/** `--take-likely 0.8`. */
function likelyOption(): Option {
  return readOption(
    '--take-likely <least>',
    'write what is left as text but likely at least this much a finding, a recommendation or an action (0 to 1, such as 0.8) as one, below a comment that says so',
    value => {
      const least = Number(value.replace(',', '.'));
      if (value.trim() === '' || !(least >= 0 && least <= 1))
        throw new InvalidArgumentError(commandText('import.take-likely-form'));
      return least;
    },
  );
}

function likelyNote(likely: readonly Likely[]): readonly string[] {
  const [first] = likely;
  return first ? [importText('likely.count', { count: likely.length, line: first.line })] : [];
}

/** What is to be known of a list of people below a heading that does not say who they are. */
function whoAsked({ heading, people, line }: AskedList): string {
  const option = `--people "${heading.replaceAll('"', '\\"')}=met"`;
  return commandText('import.who', { heading, people, line, option });
}

/** What the vocabulary files around a report declare, so that the report need not. */
async function declaredAround(
  path: string,
  under: string | undefined,
): Promise<KnownNames & Pick<ImportOptions, 'labels'>> {
  const { services, config } = await openWorkspace(await homeIn(dirname(resolve(path)), under));
  return { ...knownNames(services), labels: config.labels };
}
