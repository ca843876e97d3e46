/** The *Structure* view: what the report says, by pillar or by objective. */
import {
  type Event,
  type ExtensionContext,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { commonText } from '../../messages/common.ts';
import { extensionText } from '../../messages/extension.ts';
import type { StructureNode } from '../../protocol/report.ts';
import type { CurrentReport } from '../current-report.ts';
import { canMove } from './move-to.ts';
import { openCommand } from './open-command.ts';
import { StructureSource } from './structure-source.ts';

const ICONS: Readonly<Record<StructureNode['sort'], string>> = {
  pillar: 'symbol-enum',
  objective: 'target',
  rest: 'question',
  uncovered: 'circle-slash',
  finding: 'eye',
  recommendation: 'megaphone',
  action: 'checklist',
};

/** Answers with what changes its order. */
export function registerStructureView(context: ExtensionContext, report: CurrentReport): () => Promise<void> {
  const source = new StructureSource(report);
  const tree = new StructureTree(report, source);
  const view = window.createTreeView('missionReport.structure', {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const describe = () => {
    view.description = extensionText('structure.by', { order: source.order });
  };
  describe();
  context.subscriptions.push(source, view);
  return () => {
    source.order = source.order === 'pillar' ? 'objective' : 'pillar';
    describe();
    return source.update();
  };
}

class StructureTree implements TreeDataProvider<StructureNode> {
  private readonly ids = new WeakMap<StructureNode, string>();
  readonly onDidChangeTreeData: Event<void>;

  constructor(
    private readonly report: CurrentReport,
    private readonly source: StructureSource,
  ) {
    this.onDidChangeTreeData = source.onDidChange;
  }

  async getChildren(node?: StructureNode): Promise<StructureNode[]> {
    const children = node?.children ?? (await this.source.nodes());
    this.nameAll(children, (node && this.ids.get(node)) ?? this.source.order);
    return [...children];
  }

  getTreeItem(node: StructureNode): TreeItem {
    const { code, title, sort, range, children } = node;
    const label = [
      code,
      sort === 'rest' ? extensionText('structure.rest', { order: this.source.order }) : title,
    ]
      .filter(Boolean)
      .join(' ');
    const item = new TreeItem(label);
    item.id = this.ids.get(node) ?? title;
    item.description = descriptionOf(node);
    item.tooltip = title;
    item.accessibilityInformation = { label: read(label, descriptionOf(node), range) };
    item.iconPath = new ThemeIcon(ICONS[sort]);
    if (children.length > 0) item.collapsibleState = TreeItemCollapsibleState.Expanded;
    item.contextValue = [canMove(node) && 'movable', node.canBeUpdated && 'updatable']
      .filter(Boolean)
      .join(' ');
    if (range && this.report.uri) item.command = openCommand(this.report.uri, range);
    return item;
  }

  /** Names that stay keep open and selected what is, through every change of the text. */
  private nameAll(siblings: readonly StructureNode[], parent: string): void {
    const taken = new Set<string>();
    for (const node of siblings) {
      let id = `${parent}/${node.sort} ${node.code ?? node.title}`;
      while (taken.has(id)) id += '+';
      taken.add(id);
      this.ids.set(node, id);
    }
  }
}

/** How a row is read aloud: what it is, how it stands, and where. */
function read(label: string, description: string, range: StructureNode['range']): string {
  const place = range && extensionText('readiness.line', { line: range.start.line + 1 });
  return [label, description, place].filter(Boolean).join(', ');
}

function descriptionOf({ sort, details, children }: StructureNode): string {
  if (sort === 'uncovered') return extensionText('structure.uncovered');
  const findings = children.filter(child => child.sort === 'finding').length;
  const asked = children.filter(child => child.sort === 'recommendation').length;
  const isHeading = sort !== 'finding' && sort !== 'recommendation' && sort !== 'action';
  return [
    ...details,
    ...(isHeading && findings > 0 ? [commonText('count.findings', { count: findings })] : []),
    ...(isHeading && asked > 0 ? [commonText('count.recommendations', { count: asked })] : []),
    ...((sort === 'pillar' || sort === 'objective') && children.length === 0
      ? [extensionText('structure.nothing')]
      : []),
  ].join(' · ');
}
