/** What is said of sources that are imported. */
import english from '../../language/messages/en/import.json' with { type: 'json' };
import type { Texts } from './generated/import.ts';
import { textsOf } from './texts.ts';

export const importText = textsOf<Texts>('import', english);
