/** The *Ready to send?* view: what is left to do, one click from its place and its remedy. */
import {
  commands,
  type ExtensionContext,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { commonText } from '../../messages/common.ts';
import { extensionText } from '../../messages/extension.ts';
import type { ReadinessProblem } from '../../protocol/report.ts';
import type { CurrentReport } from '../current-report.ts';
import { openCommand } from './open-command.ts';
import type { ReadinessSource } from './readiness-source.ts';

type Level = ReadinessProblem['level'];
type Node = Level | ReadinessProblem;

const LEVELS: readonly Level[] = ['unfilled', 'blocking', 'should', 'nice'];

const ICONS: Readonly<Record<Level, ThemeIcon>> = {
  unfilled: new ThemeIcon('edit'),
  blocking: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  should: new ThemeIcon('warning', new ThemeColor('list.warningForeground')),
  nice: new ThemeIcon('lightbulb'),
};

/** Shows the view; answers with the command of its rows. */
export function registerReadinessView(
  { subscriptions }: ExtensionContext,
  report: CurrentReport,
  source: ReadinessSource,
  mendProblem: (problem: ReadinessProblem) => Promise<void>,
) {
  const tree = new ReadinessTree(report, source);
  const view = window.createTreeView<Node>('missionReport.readiness', { treeDataProvider: tree });
  // A row brings itself along; a key means the one that the arrow keys have led to, which is not selected by that.
  const mendRow = async (given?: Node): Promise<void> => {
    if (given === undefined) await commands.executeCommand('list.selectAndPreserveFocus');
    const row = given ?? view.selection[0];
    if (typeof row === 'object' && row.fixes.length > 0) await mendProblem(row);
  };
  const describe = () => {
    const { readiness } = source;
    view.description = readiness
      ? extensionText('readiness.percent', { percent: Math.floor(readiness.progress * 100) })
      : '';
    const blocking = source.count('unfilled', 'blocking');
    view.badge =
      blocking > 0
        ? { value: blocking, tooltip: extensionText('readiness.left', { count: blocking }) }
        : undefined;
  };
  describe();
  subscriptions.push(view, source.onDidChange(describe));
  return mendRow;
}

class ReadinessTree implements TreeDataProvider<Node> {
  readonly onDidChangeTreeData;

  constructor(
    private readonly report: CurrentReport,
    private readonly source: ReadinessSource,
  ) {
    this.onDidChangeTreeData = source.onDidChange;
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return LEVELS.filter(level => this.problemsOf(level).length > 0);
    return typeof node === 'string' ? this.problemsOf(node) : [...(node.places ?? [])];
  }

  getTreeItem(node: Node): TreeItem {
    if (typeof node !== 'string') return this.problemItem(node);
    const item = new TreeItem(labelOf(node), TreeItemCollapsibleState.Expanded);
    item.id = node;
    item.iconPath = ICONS[node];
    item.description = String(this.problemsOf(node).length);
    return item;
  }

  /** The place comes first: what has no room at the end of a row is cut off. */
  private problemItem(problem: ReadinessProblem): TreeItem {
    const { message, entry, range, rule, fixes, canBeUpdated, places = [] } = problem;
    const line = extensionText('readiness.line', { line: String(range.start.line + 1) });
    const where =
      places.length > 0 ? extensionText('readiness.places', { count: places.length }) : (entry ?? line);
    const label = commonText('labelled', { label: where, said: message });
    const item = new TreeItem(
      label,
      places.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
    );
    item.tooltip = `${message}\n${rule}`;
    // Read aloud as it is seen, and where it leads; else it would be the tooltip.
    item.accessibilityInformation = { label: where === line ? label : `${label}, ${line}` };
    item.contextValue = [fixes.length > 0 && 'mendable', canBeUpdated && 'updatable']
      .filter(Boolean)
      .join(' ');
    if (this.report.uri) item.command = openCommand(this.report.uri, range);
    return item;
  }

  private problemsOf(level: Level): ReadinessProblem[] {
    return this.source.readiness?.problems.filter(problem => problem.level === level) ?? [];
  }
}

function labelOf(level: Level): string {
  const labels = {
    unfilled: extensionText('readiness.unfilled'),
    blocking: extensionText('readiness.blocking'),
    should: extensionText('readiness.should'),
    nice: extensionText('readiness.nice'),
  };
  return labels[level];
}
