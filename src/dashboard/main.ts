/**
 * The script of a register's page: sorts and filters the register in the reader's browser, and shows its rows page by
 * page; without it its first rows are read as they are.
 */
import { csvOf } from '../export/csv-lines.ts';
import type { DashboardRows } from '../export/register/dashboard-rows.ts';
import { keep, kept, save } from './host.ts';

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
const overdueOnly = byId('overdue-only', HTMLInputElement);
const choices = [...document.querySelectorAll<HTMLSelectElement>('select[data-column]')];
const controls = [filter, openOnly, overdueOnly, ...choices];
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
  const chosen = choices.filter(({ value }) => value !== '').map(isChosenBy);
  const most = overdueOnly.checked ? overdue : openOnly.checked ? open : Infinity;
  found = order.filter(row => row < most && chosen.every(isChosen => isChosen(row)) && isFound(row));
  show(0);
}

/** Whether the value of a row in the column of a choice is what is chosen there, or has it among others. */
function isChosenBy({ value, dataset }: HTMLSelectElement): (row: number) => boolean {
  const { rows = [], parts = [] } = columns[Number(dataset.column)] ?? {};
  const has = parts.map(each => each.includes(value));
  return row => has[rows[row] ?? -1] ?? false;
}

function offerChoices(): void {
  for (const choice of choices) {
    const { parts = [] } = columns[Number(choice.dataset.column)] ?? {};
    for (const part of [...new Set(parts.flat())].sort(collator.compare)) choice.add(new Option(part));
  }
}

function lay(from: number, count: number): void {
  table.tBodies[0]?.replaceChildren(
    ...found.slice(from, from + count).map((row, at) => lineOf(row, from + at)),
  );
}

function show(from: number): void {
  start = from;
  const rows = found.slice(start, start + rowsShown);
  lay(start, rowsShown);
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

/** A row of all, which is the one of those found that stands at `index`. */
function lineOf(row: number, index: number): HTMLTableRowElement {
  const line = document.createElement('tr');
  line.ariaRowIndex = String(index + 2);
  if (row < overdue) line.className = 'overdue';
  for (const { shown, urls, rows } of columns) {
    const cell = line.insertCell();
    const place = rows[row] ?? -1;
    const url = urls?.[place];
    cell.dir = 'auto';
    const words = shown[place] ?? '';
    cell.append(
      url === undefined
        ? words
        : Object.assign(document.createElement('a'), { href: url, textContent: words }),
    );
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

/** All that is found, in its order, whatever page of it is shown. */
function saveFound(): void {
  const titles = heads.map(({ textContent }) => ({ title: textContent, width: 0 }));
  const rows = found.map(row => columns.map(({ shown, sorted = shown, rows }) => sorted[rows[row] ?? -1]));
  save(csvOf({ title: document.title, columns: titles, rows }) as Uint8Array<ArrayBuffer>);
}

const chosenIn = (control: (typeof controls)[number]) =>
  control.type === 'checkbox' && 'checked' in control ? control.checked : control.value;

function chooseAgain(): void {
  for (const [place, value] of kept().entries()) {
    const control = controls[place];
    if (!control) continue;
    if (typeof value === 'string') control.value = value;
    else if ('checked' in control) control.checked = value;
  }
}

for (const control of controls) {
  control.addEventListener('input', () => {
    keep(controls.map(chosenIn));
    find();
  });
}
byId('save', HTMLButtonElement).addEventListener('click', saveFound);
// On paper there are no pages to turn.
addEventListener('beforeprint', () => lay(0, found.length));
addEventListener('afterprint', () => show(start));
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
offerChoices();
chooseAgain();
find();
