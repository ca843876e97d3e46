/** *Move to…*: moves what the *Structure* view shows to another place there. */
import { Range, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { extensionText } from '../../messages/extension.ts';
import {
  MOVE_TO_REQUEST,
  type MoveTarget,
  type MoveToResult,
  type StructureNode,
} from '../../protocol/report.ts';
import { changeText } from '../change-text.ts';
import type { CurrentReport } from '../current-report.ts';
import { showReport } from '../report-in-editor.ts';
import { structureOf } from './structure-source.ts';

const MOVES: readonly StructureNode['sort'][] = ['finding', 'recommendation', 'action'];

/** True for what can be moved: an entry of the report itself. */
export function canMove({ sort, range }: StructureNode): boolean {
  return MOVES.includes(sort) && range !== undefined;
}

/** Makes the command *Move to…*: for an entry of the view, or the one in whose first line the cursor is. */
export function moveTo(client: BaseLanguageClient, report: CurrentReport) {
  return async (chosen?: StructureNode): Promise<void> => {
    const pillars = await structureOf(report, 'pillar');
    const line = window.activeTextEditor?.selection.active.line;
    const path = chosen
      ? findRow(chosen, pillars)
      : pathsIn(pillars).find(each => each.slice(-1).some(row => canMove(row) && startsIn(row, line)));
    const [node, above] = path?.toReversed() ?? [];
    if (!node) {
      window.showInformationMessage(extensionText(chosen ? 'mend.changed' : 'move.which'));
      return;
    }
    const beside = above?.children ?? pillars;
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

function startsIn({ range }: StructureNode, line: number | undefined): boolean {
  return range?.start.line === line;
}

async function move(
  client: BaseLanguageClient,
  report: CurrentReport,
  { range, sort }: StructureNode,
  onto: StructureNode,
): Promise<void> {
  const { uri } = report;
  const target = targetOf(onto);
  if (!uri || !range) return;
  const document = await workspace.openTextDocument(uri);
  const { version } = document;
  const result = target && (await report.ask(MOVE_TO_REQUEST, { position: range.start, target }));
  if (!result) {
    window.showInformationMessage(extensionText('move.not-there', { sort }));
    return;
  }
  if (result.question && !(await agrees(result.question))) return;
  if (document.version !== version) {
    window.showInformationMessage(extensionText('mend.changed'));
    return;
  }
  const edits = await client.protocol2CodeConverter.asTextEdits([...result.edits]);
  if (await changeText(document, edits)) await showReport(uri, new Range(result.line, 0, result.line, 0));
}

function targetOf({ sort, name, range }: StructureNode): MoveTarget | undefined {
  if (sort === 'pillar') return name === undefined ? undefined : { pillar: name };
  return range && { line: range.start.line };
}

/** Asks until there is an answer: the view in whose menu the entry was chosen may take the focus back meanwhile. */
async function agrees({ text, answer }: NonNullable<MoveToResult['question']>): Promise<boolean> {
  return (await window.showQuickPick([answer], { title: text, ignoreFocusOut: true })) === answer;
}

/** A row with those around it, the outermost first. */
type Path = readonly StructureNode[];

/** Every row with those around it, from the top. */
function pathsIn(nodes: readonly StructureNode[], around: Path = []): Path[] {
  return nodes.flatMap(node => {
    const path = [...around, node];
    return [path, ...pathsIn(node.children, path)];
  });
}

/**
 * Where a row is now that may have been shown of an earlier text, whose lines and numbers were others; undefined where it
 * can’t be told from another.
 */
function findRow(row: StructureNode, now: readonly StructureNode[]): Path | undefined {
  const alike = pathsIn(now).filter(path => {
    const { sort, title } = path.at(-1) ?? {};
    return sort === row.sort && title === row.title;
  });
  const [only, ...others] = alike;
  return others.length === 0 ? only : alike.find(path => path.at(-1)?.code === row.code);
}
