/** Entries nested as they stand: an action under its recommendation, both under their finding. */
import { chainOf } from '../syntax/chain.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import * as ast from '../syntax/generated/ast.ts';

/** An entry with those that stand below it and belong to it. */
export interface Nested {
  readonly entry: Entry;
  readonly below: Nested[];
}

/** The entries of a file, in order; one that says it belongs elsewhere (`for x`) is not nested where it stands. */
export function nestEntries(file: MissionFile): Nested[] {
  const chain = chainOf(file);
  const top: Nested[] = [];
  let finding: Nested | undefined;
  let recommendation: Nested | undefined;
  for (const entry of file.entries) {
    const nested: Nested = { entry, below: [] };
    if (ast.isRecommendation(entry)) {
      recommendation = nested;
      place(nested, chain.basisOf(entry), finding);
    } else if (ast.isAction(entry)) place(nested, chain.purposeOf(entry), recommendation, finding);
    else if (ast.isNoAction(entry)) place(nested, [chain.closedBy(entry)], finding);
    else {
      recommendation = undefined;
      finding = ast.isFinding(entry) ? nested : undefined;
      top.push(nested);
    }
  }
  return top;

  function place(nested: Nested, owners: readonly unknown[], ...above: (Nested | undefined)[]): void {
    const owner = above.find(candidate => candidate && owners.includes(candidate.entry));
    (owner?.below ?? top).push(nested);
  }
}

/** Offset at which an entry and all that is nested in it ends. */
export function endOf({ entry, below }: Nested): number {
  const last = below.at(-1);
  return last ? endOf(last) : (entry.$cstNode?.end ?? 0);
}
