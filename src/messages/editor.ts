/** What the editor says: the server of the language in it. */
import english from '../../language/messages/en/editor.json' with { type: 'json' };
import type { Texts } from './generated/editor.ts';
import { textsOf } from './texts.ts';

export const editorText = textsOf<Texts>('editor', english);
