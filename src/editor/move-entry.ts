/** Moves an entry past its neighbour, with all that belongs to it. */
import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import type { MoveResult } from '../protocol/report.ts';
import { tieEdits } from '../rules/tie-edit.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { isHeaderOwner } from '../syntax/headers.ts';
import { entryAt, lastBelow, leansOnWhatIsAbove } from './actions/entry-at.ts';
import { textEdits } from './actions/text-action.ts';
import { EntryBlocks } from './entry-blocks.ts';
import { lastIn, type Nested, nestEntries } from './nested-entries.ts';

/** The first and the last of the entries that move together. */
export type Run = readonly [first: Entry, last: Entry];

/**
 * What becomes of the entry whose first line is at the place, moved one neighbour up or down: a finding with its
 * recommendations and actions, a recommendation among those of its finding, any other entry with what stands below it.
 * No entry comes to belong to another by it; where it would, and at either end, the entry stays. What is marked by its
 * place is tied to what it stands below. Undefined where no entry begins in the line.
 */
export function moveEntry(
  document: LangiumDocument,
  { line }: Position,
  direction: 'up' | 'down',
): MoveResult | undefined {
  const { textDocument } = document;
  const file = fileOf(document);
  const entry = entryIn(document, line);
  if (!entry) return undefined;
  const run = runOf(file, entry);
  const neighbour = run && neighbourOf(file, run, direction);
  if (!run || !neighbour) return { edits: [], line };
  const blocks = new EntryBlocks(file, textDocument.getText());
  const [above, below] = (direction === 'down' ? [run, neighbour] : [neighbour, run]).map(([first, last]) =>
    blocks.blockOf(first, last),
  );
  if (!above || !below) return { edits: [], line };
  const ties = tieEdits(file.entries);
  const edits = textEdits(document, blocks.exchange([above, below], [below, above], ties));
  const shift = direction === 'down' ? below.to - above.to : above.from - below.from;
  return { edits, line: line + shift };
}

export function entryIn(document: LangiumDocument, line: number): Entry | undefined {
  const { textDocument } = document;
  const lineEnd = textDocument.offsetAt({ line: line + 1, character: 0 });
  const entry = entryAt(
    fileOf(document),
    Math.max(lineEnd - 1, textDocument.offsetAt({ line, character: 0 })),
  );
  return entry && textDocument.positionAt(entry.$cstNode?.offset ?? 0).line === line ? entry : undefined;
}

/** What moves with an entry; undefined for what has its place: a header, and the mission or programme above it. */
function runOf(file: MissionFile, entry: Entry): Run | undefined {
  if (isHeaderOwner(entry)) return undefined;
  if (!leansOnWhatIsAbove(entry)) return [entry, lastBelow(entry)];
  const nested = siblingsOf(nestEntries(file), entry).find(each => each.entry === entry);
  return nested && [entry, lastIn(nested)];
}

/** The run next to it that it can change places with. */
function neighbourOf(file: MissionFile, [first, last]: Run, direction: 'up' | 'down'): Run | undefined {
  const { entries } = file;
  const index = direction === 'down' ? entries.indexOf(last) + 1 : entries.indexOf(first) - 1;
  if (!entries[index]) return undefined;
  if (leansOnWhatIsAbove(first)) {
    const siblings = siblingRuns(file, first);
    const at = siblings.findIndex(([entry]) => entry === first);
    const next = siblings[direction === 'down' ? at + 1 : at - 1];
    if (!next || next[0].$type !== first.$type) return undefined;
    return next[direction === 'down' ? 0 : 1] === entries[index] ? next : undefined;
  }
  const before = direction === 'down' ? entries.slice(index, index + 1) : entries.slice(0, index + 1);
  const start = before.findLast(
    entry => !leansOnWhatIsAbove(entry) && (direction === 'down' || lastBelow(entry) === entries[index]),
  );
  if (!start || isHeaderOwner(start)) return undefined;
  return [start, lastBelow(start)];
}

/** An entry and those beside it below the same, each with all that is nested in it. */
export function siblingRuns(file: MissionFile, entry: Entry): readonly Run[] {
  return siblingsOf(nestEntries(file), entry).map((each): Run => [each.entry, lastIn(each)]);
}

function siblingsOf(nested: readonly Nested[], entry: Entry): readonly Nested[] {
  if (nested.some(each => each.entry === entry)) return nested;
  for (const { below } of nested) {
    const found = siblingsOf(below, entry);
    if (found.length > 0) return found;
  }
  return [];
}
