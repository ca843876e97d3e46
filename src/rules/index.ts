/** Every rule, by topic. */
import { reasoned } from './allow/reasoned.ts';
import { once } from './attribute/once.ts';
import { tagged } from './finding/tagged.ts';
import { known } from './name/known.ts';
import { unique } from './name/unique.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [known, unique, once, reasoned, tagged];

/** The rules whose severity a project or an author can set. */
export const SETTABLE: readonly string[] = RULES.filter(({ from }) => from !== 'always').map(
  ({ code }) => code,
);
