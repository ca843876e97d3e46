/** What the page to try says by itself. */
import english from '../../language/messages/en/try.json' with { type: 'json' };
import type { Texts } from './generated/try.ts';
import { textsOf } from './texts.ts';

export const tryText = textsOf<Texts>('try', english);
