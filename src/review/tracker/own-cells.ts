/** What our own tables say of reports, by which a cell is known that nobody has changed, where a file does not say what was sent. */
import { grouped } from '../../domain/grouped.ts';
import { AUDIENCES, type Audience } from '../../domain/marking.ts';
import { reduceFor } from '../../export/audience/reduce.ts';
import { type ColumnUse, columnsNamed, TABLES } from '../../export/columns.ts';
import type { Language } from '../../export/languages.ts';
import { findingsTable } from '../../export/page/findings-table.ts';
import { goalsTable } from '../../export/page/goals.ts';
import { matrixTable, trackerTable } from '../../export/page/matrix.ts';
import { viewOf } from '../../export/view.ts';
import { plainly, saidIn } from '../../export/xlsx/sent-cells.ts';
import { inLanguage } from '../../report/in-language.ts';
import type { Report } from '../../report/report.ts';

/** A register has other numbers and kinds for actions. */
const KNOWN: ReadonlySet<string> = new Set(
  [...TABLES.matrix, ...TABLES.tracker].filter(name => name !== 'number' && name !== 'kind'),
);

export class OwnCells {
  private readonly tables: readonly ReturnType<typeof ownTables>[];

  /** Of reports in some languages, those of a file. */
  constructor(reports: readonly Report[], languages: readonly Language[]) {
    this.tables = AUDIENCES.map(audience => ownTables(reports, audience, languages));
  }

  /** True for words that are other than those of an entry in a column that our tables of a report have, for whatever readers. */
  isOtherwise(key: string, use: ColumnUse, text: string): boolean {
    if (!columnsNamed(use).some(name => KNOWN.has(name))) return false;
    const isSaid = this.tables.some(({ lines }) => lines().get(key)?.has(plainly(text)));
    return !isSaid && this.tables.some(({ lines }) => lines().has(key));
  }

  /** True for words of a cell in a table of findings or goals. */
  says(text: string): boolean {
    return this.tables.some(({ others }) => others().has(plainly(text)));
  }
}

/** What they say to some readers; each is made when it is first looked into. */
function ownTables(reports: readonly Report[], audience: Audience, languages: readonly Language[]) {
  const views = lazily(() =>
    languages.flatMap(language =>
      reports.map(whole => {
        const readers = { audience, language };
        const report = inLanguage(reduceFor(whole, readers), language);
        return viewOf(report, { now: new Date(0), toolVersion: '', ...readers });
      }),
    ),
  );
  return {
    /** What stands in the lines of the matrix and of the tracker, by their keys. */
    lines: lazily(() => {
      const rows = views().flatMap(view => [...matrixTable(view).rows, ...trackerTable(view).rows]);
      const cells = grouped(
        rows.flatMap(row => row.map(cell => [saidIn(row.at(-1)), plainly(saidIn(cell))] as const)),
      );
      return new Map([...cells].map(([key, said]) => [key, new Set(['', ...said])]));
    }),
    /** What stands in the tables of findings and goals. */
    others: lazily(() => {
      const tables = views().flatMap(view => [findingsTable(view), goalsTable(view)]);
      const cells = tables.flatMap(({ columns, rows }) => [
        ...columns.map(({ title }) => title),
        ...rows.flat(),
      ]);
      return new Set(cells.map(cell => plainly(saidIn(cell))));
    }),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
