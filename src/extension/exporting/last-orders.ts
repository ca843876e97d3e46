import type { Memento, Uri } from 'vscode';
import type { ExportOrder } from './export-order.ts';

/** Keeps the last order of each report with the folder that is open; one that is not saved is not known again. */
export class LastOrders {
  constructor(private readonly memento: Memento) {}

  of(report: Uri): ExportOrder | undefined {
    return isSaved(report) ? this.memento.get<ExportOrder>(keyOf(report)) : undefined;
  }

  async remember(report: Uri, order: ExportOrder): Promise<void> {
    if (isSaved(report)) await this.memento.update(keyOf(report), order);
  }
}

function isSaved({ scheme }: Uri): boolean {
  return scheme !== 'untitled';
}

function keyOf(report: Uri): string {
  return `export ${report}`;
}
