import { codeOf as codeFor, isNumbered } from '../report/code-of.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import type { Entry } from '../syntax/generated/ast.ts';

/** `F12` for the twelfth finding of its file; undefined for what is not numbered. */
export function codeOf(entry: Entry): string | undefined {
  const target = entry.$type.toLowerCase();
  return isNumbered(target) ? codeFor(target, numberOf(entry)) : undefined;
}
