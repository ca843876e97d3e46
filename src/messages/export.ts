/** What is said of exports: how formats are offered, and why a file is not made. */
import english from '../../language/messages/en/export.json' with { type: 'json' };
import type { Texts } from './generated/export.ts';
import { textsOf } from './texts.ts';

export const exportText = textsOf<Texts>('export', english);
