/** Moves an entry to another place of its report, with all that belongs to it. */
import type { LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver-types';
import type { MoveTarget, MoveToResult } from '../protocol/report.ts';
import type { Edit } from '../rules/rule.ts';
import { tieEdits } from '../rules/tie-edit.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type Entry, isFinding, type MissionFile, type Pillar } from '../syntax/generated/ast.ts';
import { isHeaderOwner, pillarsOver } from '../syntax/headers.ts';
import { tagsOf } from '../syntax/tags.ts';
import { lastBelow, leansOnWhatIsAbove } from './actions/entry-at.ts';
import { textEdits } from './actions/text-action.ts';
import { type Block, EntryBlocks } from './entry-blocks.ts';
import { entryIn, type Run, siblingRuns } from './move-entry.ts';
import { retag } from './retag.ts';

/**
 * What becomes of the entry whose first line is at the place: it comes to stand where the other stands, which makes
 * room for it, or behind the findings of a pillar. A finding that comes to another pillar is tagged with it, which the
 * author is asked. Undefined where it can't stand there: a recommendation stays with its finding.
 */
export function moveTo(
  document: LangiumDocument,
  { line }: Position,
  target: MoveTarget,
): MoveToResult | undefined {
  const file = fileOf(document);
  const entry = entryIn(document, line);
  const other = target.line === undefined ? undefined : entryIn(document, target.line);
  if (!entry || entry === other) return undefined;
  const pillar =
    target.line === undefined
      ? pillarsOver(file).find(({ name }) => name === target.pillar)
      : pillarOf(other);
  if (!other && !(pillar && isFinding(entry))) return undefined;
  // The last finding of a pillar besides the one that is to come there.
  const beside =
    other ?? file.entries.filter(isFinding).findLast(each => each !== entry && pillarOf(each) === pillar);
  const retagging = isFinding(entry) && pillar ? retag(entry, pillar) : undefined;
  const retagged = retagging?.edits ?? [];
  const moved = beside
    ? moving(document, entry, beside, { retagged, isBehind: !other })
    : unmoved(document, retagged);
  return moved && retagging ? { ...moved, question: retagging.question } : moved;
}

function pillarOf(entry: Entry | undefined): Pillar | undefined {
  return isFinding(entry) ? tagsOf(entry).pillars[0] : undefined;
}

/** Lets the entry and all between it and the other change places. */
function moving(
  document: LangiumDocument,
  entry: Entry,
  other: Entry,
  how: { readonly retagged: readonly Edit[]; readonly isBehind: boolean },
): MoveToResult | undefined {
  const file = fileOf(document);
  const runs = runsBetween(file, entry, other, how.isBehind);
  const own = runs?.find(([first]) => first === entry);
  if (!runs || !own) return undefined;
  const { textDocument } = document;
  const blocks = new EntryBlocks(file, textDocument.getText());
  const before = runs.map(([first, last]) => blocks.blockOf(first, last));
  const at = runs.indexOf(own);
  const [block] = before.slice(at, at + 1);
  const rest = before.filter(each => each !== block);
  if (!block) return undefined;
  const after = at === 0 ? [...rest, block] : [block, ...rest];
  const edits = blocks.exchange(before, after, [...how.retagged, ...tieEdits(file.entries)]);
  const isAlone = edits.length === 0;
  const { line } = textDocument.positionAt(entry.$cstNode?.offset ?? 0);
  const shift = isAlone ? 0 : lineOf(block, before, after) - block.from;
  return { edits: textEdits(document, isAlone ? how.retagged : edits), line: line + shift };
}

/** The line in which a block begins, once the blocks stand in another order; what is between them stays. */
function lineOf(block: Block, before: readonly Block[], after: readonly Block[]): number {
  let line = before[0]?.from ?? 0;
  for (const [at, each] of after.entries()) {
    if (each === block) break;
    line += each.to - each.from + (before[at + 1]?.from ?? 0) - (before[at]?.to ?? 0);
  }
  return line;
}

/** The runs from the one that moves to the one whose place it takes, in their order; undefined where it can't. */
function runsBetween(
  file: MissionFile,
  entry: Entry,
  other: Entry,
  isBehind: boolean,
): readonly Run[] | undefined {
  const runs = leansOnWhatIsAbove(entry) ? siblingRuns(file, entry) : runsAtMargin(file);
  const from = runs.findIndex(([first]) => first === entry);
  const to = runs.findIndex(([first]) => first === other);
  if (from < 0 || to < 0 || other.$type !== entry.$type) return undefined;
  // What comes up from below to stand behind the other leaves that one where it is.
  const end = isBehind && to < from ? to + 1 : to;
  const between = runs.slice(Math.min(from, end), Math.max(from, end) + 1);
  const isWhole = between.every(
    ([, last], i) =>
      i === between.length - 1 || file.entries[file.entries.indexOf(last) + 1] === between[i + 1]?.[0],
  );
  return isWhole ? between : undefined;
}

function runsAtMargin(file: MissionFile): readonly Run[] {
  const runs: Run[] = [];
  for (const entry of file.entries) {
    // What is said of an entry may stand between it and what answers it.
    const isWithin = (runs.at(-1)?.[1].$containerIndex ?? -1) > (entry.$containerIndex ?? 0);
    if (!isWithin && !leansOnWhatIsAbove(entry) && !isHeaderOwner(entry))
      runs.push([entry, lastBelow(entry)]);
  }
  return runs;
}

function unmoved(document: LangiumDocument, edits: readonly Edit[]): MoveToResult | undefined {
  const [first] = edits;
  if (!first) return undefined;
  return { edits: textEdits(document, edits), line: document.textDocument.positionAt(first.span.start).line };
}
