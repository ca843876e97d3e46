/** For whom a command works: `--audience`, and `--release` for what partners have besides. */
import type { Command } from 'commander';
import {
  ASKED_AUDIENCES,
  type AskedAudience,
  type Audience,
  RELEASES,
  type Release,
  withRelease,
} from '../domain/marking.ts';
import { commandText } from '../messages/command-line.ts';
import { choiceOption } from './read-option.ts';
import { Refusal } from './refusal.ts';

/** Adds both options; the command's action then finds in `audience` who reads, with what is released to them. */
export function withReaderOptions<C extends Command>(command: C, about: string, standard?: AskedAudience): C {
  const audience = choiceOption('--audience <audience>', about, ASKED_AUDIENCES);
  return command
    .addOption(standard ? audience.default(standard) : audience)
    .addOption(
      choiceOption(
        '--release <marking>',
        'what is confidential goes to partners, too (only with --audience partner)',
        RELEASES,
      ),
    )
    .hook('preAction', () => {
      const { audience, release } = command.opts<{ audience?: AskedAudience; release?: Release }>();
      if (release !== undefined) command.setOptionValue('audience', readersOf(audience, release));
    });
}

/** The options that ask for the same readers again. */
export function optionsFor(audience: Audience): string {
  if (audience === 'internal') return '';
  const released = RELEASES.find(release => withRelease('partner', release) === audience);
  return released ? ` --audience partner --release ${released}` : ` --audience ${audience}`;
}

function readersOf(audience: AskedAudience | undefined, release: Release): Audience {
  const readers = audience && withRelease(audience, release);
  if (!readers) throw new Refusal(commandText('usage.release'));
  return readers;
}
