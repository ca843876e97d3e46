/** What is said to assistants, and of them. */
import english from '../../language/messages/en/assistant.json' with { type: 'json' };
import type { Texts } from './generated/assistant.ts';
import { textsOf } from './texts.ts';

export const assistantText = textsOf<Texts>('assistant', english);
