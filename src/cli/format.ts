/** `mission-report format`: the layout of reports and vocabularies, and never their words. */
import { Command } from 'commander';
import { EmptyFileSystem } from 'langium';
import { formatText } from '../editor/formatting/format-text.ts';
import { applyChanges } from '../editor/formatting/text-change.ts';
import { createCheckingServices } from '../rules/module.ts';
import { type AskedFile, askedFiles } from './asked-files.ts';
import { decode, MAX_BYTES, type SourceText } from './decode.ts';
import { EXIT_CODE, type ExitCode, endsWithCode } from './exit-code.ts';
import { readBytes } from './io.ts';
import { counted } from './problems/summary.ts';
import { startProgress } from './progress.ts';
import { Refusal } from './refusal.ts';
import { replaceText } from './replace-text.ts';
import { note, say } from './terminal.ts';

interface FormatOptions {
  readonly check?: boolean;
}

/** The command, for the program. */
export function formatCommand(): Command {
  return new Command('format')
    .description('Lay out reports and vocabularies; their words stay as they are.')
    .argument('[paths...]', 'files, or folders with everything below them', ['.'])
    .option('--check', 'change nothing, and fail when a file is not laid out')
    .action(endsWithCode(format));
}

async function format(paths: readonly string[], { check = false }: FormatOptions): Promise<ExitCode> {
  const { files, refusals } = await askedFiles(paths);
  const changed: string[] = [];
  const { parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
  const progress = startProgress('Laying out', files.length);
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
  if (files.length === 0 && refusals.length === 0)
    note('There is nothing to lay out: no .mission file there.');
  for (const shown of changed) say(`${shown}\n`);
  const what = check ? 'not laid out' : 'changed';
  if (files.length > 0) note(`${counted(files.length, 'file')}, ${changed.length} ${what}.`);
  if (refusals.length > 0 || files.length === 0) return EXIT_CODE.refused;
  return check && changed.length > 0 ? EXIT_CODE.faulty : EXIT_CODE.good;
}

function laidOut(
  { shown }: AskedFile,
  { text }: SourceText,
  parser: ReturnType<typeof createCheckingServices>['parser'],
): string {
  const formatting = formatText(text, parser);
  if (formatting.ok) return applyChanges(text, formatting.changes);
  throw new Refusal(`“${shown}” is left as it is: laying it out could have changed more than its layout.`);
}
