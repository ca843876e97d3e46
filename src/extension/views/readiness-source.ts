/** How the report stands to its being sent, for everything that shows it. */
import { commands, type Disposable, EventEmitter, workspace } from 'vscode';
import { READINESS_REQUEST, type Readiness, type ReadinessProblem } from '../../protocol.ts';
import type { CurrentReport } from '../current-report.ts';

/** Asks the server once for all who show the answer. */
export class ReadinessSource {
  private readonly changes = new EventEmitter<void>();
  private readonly report: CurrentReport;
  private readonly subscription: Disposable;
  private known: Readiness | undefined;
  /** Told when the answer is another. */
  readonly onDidChange = this.changes.event;

  constructor(report: CurrentReport) {
    this.report = report;
    this.subscription = report.onDidChange(() => this.update());
    this.update();
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
    this.subscription.dispose();
    this.changes.dispose();
  }

  private async update(): Promise<void> {
    this.known = (await this.report.ask<Readiness | null>(READINESS_REQUEST)) ?? undefined;
    setContext('missionReport.hasReport', this.known !== undefined);
    // The walkthrough waits for one that the author writes; a report that is only opened holds those of others.
    const { uri } = this.report;
    const isWritten = workspace.textDocuments.some(
      ({ uri: open, isDirty }) => isDirty && String(open) === String(uri),
    );
    if (isWritten && (this.known?.findings ?? 0) > 0) setContext('missionReport.hasFinding', true);
    this.changes.fire();
  }
}

/** Lets menus, welcome texts and the walkthrough know. */
function setContext(key: string, value: boolean): void {
  commands.executeCommand('setContext', key, value);
}
