/** `mission-report issue`: the edition that goes out, with a name for all that is followed up. */
import type { Command } from 'commander';
import { editionName } from '../lexicon/file-endings.ts';
import { commandText } from '../messages/command-line.ts';
import { listOf } from '../messages/lists.ts';
import { writeEdition } from '../publish/edition-file.ts';
import { issue, textWith } from '../publish/issue.ts';
import { createCommand } from './command.ts';
import { editionsBeside } from './editions-beside.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { basename, dirname, join, kindOf, writeWhole } from './io.ts';
import { problemsOf } from './problems/problem.ts';
import { toText } from './problems/text.ts';
import { Refusal } from './refusal.ts';
import { replaceText } from './replace-text.ts';
import { errorLook, note, say, sayBeside } from './terminal.ts';
import { VERSION } from './version.ts';
import { type OpenFile, openReport } from './workspace.ts';

export function issueCommand(): Command {
  return createCommand('issue')
    .description(
      'Issue a report: name all that is followed up, write the day, and keep the edition beside it.',
    )
    .argument('<report>', 'the report')
    .option(
      '--on <date>',
      'the day on which it is issued, as in 2024-03-28 (default: the day that the report says)',
    )
    .addHelpText(
      'after',
      '\nErrors must be mended first; what else the profile final says is listed. Each finding, recommendation and action without a name gets one from its title, what is confidential by its place says so itself, and no other word of the report is changed. From then on their codes stay as they were issued. A report that is issued again has a second edition; the first stays.',
    )
    .action(endsWithCode(issueReport));
}

async function issueReport(path: string, { on }: { readonly on?: string }): Promise<ExitCode> {
  if ((await kindOf(path)) === 'folder') throw new Refusal(commandText('issue.folder', { path }));
  const { workspace, file } = await openReport(path);
  workspace.services.workspace.ProjectSettings.current = workspace.settings;
  const editions = await editionsBeside(file.path);
  const issued = await issue(
    file.document,
    { on, editions: editions.map(({ edition }) => edition), toolVersion: VERSION },
    workspace.services,
  );
  if (!issued.ok) {
    sayBeside(await toText(problemsOf({ ...file, diagnostics: issued.errors }), errorLook()));
    note(commandText('issue.refused', { path, reason: issued.reason }));
    return issued.errors.length > 0 ? EXIT_CODE.faulty : EXIT_CODE.refused;
  }
  const { edition, edits, named, tied, document, problems, marking } = issued;
  const target = join(dirname(path), editionName(basename(path), edition.edition));
  await writeBoth(file, textWith(file.document, edits), target, writeEdition(edition));
  say(`${target}\n`);
  sayBeside(await toText(problemsOf({ shown: file.shown, document, diagnostics: problems }), errorLook()));
  if (problems.length > 0) note(commandText('issue.left', { count: problems.length }));
  if (named.length > 0) {
    const names = named.map(({ code, name }) => `${code} ${name}`);
    note(commandText('issue.named', { count: named.length, names: listOf(names) }));
  }
  if (tied > 0) note(commandText('issue.tied', { count: tied }));
  const first = editions[0]?.edition.report.mission.issued;
  if (first !== undefined) note(commandText('issue.corrigendum', { edition: edition.edition, first }));
  note(
    marking === 'unmarked' || marking === 'unclassified'
      ? commandText('issue.holds-open', { path: target })
      : commandText('issue.holds-all', { path: target, marking }),
  );
  return EXIT_CODE.good;
}

/**
 * Writes the report and its edition, or neither. A process that is killed between the two leaves a report that can be
 * issued again on the same day, for which nothing is left but to write the edition.
 */
async function writeBoth(file: OpenFile, text: string, target: string, edition: Uint8Array): Promise<void> {
  if ((await kindOf(target)) !== 'nothing') throw new Refusal(commandText('issue.exists', { path: target }));
  const isChanged = text !== file.source.text;
  if (isChanged) await replaceText(file, text);
  try {
    await writeWhole(target, edition, { isNew: true });
  } catch (error) {
    if (isChanged) await replaceText({ ...file, source: { ...file.source, text } }, file.source.text);
    throw error;
  }
}
