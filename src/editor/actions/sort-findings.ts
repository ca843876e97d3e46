/** *Sort findings by pillar*. */
import { editorText } from '../../messages/editor.ts';
import { fileOf } from '../../syntax/file-of.ts';
import type { Entry, Finding, MissionFile } from '../../syntax/generated/ast.ts';
import { isFinding } from '../../syntax/generated/ast.ts';
import { pillarsOver } from '../../syntax/headers.ts';
import { tagsOf } from '../../syntax/tags.ts';
import type { ActionMaker } from '../code-actions.ts';
import { type Block, EntryBlocks } from '../entry-blocks.ts';
import { lastBelow } from './entry-at.ts';
import { textAction } from './text-action.ts';

interface FindingBlock extends Block {
  readonly finding: Finding;
}

/**
 * Puts the findings that stand together in the order of the programme's pillars, those without a pillar last and
 * otherwise as they stood. A finding moves with its recommendations and actions, the comments above it, and the blank
 * lines between them; blank lines around it, and every other entry, stay where they are. No finding moves past a meeting, a
 * section or any other entry.
 */
export const sortFindings: ActionMaker = document => {
  const file = fileOf(document);
  const blocks = new EntryBlocks(file, document.textDocument.getText());
  const pillars = pillarsOver(file);
  const rank = ({ finding }: FindingBlock) => {
    const [pillar] = tagsOf(finding).pillars;
    const at = pillar ? pillars.indexOf(pillar) : -1;
    return at < 0 ? pillars.length : at;
  };
  const edits = neighboursIn(file, blocks).flatMap(run =>
    blocks.exchange(
      run,
      [...run].sort((a, b) => rank(a) - rank(b)),
    ),
  );
  if (edits.length === 0) return [];
  return [
    textAction(document, { title: editorText('action.sort-findings'), kind: 'source.sortFindings', edits }),
  ];
};

/** The findings of the file, those together between which nothing else stands. */
function neighboursIn(file: MissionFile, blocks: EntryBlocks): FindingBlock[][] {
  const runs: FindingBlock[][] = [];
  let before: Entry | undefined;
  for (const [i, finding] of file.entries.entries()) {
    if (!isFinding(finding)) continue;
    const last = lastBelow(finding);
    const block = { finding, ...blocks.blockOf(finding, last) };
    const run = before && before === file.entries[i - 1] ? runs.at(-1) : undefined;
    if (run) run.push(block);
    else runs.push([block]);
    before = last;
  }
  return runs;
}
