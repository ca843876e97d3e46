import * as ast from '../syntax/generated/ast.ts';
import { codeOf } from './codes.ts';
import { sortOf, titleOf } from './named-entries.ts';
import { nameOfParty } from './report-tree.ts';
import { shorten } from './shorten.ts';

/** `R3 · National Water Authority`: the code or the sort, and to whom it is, or else what it says. */
export function citedAs(entry: ast.Entry): string {
  const parties = ast.isRecommendation(entry) ? entry.to.map(nameOfParty) : [];
  const who = parties.length > 0 ? parties.join(', ') : titleOf(entry);
  return [codeOf(entry) ?? sortOf(entry), shorten(who)].filter(Boolean).join(' · ');
}
