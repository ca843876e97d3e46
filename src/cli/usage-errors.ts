/** What commander refuses, in the author's language: it says what is wrong by a code, and with which word in its English message. */
import type { CommanderError } from 'commander';
import { commandText } from '../messages/command-line.ts';

/** A whole sentence. */
export function describeUsageError({ code, message }: CommanderError): string {
  const [, word = ''] = /'([^']*)'/.exec(message) ?? [];
  const [, near] = /Did you mean (?:one of )?([^,?]+)/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownOption':
      return near === undefined
        ? commandText('usage.unknown-option', { option: word })
        : commandText('usage.unknown-option-near', { option: word, near });
    case 'commander.unknownCommand':
      return near === undefined
        ? commandText('usage.unknown-command', { command: word })
        : commandText('usage.unknown-command-near', { command: word, near });
    case 'commander.missingArgument':
      return commandText('usage.missing-argument', { argument: word });
    case 'commander.optionMissingArgument':
      return commandText('usage.missing-value', { option: word });
    case 'commander.missingMandatoryOptionValue':
      return commandText('usage.missing-option', { option: word });
    case 'commander.excessArguments': {
      const [expected = '0', found = '0'] = message.match(/\d+/g) ?? [];
      return commandText('usage.too-many', { expected: Number(expected), found: Number(found) });
    }
    default:
      return message.replace(/^error: /, '');
  }
}
