/** The words of templates: how they are offered, and what stands in their places until somebody fills them. */
import english from '../../language/messages/en/templates.json' with { type: 'json' };
import type { Texts } from './generated/templates.ts';
import { textsOf } from './texts.ts';

export const templateText = textsOf<Texts>('templates', english);

export type TemplateTextId = keyof Texts;
