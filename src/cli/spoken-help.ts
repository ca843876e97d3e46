/** Help in the author's language. */
import { type Command, Help, type Option } from 'commander';
import { commandText } from '../messages/command-line.ts';
import { placeOf, withPlaces } from './places.ts';

const TITLES = {
  'Usage:': 'help.usage-title',
  'Arguments:': 'help.arguments-title',
  'Options:': 'help.options-title',
  'Commands:': 'help.commands-title',
} as const;

/** What the library says in English, said anew. */
export class SpokenHelp extends Help {
  override styleTitle(title: string): string {
    return title in TITLES ? commandText(TITLES[title as keyof typeof TITLES]) : title;
  }

  override commandUsage(command: Command): string {
    return withPlaces(super.commandUsage(command));
  }

  override subcommandTerm(command: Command): string {
    return withPlaces(super.subcommandTerm(command));
  }

  override optionTerm(option: Option): string {
    return withPlaces(super.optionTerm(option));
  }

  override argumentTerm(argument: Parameters<Help['argumentTerm']>[0]): string {
    return placeOf(super.argumentTerm(argument));
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
