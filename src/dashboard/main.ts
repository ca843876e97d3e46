/**
 * The script of a register's page: sorts and filters the register in the reader's browser, and shows its rows page by
 * page; without it its first rows are read as they are.
 */
import type { DashboardRows } from '../export/register/dashboard-rows.ts';

/** The element of the page that has this id. */
function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${id}.`);
  return element;
}

const records = byId('records', HTMLScriptElement).textContent;
const { columns, overdue, open, rowsShown }: DashboardRows = JSON.parse(records);
const table = byId('register', HTMLTableElement);
const filter = byId('filter', HTMLInputElement);
const openOnly = byId('open-only', HTMLInputElement);
const back = byId('back', HTMLButtonElement);
const forward = byId('forward', HTMLButtonElement);
const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });
const figures = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
let order = columns[0]?.rows.map((_, row) => row) ?? [];
let found = order;
let start = 0;

function find(): void {
  const wanted = filter.value.toLocaleLowerCase();
  const fits = columns.map(({ shown }) => shown.map(value => value.toLocaleLowerCase().includes(wanted)));
  const isFound = (row: number) => columns.some(({ rows }, column) => fits[column]?.[rows[row] ?? -1]);
  found = order.filter(row => (row < open || !openOnly.checked) && isFound(row));
  show(0);
}

function show(from: number): void {
  start = from;
  const rows = found.slice(start, start + rowsShown);
  table.tBodies[0]?.replaceChildren(...rows.map(lineOf));
  table.ariaRowCount = String(found.length + 1);
  byId('shown', HTMLOutputElement).value = figures.format(found.length);
  byId('range', HTMLOutputElement).value =
    rows.length > 0 ? [start + 1, start + rows.length].map(row => figures.format(row)).join('–') : '';
  back.disabled = start === 0;
  forward.disabled = start + rowsShown >= found.length;
  showPages();
}

function showPages(): void {
  byId('pages', HTMLParagraphElement).hidden = found.length <= rowsShown;
}

function lineOf(row: number, index: number): HTMLTableRowElement {
  const line = document.createElement('tr');
  line.ariaRowIndex = String(start + index + 2);
  if (row < overdue) line.className = 'overdue';
  for (const { shown, rows } of columns) {
    const cell = line.insertCell();
    cell.dir = 'auto';
    cell.textContent = shown[rows[row] ?? -1] ?? '';
  }
  return line;
}

function sortBy(column: DashboardRows['columns'][number], direction: 1 | -1): void {
  const { shown, sorted = shown, rows } = column;
  const compare = (a: number, b: number) => {
    const [one = '', other = ''] = [sorted[a], sorted[b]];
    return typeof one === 'number' && typeof other === 'number'
      ? one - other
      : collator.compare(String(one), String(other));
  };
  // Whatever the direction, what says nothing comes last.
  const ranks: number[] = [];
  const places = [...shown.keys()].filter(place => shown[place] !== '').sort(compare);
  for (const [rank, place] of places.entries()) ranks[place] = rank * direction;
  const rankOf = (row: number) => ranks[rows[row] ?? -1] ?? Infinity;
  order = order
    .map(row => [rankOf(row), row] as const)
    .sort(([a], [b]) => (a === b ? 0 : a - b))
    .map(([, row]) => row);
}

filter.addEventListener('input', find);
openOnly.addEventListener('change', find);
back.addEventListener('click', () => show(start - rowsShown));
forward.addEventListener('click', () => show(start + rowsShown));
const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
for (const [index, column] of columns.entries()) {
  const head = heads[index];
  head?.firstChild?.addEventListener('click', () => {
    const down = head.ariaSort === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.ariaSort = down ? 'descending' : 'ascending';
    sortBy(column, down ? -1 : 1);
    find();
  });
}
byId('controls', HTMLParagraphElement).hidden = false;
showPages();
