/** Where in the file the entries of a report stand, for whoever shows both side by side. */

import { MENTION_TARGETS } from '../lexicon/entry-kinds.ts';
import { anchorOf, type Target } from '../report/anchor-of.ts';
import { numberOf } from '../syntax/entry-numbers.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';

/**
 * The anchor of each entry that an export can link to, with the span of its text in the file. Where entries are left out
 * the others have other numbers, so only those with a name are found again.
 */
export function originsOf(file: MissionFile, isWhole = true): Map<string, Span> {
  const origins = new Map<string, Span>();
  for (const entry of file.entries) {
    const target = targetOf(entry);
    if (!target || !entry.$cstNode) continue;
    const id = 'name' in entry ? entry.name : undefined;
    if (!id && !isWhole) continue;
    origins.set(anchorOf(target, { id, number: numberOf(entry) }), {
      start: entry.$cstNode.offset,
      end: entry.$cstNode.end,
    });
  }
  return origins;
}

function targetOf(entry: Entry): Target | 'annex' | undefined {
  if (entry.$type === 'Section') return entry.kind;
  return MENTION_TARGETS.find(word => word === entry.$type.toLowerCase());
}
