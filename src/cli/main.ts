#!/usr/bin/env node
/** `mission-report`: the command line. */
import { type Command, CommanderError } from 'commander';
import { textsIn } from '../base/texts-in.ts';
import { commandText } from '../messages/command-line.ts';
import { sweepPrintFolders } from '../print/print-folders.ts';
import { optimizeNothingYet } from '../workers/v8-flags.ts';
import { createCommand } from './command.ts';
import { EXIT_CODE } from './exit-code.ts';
import { Refusal } from './refusal.ts';
import { speakAsAsked } from './speak.ts';
import { note } from './terminal.ts';
import { describeUsageError } from './usage-errors.ts';
import { VERSION } from './version.ts';

/** Each loads what it needs, and is loaded only where it is asked for or listed. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./new.ts')).newCommand(),
  import: async () => (await import('./import.ts')).importCommand(),
  check: async () => (await import('./check.ts')).checkCommand(),
  export: async () => (await import('./export.ts')).exportCommand(),
  issue: async () => (await import('./issue.ts')).issueCommand(),
  format: async () => (await import('./format.ts')).formatCommand(),
  register: async () => (await import('./register.ts')).registerCommand(),
  review: async () => (await import('./review.ts')).reviewCommand(),
  rules: async () => (await import('./rules.ts')).rulesCommand(),
  verify: async () => (await import('./verify.ts')).verifyCommand(),
  mcp: async () => (await import('./mcp.ts')).mcpCommand(),
  lsp: async () => (await import('./lsp.ts')).lspCommand(),
};

const [, , asked = ''] = process.argv;
// These know only on their way how much there is to do.
if (!['import', 'format', 'mcp'].includes(asked)) optimizeNothingYet();
// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
sweepPrintFolders();
void run();

async function run(): Promise<void> {
  await speakAsAsked(process.argv, process.env, textsIn(new URL('../language/messages/', import.meta.url)));
  const program = await programFor(asked);
  try {
    for (const command of [program, ...program.commands]) command.exitOverride();
    await program.parseAsync();
  } catch (error) {
    process.exitCode = EXIT_CODE.refused;
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) process.exitCode = EXIT_CODE.good;
      else if (error.code !== 'commander.help') note(describeUsageError(error));
    } else if (error instanceof Refusal) note(error.message);
    else note(`${commandText('main.failed')} ${error instanceof Error ? error.stack : error}`);
  }
}

async function programFor(name: string): Promise<Command> {
  const program = createCommand('mission-report')
    .description('Begin, import, check, export and lay out field-mission reports.')
    .version(VERSION, '-V, --version', 'show the version')
    .helpCommand('help [command]', 'show the help of a command')
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      '\nA report is a file that ends in .mission. `mission-report COMMAND --help` says more.',
    );
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const wanted = command ? [command] : ['--version', '-V'].includes(name) ? [] : Object.values(COMMANDS);
  for (const load of wanted) program.addCommand(await load());
  return program;
}
