/** What all commands of `mission-report` have in common. Help is in English; results and refusals in the author's language. */
import { Command } from 'commander';
import { LOCALE_OPTION } from './speak.ts';

/** What several commands say of the options that they share. */
export const SHARED_HELP = {
  paths: 'files, or folders with everything below them',
  thisFolder: 'this folder',
  format: 'how to say it',
  audience: 'who will read it; what they may not see is left out',
  replaceFile: 'replace the file if there is one',
  replaceReport: 'replace the report if there is one',
  acceptNames: 'a file with words that may go out although they look like a name, one a line',
} as const;

export function createCommand(name: string): Command {
  return (
    new Command(name)
      // Said by `describeUsageError`.
      .configureOutput({ outputError: () => undefined })
      .helpOption('-h, --help', 'show this help')
      .option(
        `${LOCALE_OPTION} <tag>`,
        'the language of what is said, such as “fr” (default: the language of your system)',
      )
  );
}
