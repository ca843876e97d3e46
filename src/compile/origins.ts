/** Where in the file the entries of a report stand, for whoever shows both side by side. */

import { MENTION_TARGETS } from '../lexicon/entry-kinds.ts';
import { anchorOf, noActionAnchor, type Target, uncoveredAnchor } from '../report/anchor-of.ts';
import { chainOf } from '../syntax/chain.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import { type Entry, isNoAction, isUncovered, type MissionFile } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';

/**
 * The anchor of each entry that an export can link to, with the span of its text in the file. Where entries are left out
 * the others have other numbers, so only those with a name are found again.
 */
export function originsOf(file: MissionFile, isWhole = true): Map<string, Span> {
  const origins = new Map<string, Span>();
  for (const entry of file.entries) {
    const anchor = anchorIn(file, entry, isWhole);
    if (anchor === undefined || !entry.$cstNode) continue;
    origins.set(anchor, { start: entry.$cstNode.offset, end: entry.$cstNode.end });
  }
  return origins;
}

function anchorIn(file: MissionFile, entry: Entry, isWhole: boolean): string | undefined {
  if (isUncovered(entry)) {
    return isWhole ? uncoveredAnchor({ uncovered: file.entries.filter(isUncovered) }, entry) : undefined;
  }
  const finding = isNoAction(entry) ? chainOf(file).closedBy(entry) : undefined;
  const target = targetOf(finding ?? entry);
  const called = finding ?? entry;
  const id = 'name' in called ? called.name : undefined;
  if (!target || !(id || isWhole)) return undefined;
  const cited = { id, number: numberOf(called) };
  return finding ? noActionAnchor(cited) : anchorOf(target, cited);
}

function targetOf(entry: Entry): Target | 'annex' | undefined {
  if (entry.$type === 'Section') return entry.kind;
  return MENTION_TARGETS.find(word => word === entry.$type.toLowerCase());
}
