/** `mission-report lsp`: the language server, for editors other than VS Code. */
import { type Command, Option } from 'commander';
import { commandText } from '../messages/command-line.ts';
import { SpokenCommand } from './spoken-command.ts';

export function lspCommand(): Command {
  return new SpokenCommand('lsp')
    .description(commandText('lsp.about'))
    .requiredOption('--stdio', commandText('lsp.stdio'))
    .addOption(new Option('--clientProcessId <id>', commandText('lsp.client')).hideHelp())
    .action(async () => {
      // The server reads how to speak from the same arguments, and ends the process itself.
      await import('../server/main.ts');
    });
}
