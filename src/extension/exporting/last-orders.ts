import type { Memento, Uri } from 'vscode';
import type { ExportOrder } from './export-order.ts';

/** Keeps the last order of each report with the folder that is open; one that is not saved is not known again. */
export class LastOrders {
  constructor(private readonly memento: Memento) {}

  of(report: Uri): ExportOrder | undefined {
    return this.memento.get<ExportOrder>(`export ${report}`);
  }

  async remember(report: Uri, order: ExportOrder): Promise<void> {
    if (report.scheme !== 'untitled') await this.memento.update(`export ${report}`, order);
  }
}
