/** What the report says, for the view that shows it. */
import { type Disposable, EventEmitter } from 'vscode';
import { coalesce } from '../../base/coalesce.ts';
import { STRUCTURE_REQUEST, type StructureNode, type StructureOrder } from '../../protocol/report.ts';
import type { CurrentReport } from '../current-report.ts';

interface Known {
  /** Alike for answers that say the same of the same report. */
  readonly key: string;
  readonly nodes: readonly StructureNode[];
}

/** What the report says; nothing where there is no report. */
export async function structureOf(
  report: CurrentReport,
  by: StructureOrder,
): Promise<readonly StructureNode[]> {
  return (await report.ask(STRUCTURE_REQUEST, { by })) ?? [];
}

/**
 * VS Code forgets the rows of a view from the moment when it is told of others until it has these, and what is chosen
 * in the menu of a forgotten row is lost. So it is told once they are there, and only where they are others. While nobody looks, nothing
 * is asked.
 */
export class StructureSource {
  private readonly changes = new EventEmitter<void>();
  private readonly subscription: Disposable;
  /** Looks anew, after the text or the order has changed. */
  readonly update: () => Promise<void>;
  private known: Known | undefined;
  private isLookedAt = false;
  order: StructureOrder = 'pillar';
  /** Told when what is shown is out of date. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly report: CurrentReport) {
    this.update = coalesce(() => this.look());
    this.subscription = report.onDidChange(this.update);
  }

  /** The top of the tree. */
  async nodes(): Promise<readonly StructureNode[]> {
    this.isLookedAt = true;
    const known = this.known ?? (await this.ask());
    this.known ??= known;
    return this.known.nodes;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changes.dispose();
  }

  private async look(): Promise<void> {
    const known = this.isLookedAt ? await this.ask() : undefined;
    if (known && known.key === this.known?.key) return;
    this.known = known;
    this.isLookedAt = false;
    this.changes.fire();
  }

  private async ask(): Promise<Known> {
    const { order, report } = this;
    const { uri } = report;
    const nodes = await structureOf(report, order);
    return { key: JSON.stringify([String(uri), order, nodes]), nodes };
  }
}
