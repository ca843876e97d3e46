/** What is wrong with a command line, in the author's language. */
import { commandText } from '../messages/command-line.ts';

type Parts = Readonly<Record<string, string>>;

/** How the library says it in English, by its code for it, and how it is said here. */
const ERRORS: Readonly<Record<string, readonly (readonly [RegExp, (parts: Parts) => string])[]>> = {
  'commander.unknownOption': [
    [
      /unknown option '(?<option>.*)'\n\(Did you mean (?:one of )?(?<near>[^,?]*)/s,
      ({ option = '', near = '' }) => commandText('usage.unknown-option-near', { option, near }),
    ],
    [/unknown option '(?<option>.*)'/s, ({ option = '' }) => commandText('usage.unknown-option', { option })],
  ],
  'commander.unknownCommand': [
    [
      /unknown command '(?<command>.*)'\n\(Did you mean (?:one of )?(?<near>[^,?]*)/s,
      ({ command = '', near = '' }) => commandText('usage.unknown-command-near', { command, near }),
    ],
    [
      /unknown command '(?<command>.*)'/s,
      ({ command = '' }) => commandText('usage.unknown-command', { command }),
    ],
  ],
  'commander.missingArgument': [
    [
      /missing required argument '(?<argument>.*)'/,
      ({ argument = '' }) => commandText('usage.missing-argument', { argument }),
    ],
  ],
  'commander.optionMissingArgument': [
    [
      /option '(?<option>.*)' argument missing/,
      ({ option = '' }) => commandText('usage.missing-value', { option }),
    ],
  ],
  'commander.missingMandatoryOptionValue': [
    [
      /required option '(?<option>.*)' not specified/,
      ({ option = '' }) => commandText('usage.missing-option', { option }),
    ],
  ],
  'commander.excessArguments': [
    [
      /Expected (?<expected>\d+) arguments? but got (?<found>\d+)/,
      ({ expected, found }) =>
        commandText('usage.too-many', { expected: Number(expected), found: Number(found) }),
    ],
  ],
  'commander.invalidArgument': [
    [
      /^error: option '(?<option>.*?)' argument '(?<value>.*)' is invalid\. (?<why>.*)$/s,
      ({ option = '', value = '', why = '' }) => commandText('usage.bad-value', { option, value, why }),
    ],
  ],
};

/** The library's sentence in the author's language; as it is where it is none of those that are known. */
export function usageError(message: string, code: string | undefined): string {
  for (const [pattern, say] of ERRORS[code ?? ''] ?? []) {
    const groups = pattern.exec(message)?.groups;
    if (groups) return say(groups);
  }
  return message;
}
