/** What the extension says by itself, without the server. */
import english from '../../language/messages/en/extension.json' with { type: 'json' };
import type { Texts } from './generated/extension.ts';
import { textsOf } from './texts.ts';

export const extensionText = textsOf<Texts>('extension', english);
