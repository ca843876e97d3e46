/** Options whose values are read, and refused in the author's language where they can't be. */
import { InvalidArgumentError, Option } from 'commander';
import { commandText } from '../messages/command-line.ts';
import { nearest } from '../rules/nearest.ts';
import { Refusal } from './refusal.ts';

/** An option whose value is read; `read` throws an `InvalidArgumentError` with a whole sentence where it can't be. */
export function readOption(flags: string, description: string, read: (value: string) => unknown): Option {
  return new Option(flags, description).argParser(value => {
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new Refusal(commandText('usage.bad-value', { option: flags, value, why: error.message }));
    }
  });
}

/** An option whose value is one of a few. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  const option = readOption(flags, description, value => {
    if (choices.includes(value)) return value;
    throw noChoice(value, choices);
  });
  option.argChoices = [...choices];
  return option;
}

/** Says which values there are, and first the one that may have been meant. */
export function noChoice(value: string, known: readonly string[]): InvalidArgumentError {
  const near = nearest(value, known, 1)[0];
  const choices = known.join(', ');
  return new InvalidArgumentError(
    near === undefined
      ? commandText('usage.choices', { choices })
      : commandText('usage.choices-near', { near, choices }),
  );
}
