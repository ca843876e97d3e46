import { Command, type ErrorOptions, type Help, type Option } from 'commander';
import { commandText } from '../messages/command-line.ts';
import { nearestOf } from './near.ts';
import { placeOf, withPlaces } from './places.ts';
import { OPTION } from './speak.ts';
import { SpokenHelp } from './spoken-help.ts';

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
    const { args, registeredArguments: expected } = this;
    const said =
      options?.code === 'commander.excessArguments'
        ? commandText('usage.too-many', { expected: expected.length, found: args.length })
        : message;
    super.error(said, options);
  }

  // The library calls these with what is wrong, and would say it in English.

  missingArgument(name: string): never {
    const argument = placeOf(name);
    this.error(commandText('usage.missing-argument', { argument }), { code: 'commander.missingArgument' });
  }

  optionMissingArgument({ flags }: Option): never {
    const option = withPlaces(flags);
    this.error(commandText('usage.missing-value', { option }), { code: 'commander.optionMissingArgument' });
  }

  missingMandatoryOptionValue({ flags }: Pick<Option, 'flags'>): never {
    const option = withPlaces(flags);
    const code = 'commander.missingMandatoryOptionValue';
    this.error(commandText('usage.missing-option', { option }), { code });
  }

  unknownOption(option: string): never {
    const known = this.createHelp().visibleOptions(this);
    const near = nearestOf(
      option,
      known.flatMap(({ long }) => long ?? []),
    );
    const said =
      near === undefined
        ? commandText('usage.unknown-option', { option })
        : commandText('usage.unknown-option-near', { option, near });
    this.error(said, { code: 'commander.unknownOption' });
  }

  unknownCommand(): never {
    const [command = ''] = this.args;
    const near = nearestOf(
      command,
      this.commands.map(each => each.name()),
    );
    const said =
      near === undefined
        ? commandText('usage.unknown-command', { command })
        : commandText('usage.unknown-command-near', { command, near });
    this.error(said, { code: 'commander.unknownCommand' });
  }
}
