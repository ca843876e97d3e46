/** Dates in figures as a whole column writes them: with the day first, or with the month. */
import type { SheetCell } from '../../sheets/sheet.ts';

export type DateOrder = 'day-first' | 'month-first';

const IN_FIGURES = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}(?!\d)/;
const MONTHS = 12;

/** The order in which the dates of a column stand, where any of them can be read in no other way and none contradicts it. */
export function dateOrderIn(cells: readonly SheetCell[]): DateOrder | undefined {
  const orders = cells.flatMap(({ text }): DateOrder | [] => {
    const [, first = '', second = ''] = IN_FIGURES.exec(text) ?? [];
    if (Number(first) > MONTHS) return 'day-first';
    return Number(second) > MONTHS ? 'month-first' : [];
  });
  const [only, ...others] = new Set(orders);
  return others.length === 0 ? only : undefined;
}
