/** What is said of files that can’t be used, of the settings file and of printing. */
import english from '../../language/messages/en/files.json' with { type: 'json' };
import type { Texts } from './generated/files.ts';
import { textsOf } from './texts.ts';

export const fileText = textsOf<Texts>('files', english);
