/** Every rule, by topic. */
import { tagged } from './finding/tagged.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [tagged];
