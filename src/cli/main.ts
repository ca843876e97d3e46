#!/usr/bin/env node
/** `mission-report`: the command line. */
import { Command, CommanderError } from 'commander';
import { sweepPrintFolders } from '../print/print-folders.ts';
import { checkCommand } from './check.ts';
import { EXIT_CODE } from './exit-code.ts';
import { exportCommand } from './export.ts';
import { formatCommand } from './format.ts';
import { importCommand } from './import.ts';
import { lspCommand } from './lsp.ts';
import { Refusal } from './refusal.ts';
import { registerCommand } from './register.ts';
import { rulesCommand } from './rules.ts';
import { note } from './terminal.ts';
import { verifyCommand } from './verify.ts';
import { VERSION } from './version.ts';

const program = new Command('mission-report')
  .description('Import, check, export and lay out field-mission reports.')
  .version(VERSION)
  .showSuggestionAfterError()
  .addHelpText(
    'after',
    '\nA report is a file that ends in .mission. `mission-report COMMAND --help` says more.',
  );
const commands = [
  importCommand(),
  checkCommand(),
  exportCommand(),
  formatCommand(),
  registerCommand(),
  rulesCommand(),
  verifyCommand(),
  lspCommand(),
];
for (const command of commands) program.addCommand(command);

// Whoever reads the output may stop before its end, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

sweepPrintFolders();
try {
  for (const command of [program, ...program.commands]) command.exitOverride();
  await program.parseAsync();
} catch (error) {
  process.exitCode = EXIT_CODE.refused;
  if (error instanceof CommanderError)
    process.exitCode = error.exitCode === 0 ? EXIT_CODE.good : EXIT_CODE.refused;
  else if (error instanceof Refusal) note(error.message);
  else
    note(`Mission Report has failed, which it should not. ${error instanceof Error ? error.stack : error}`);
}
