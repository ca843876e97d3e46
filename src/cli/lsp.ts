/** `mission-report lsp`: the language server, for editors other than VS Code. */
import { type Command, Option } from 'commander';
import { createCommand } from './command.ts';

export function lspCommand(): Command {
  return createCommand('lsp')
    .description('Serve an editor that speaks the Language Server Protocol.')
    .requiredOption('--stdio', 'speak on the standard input and output')
    .addOption(new Option('--clientProcessId <id>', 'the editor, with which the server ends').hideHelp())
    .action(async () => {
      // The server reads how to speak from the same arguments, and ends the process itself.
      await import('../server/main.ts');
    });
}
