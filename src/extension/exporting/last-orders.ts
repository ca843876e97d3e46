/** What was ordered last for each report. */
import type { Memento, Uri } from 'vscode';
import type { ExportOrder } from './export-order.ts';

/** Keeps the last order of each report with the folder that is open. */
export class LastOrders {
  private readonly memento: Memento;

  constructor(memento: Memento) {
    this.memento = memento;
  }

  /** The last order for a report. */
  of(report: Uri): ExportOrder | undefined {
    return this.memento.get<ExportOrder>(keyOf(report));
  }

  /** Remembers an order that was carried out. */
  async remember(report: Uri, order: ExportOrder): Promise<void> {
    await this.memento.update(keyOf(report), order);
  }
}

function keyOf(report: Uri): string {
  return `export ${report}`;
}
