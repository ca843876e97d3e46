/** Commands whose help and errors are said in the author's language. */
import { Command, type ErrorOptions, Help, InvalidArgumentError, Option } from 'commander';
import { commandText } from '../messages/command-line.ts';
import { nearestOf } from './near.ts';
import { OPTION } from './speak.ts';
import { usageError } from './usage-error.ts';

/** A command with the options that all have. */
export class SpokenCommand extends Command {
  constructor(name?: string) {
    super(name);
    this.helpOption('-h, --help', commandText('help.help'));
    this.option(`${OPTION} <tag>`, commandText('help.locale'));
  }

  override createHelp(): Help {
    return Object.assign(new SpokenHelp(), this.configureHelp());
  }

  override error(message: string, options?: ErrorOptions): never {
    super.error(usageError(message, options?.code), options);
  }
}

/** An option whose value is one of a few. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices).argParser(value => {
    if (choices.includes(value)) return value;
    throw noChoice(value, choices);
  });
}

/** Says which values there are, and first the one that may have been meant. */
export function noChoice(value: string, known: readonly string[]): InvalidArgumentError {
  const near = nearestOf(value, known);
  const choices = known.join(', ');
  return new InvalidArgumentError(
    near === undefined
      ? commandText('usage.choices', { choices })
      : commandText('usage.choices-near', { near, choices }),
  );
}

class SpokenHelp extends Help {
  override styleTitle(title: string): string {
    switch (title) {
      case 'Usage:':
        return commandText('help.usage-title');
      case 'Arguments:':
        return commandText('help.arguments-title');
      case 'Options:':
        return commandText('help.options-title');
      case 'Commands:':
        return commandText('help.commands-title');
      default:
        return title;
    }
  }

  override optionDescription({ description, argChoices, defaultValue, defaultValueDescription }: Option) {
    return described(description, argChoices, defaultValueDescription ?? defaultValue);
  }

  override argumentDescription(argument: Parameters<Help['argumentDescription']>[0]): string {
    const { description, argChoices, defaultValue, defaultValueDescription } = argument;
    return described(description, argChoices, defaultValueDescription ?? defaultValue);
  }
}

function described(description: string, choices: readonly string[] | undefined, value: unknown): string {
  const values = { description, choices: choices?.join(', ') ?? '', value: String(value) };
  if (choices && value !== undefined) return commandText('help.with-both', values);
  if (choices) return commandText('help.with-choices', values);
  return value === undefined ? description : commandText('help.with-default', values);
}
