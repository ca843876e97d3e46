import { commonText } from '../messages/common.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import { codeOf } from './codes.ts';
import { sortOf, titleOf } from './named-entries.ts';
import { shorten } from './shorten.ts';

/** `R3: Repair the pump`: the code, where it has one, and what it says. */
export function citedAs(entry: Entry): string {
  const [label, said] = [codeOf(entry), shorten(titleOf(entry))];
  return label === undefined ? said || sortOf(entry) : commonText('labelled', { label, said });
}
