/** What the command line says. */
import english from '../../language/messages/en/command-line.json' with { type: 'json' };
import type { Texts } from './generated/command-line.ts';
import { textsOf } from './texts.ts';

export const commandText = textsOf<Texts>('command-line', english);
