/** Moves what the *Structure* view shows: dragged onto something else there, or sent by *Move to…*. */
import {
  type DataTransfer,
  DataTransferItem,
  Range,
  type TreeDragAndDropController,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import {
  MOVE_TO_REQUEST,
  type MoveTarget,
  type MoveToResult,
  STRUCTURE_REQUEST,
  type StructureNode,
} from '../../protocol.ts';
import type { CurrentReport } from '../current-report.ts';

/** Made of the view's id, as VS Code asks. */
const DRAGGED = 'application/vnd.code.tree.missionreport.structure';

const MOVES: readonly StructureNode['sort'][] = ['finding', 'recommendation', 'action'];

/** True for what can be moved: an entry of the report itself. */
export function canMove({ sort, range }: StructureNode): boolean {
  return MOVES.includes(sort) && range !== undefined;
}

/** Lets entries be dragged onto one another, and onto pillars. */
export function dragging(
  client: BaseLanguageClient,
  report: CurrentReport,
): TreeDragAndDropController<StructureNode> {
  return {
    dragMimeTypes: [DRAGGED],
    dropMimeTypes: [DRAGGED],
    handleDrag(nodes: readonly StructureNode[], transfer: DataTransfer) {
      const [node] = nodes.filter(canMove);
      if (node) transfer.set(DRAGGED, new DataTransferItem(node));
    },
    async handleDrop(onto: StructureNode | undefined, transfer: DataTransfer) {
      const node: StructureNode | undefined = transfer.get(DRAGGED)?.value;
      if (node && onto) await move(client, report, node, onto);
    },
  };
}

/** Makes the command *Move to…*: for an entry of the view, or the one in whose first line the cursor is. */
export function moveTo(client: BaseLanguageClient, report: CurrentReport) {
  return async (chosen?: StructureNode): Promise<void> => {
    const pillars = (await report.ask<StructureNode[]>(STRUCTURE_REQUEST, { by: 'pillar' })) ?? [];
    const line = chosen?.range?.start.line ?? window.activeTextEditor?.selection.active.line;
    const [node, beside = []] = find(pillars, line) ?? [];
    if (!node) {
      window.showInformationMessage(extensionText('move.not-there'));
      return;
    }
    const places = node.sort === 'finding' ? pillars.flatMap(each => [each, ...each.children]) : beside;
    const items = places
      .filter(place => place !== node && (place.sort === node.sort || place.sort === 'pillar'))
      .map(place => ({
        label: [place.code, place.title].filter(Boolean).join(' '),
        description:
          place.sort === 'pillar'
            ? extensionText('move.under')
            : extensionText('move.before', { code: place.code ?? '' }),
        place,
      }));
    const title = extensionText('move.to', { code: node.code ?? node.title });
    const picked = await window.showQuickPick(items, { title });
    if (picked) await move(client, report, node, picked.place);
  };
}

/** The node of the entry that begins in a line, and those beside it. */
function find(
  nodes: readonly StructureNode[],
  line: number | undefined,
): readonly [StructureNode, readonly StructureNode[]] | undefined {
  const node = nodes.find(each => canMove(each) && each.range?.start.line === line);
  if (node) return [node, nodes];
  for (const { children } of nodes) {
    const found = find(children, line);
    if (found) return found;
  }
  return undefined;
}

async function move(
  client: BaseLanguageClient,
  report: CurrentReport,
  { range }: StructureNode,
  onto: StructureNode,
): Promise<void> {
  const { uri } = report;
  const target = targetOf(onto);
  if (!uri || !range) return;
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const result =
    target && (await report.ask<MoveToResult>(MOVE_TO_REQUEST, { position: range.start, target }));
  if (!result) {
    window.showInformationMessage(extensionText('move.not-there'));
    return;
  }
  if (result.question && !(await agrees(result.question))) return;
  if (document.version !== version) {
    window.showInformationMessage(extensionText('mend.changed'));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.set(uri, await client.protocol2CodeConverter.asTextEdits([...result.edits]));
  await workspace.applyEdit(edit);
  const selection = new Range(result.line, 0, result.line, 0);
  await window.showTextDocument(document, { selection, preview: false });
}

function targetOf({ sort, name, range }: StructureNode): MoveTarget | undefined {
  if (sort === 'pillar') return name === undefined ? undefined : { pillar: name };
  return range && { line: range.start.line };
}

async function agrees({ text, answer }: NonNullable<MoveToResult['question']>): Promise<boolean> {
  return (await window.showQuickPick([answer], { title: text })) === answer;
}
