/** `mission-report format`: the layout of reports and vocabularies, and never their words. */
import { Argument, type Command } from 'commander';
import { EmptyFileSystem } from 'langium';
import { formatText } from '../editor/formatting/format-text.ts';
import { applyChanges } from '../editor/formatting/text-change.ts';
import { commandText } from '../messages/command-line.ts';
import { createCheckingServices } from '../rules/module.ts';
import { createCommand, SHARED_HELP } from './command.ts';
import { decode, MAX_BYTES, type SourceText } from './decode.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { type AskedFile, fileArguments } from './file-arguments.ts';
import { readBytes } from './io.ts';
import { startProgress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { replaceText } from './replace-text.ts';
import { note, say } from './terminal.ts';

interface FormatOptions {
  readonly check?: boolean;
}

export function formatCommand(): Command {
  return createCommand('format')
    .description('Lay out reports and vocabularies; their words stay as they are.')
    .addArgument(new Argument('[paths...]', SHARED_HELP.paths).default(['.'], SHARED_HELP.thisFolder))
    .option('--check', 'change nothing, and fail when a file is not laid out')
    .action(endsWithCode(format));
}

async function format(paths: readonly string[], { check = false }: FormatOptions): Promise<ExitCode> {
  const { files, refusals } = await fileArguments(paths);
  const changed: string[] = [];
  const { parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const progress = startProgress('progress.laying-out', files.length);
  for (const file of files) {
    progress.step();
    try {
      const source = decode(await readBytes(file.path, MAX_BYTES, file.shown), file.shown);
      const text = laidOut(file, source, parser);
      if (text === source.text) continue;
      if (!check) await replaceText({ ...file, source }, text);
      changed.push(file.shown);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusals.push(error.message);
    }
  }
  progress.end();
  for (const refusal of refusals) note(refusal);
  if (files.length === 0 && refusals.length === 0) note(commandText('format.nothing'));
  for (const shown of changed) say(`${shown}\n`);
  if (files.length > 0) note(sums(files.length, changed.length, check));
  if (refusals.length > 0 || files.length === 0) return EXIT_CODE.refused;
  return check && changed.length > 0 ? EXIT_CODE.faulty : EXIT_CODE.good;
}

function sums(files: number, count: number, isCheck: boolean): string {
  return isCheck
    ? commandText('format.not-laid-out', { files, count })
    : commandText('format.changed', { files, count });
}

function laidOut(
  { shown }: AskedFile,
  { text }: SourceText,
  parser: ReturnType<typeof createCheckingServices>['parser'],
): string {
  const formatting = formatText(text, parser);
  if (formatting.ok) return applyChanges(text, formatting.changes);
  throw new Refusal(commandText('format.refused', { path: shown }));
}
