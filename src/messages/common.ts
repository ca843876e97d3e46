/** What all areas say alike: quotation marks, and how many there are of the entries that all count. */
import english from '../../language/messages/en/common.json' with { type: 'json' };
import type { Texts } from './generated/common.ts';
import { textsOf } from './texts.ts';

export const commonText = textsOf<Texts>('common', english);
