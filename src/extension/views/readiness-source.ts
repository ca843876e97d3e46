/** How the report stands to its being sent, for everything that shows it. */
import { commands, Disposable, EventEmitter, workspace } from 'vscode';
import { coalesce } from '../../base/coalesce.ts';
import { READINESS_REQUEST, type Readiness, type ReadinessProblem } from '../../protocol/report.ts';
import type { CurrentReport } from '../current-report.ts';
import type { LastOrders } from '../exporting/last-orders.ts';

/** Asks the server once for all who show the answer. */
export class ReadinessSource {
  private readonly changes = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  /** The reports in which something was written, by their addresses. */
  private readonly written = new Set<string>();
  private known: Readiness | undefined;
  /** Told when the answer is another. */
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly report: CurrentReport,
    private readonly orders: LastOrders,
  ) {
    const update = coalesce(() => this.look());
    this.subscriptions = Disposable.from(
      report.onDidChange(update),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.written.add(String(document.uri));
      }),
    );
    void update();
  }

  /** The last answer; undefined when there is no report. */
  get readiness(): Readiness | undefined {
    return this.known;
  }

  /** How many problems of some levels are left. */
  count(...levels: readonly ReadinessProblem['level'][]): number {
    return this.known?.problems.filter(({ level }) => levels.includes(level)).length ?? 0;
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.changes.dispose();
  }

  private async look(): Promise<void> {
    const { uri } = this.report;
    const last = uri && this.orders.of(uri);
    const asked = last ? { audience: last.audience } : {};
    this.known = (await this.report.ask(READINESS_REQUEST, asked)) ?? undefined;
    setContext('missionReport.hasReport', this.known !== undefined);
    // The walkthrough waits for one that the author writes; a report that is only opened holds those of others.
    const isWritten = this.written.has(String(this.report.uri));
    if (isWritten && (this.known?.findings ?? 0) > 0) setContext('missionReport.hasFinding', true);
    this.changes.fire();
  }
}

/** Lets menus, welcome texts and the walkthrough know. */
function setContext(key: string, value: boolean): void {
  commands.executeCommand('setContext', key, value);
}
