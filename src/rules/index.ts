/** Every rule, by topic. */
import { tagged } from './finding/tagged.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [tagged];

/** The rules whose severity a project or an author can set. */
export const SETTABLE: readonly string[] = RULES.filter(({ from }) => from !== 'always').map(
  ({ code }) => code,
);
