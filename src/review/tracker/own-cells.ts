/** What our own tables say of reports, by which a cell is known that nobody has changed, where a file does not say what was sent. */
import { AUDIENCES } from '../../domain/marking.ts';
import { reduceFor } from '../../export/audience/reduce.ts';
import { type ColumnUse, columnsNamed, TABLES } from '../../export/columns.ts';
import { LANGUAGES } from '../../export/languages.ts';
import { findingsTable } from '../../export/page/findings-table.ts';
import { goalsTable } from '../../export/page/goals.ts';
import { matrixTable, trackerTable } from '../../export/page/matrix.ts';
import type { TableSheet } from '../../export/table.ts';
import { type View, viewOf } from '../../export/view.ts';
import { plainly, saidIn } from '../../export/xlsx/sent-cells.ts';
import { inLanguage } from '../../report/in-language.ts';
import type { Report } from '../../report/report.ts';

/** A register has other numbers and kinds for actions. */
const KNOWN: ReadonlySet<string> = new Set(
  [...TABLES.matrix, ...TABLES.tracker].filter(name => name !== 'number' && name !== 'kind'),
);

export class OwnCells {
  private lines: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  private all: ReadonlySet<string> | undefined;

  constructor(private readonly reports: readonly Report[]) {}

  /** True for words that are other than those of an entry in a column that our tables of a report have, in whatever language. */
  isOtherwise(key: string, use: ColumnUse, text: string): boolean {
    if (!columnsNamed(use).some(name => KNOWN.has(name))) return false;
    this.lines ??= this.linesOf();
    const line = this.lines.get(key);
    return line !== undefined && !line.has(plainly(text));
  }

  /** True for words of a cell in a table of findings or goals. */
  says(text: string): boolean {
    this.all ??= new Set(
      this.tables(view => [findingsTable(view), goalsTable(view)]).flatMap(({ columns, rows }) =>
        [...columns.map(({ title }) => title), ...rows.flat().map(saidIn)].map(plainly),
      ),
    );
    return this.all.has(plainly(text));
  }

  private linesOf(): ReadonlyMap<string, ReadonlySet<string>> {
    const lines = new Map<string, Set<string>>();
    for (const { rows } of this.tables(view => [matrixTable(view), trackerTable(view)])) {
      for (const row of rows) {
        const key = saidIn(row.at(-1));
        const line = lines.get(key) ?? new Set(['']);
        lines.set(key, line);
        for (const cell of row) line.add(plainly(saidIn(cell)));
      }
    }
    return lines;
  }

  private tables(of: (view: View) => readonly TableSheet[]): readonly TableSheet[] {
    const context = { now: new Date(0), toolVersion: '' };
    return this.reports.flatMap(whole =>
      AUDIENCES.flatMap(audience =>
        LANGUAGES.flatMap(language => {
          const readers = { audience, language };
          const report = inLanguage(reduceFor(whole, readers), language);
          return of(viewOf(report, { ...context, ...readers }));
        }),
      ),
    );
  }
}
