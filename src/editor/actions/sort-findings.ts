/** *Sort findings by pillar*. */

import { type Line, lineIndexAt, splitLines } from '../../domain/lines.ts';
import { readAllowances } from '../../rules/allow.ts';
import type { Edit } from '../../rules/rule.ts';
import { fileOf } from '../../syntax/file-of.ts';
import type { Entry, Finding, MissionFile } from '../../syntax/generated/ast.ts';
import { isFinding } from '../../syntax/generated/ast.ts';
import { pillarsOver } from '../../syntax/headers.ts';
import { tagsOf } from '../../syntax/tags.ts';
import type { ActionMaker } from '../code-actions.ts';
import { lastBelow } from './entry-at.ts';
import { textAction } from './text-action.ts';

/** A finding with its answers and comments: whole lines, from the first to the one after the last. */
interface Block {
  readonly finding: Finding;
  readonly from: number;
  readonly to: number;
}

/**
 * Puts the findings that stand together in the order of the programme's pillars, those without a pillar last and
 * otherwise as they stood. A finding moves with its recommendations and actions, the comments above it, and the blank
 * lines between them; blank lines around it, and every other entry, stay where they are. No finding moves past a meeting, a
 * section or any other entry.
 */
export const sortFindings: ActionMaker = document => {
  const file = fileOf(document);
  const text = document.textDocument.getText();
  const lines = splitLines(text);
  const pillars = pillarsOver(file);
  const rank = ({ finding }: Block) => {
    const [pillar] = tagsOf(finding).pillars;
    const at = pillar ? pillars.indexOf(pillar) : -1;
    return at < 0 ? pillars.length : at;
  };
  const edits = neighboursIn(file, lines).flatMap(blocks =>
    exchange(
      blocks,
      [...blocks].sort((a, b) => rank(a) - rank(b)),
      text,
      lines,
    ),
  );
  if (edits.length === 0) return [];
  return [textAction(document, { title: 'Sort findings by pillar', kind: 'source.sortFindings', edits })];
};

/** The findings of the file, those together between which nothing else stands. */
function neighboursIn(file: MissionFile, lines: readonly Line[]): Block[][] {
  const runs: Block[][] = [];
  const allowing = new Set(readAllowances(file).map(({ comment }) => lineIndexAt(lines, comment.start)));
  const border = (last: Entry | undefined, next: Entry | undefined) =>
    borderIn(lines, {
      from: last ? lineIndexAt(lines, last.$cstNode?.end ?? 0) + 1 : 0,
      to: next ? lineIndexAt(lines, next.$cstNode?.offset ?? 0) : lines.length,
      allowing,
    });
  let before: Entry | undefined;
  for (const [i, finding] of file.entries.entries()) {
    if (!isFinding(finding)) continue;
    const last = lastBelow(finding);
    const { start } = border(file.entries[i - 1], finding);
    const { end } = border(last, file.entries[file.entries.indexOf(last) + 1]);
    const block = { finding, from: start, to: end };
    const run = before && before === file.entries[i - 1] ? runs.at(-1) : undefined;
    if (run) run.push(block);
    else runs.push([block]);
    before = last;
  }
  return runs;
}

interface Gap {
  /** The line after the entry above, and the line of the entry below. */
  readonly from: number;
  readonly to: number;
  /** The lines of comments that silence a rule for the entry below. */
  readonly allowing: ReadonlySet<number>;
}

/**
 * Parts what stands between two entries. To the one above belong lines that can't be read, and remarks directly below it
 * with a blank line after them; every other comment belongs to the one below.
 */
function borderIn(lines: readonly Line[], { from, to, allowing }: Gap): { end: number; start: number } {
  const between = lines.slice(from, to);
  const stray = from + between.findLastIndex(line => !isBlank(line) && !isComment(line)) + 1;
  let end = stray;
  while (end < to && isComment(lines[end]) && !allowing.has(end)) end++;
  if (end < to ? !isBlank(lines[end]) : to < lines.length) end = stray;
  const comment = lines.slice(end, to).findIndex(isComment);
  return { end, start: comment < 0 ? to : end + comment };
}

function isBlank(line: Line | undefined): boolean {
  return line?.text.trim() === '';
}

function isComment(line: Line | undefined): boolean {
  return line?.text.startsWith('//') === true;
}

/** Writes each block where another stood; the line ends between them stay. */
function exchange(
  places: readonly Block[],
  blocks: readonly Block[],
  text: string,
  lines: readonly Line[],
): Edit[] {
  const spanOf = ({ from, to }: Block) => ({ start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 });
  return places.flatMap((place, i): Edit[] => {
    const block = blocks[i];
    if (!block || block === place) return [];
    const { start, end } = spanOf(block);
    return [{ span: spanOf(place), text: text.slice(start, end) }];
  });
}
