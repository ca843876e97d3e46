/**
 * The lines that sort and filter a register in the reader's browser, and show its rows page by page; without them its
 * first rows are read as they are.
 */
export const DASHBOARD_SCRIPT = `
const byId = id => document.getElementById(id);
const { columns, overdue, open, rowsShown } = JSON.parse(byId('records').textContent);
const [table, filter, openOnly, back, forward] = ['register', 'filter', 'open-only', 'back', 'forward'].map(byId);
const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true });
const figures = new Intl.NumberFormat(language, { numberingSystem: 'latn' });
let order = columns[0].rows.map((_, row) => row);
let found = order;
let start = 0;

function find() {
  const wanted = filter.value.toLocaleLowerCase();
  const fits = columns.map(({ shown }) => shown.map(value => value.toLocaleLowerCase().includes(wanted)));
  const isFound = row => columns.some(({ rows }, column) => fits[column][rows[row]]);
  found = order.filter(row => (row < open || !openOnly.checked) && isFound(row));
  show(0);
}

function show(from) {
  start = from;
  const rows = found.slice(start, start + rowsShown);
  table.tBodies[0].replaceChildren(...rows.map(lineOf));
  table.ariaRowCount = found.length + 1;
  byId('shown').value = figures.format(found.length);
  byId('range').value = rows.length ? [start + 1, start + rows.length].map(figures.format).join('–') : '';
  back.disabled = start === 0;
  forward.disabled = start + rowsShown >= found.length;
  byId('pages').hidden = found.length <= rowsShown;
}

function lineOf(row, index) {
  const line = document.createElement('tr');
  line.ariaRowIndex = start + index + 2;
  if (row < overdue) line.className = 'overdue';
  for (const { shown, rows } of columns) {
    const cell = line.insertCell();
    cell.dir = 'auto';
    cell.textContent = shown[rows[row]];
  }
  return line;
}

function sortBy(column, direction) {
  const { shown, sorted = shown, rows } = columns[column];
  const isNumber = place => typeof sorted[place] === 'number';
  const compare = (a, b) =>
    isNumber(a) && isNumber(b) ? sorted[a] - sorted[b] : collator.compare(sorted[a], sorted[b]);
  // Whatever the direction, what says nothing comes last.
  const ranks = [];
  const places = [...shown.keys()].filter(place => shown[place] !== '').sort(compare);
  for (const [rank, place] of places.entries()) ranks[place] = rank * direction;
  const rankOf = row => ranks[rows[row]] ?? Infinity;
  order = order.map(row => [rankOf(row), row]).sort(([a], [b]) => (a === b ? 0 : a - b)).map(([, row]) => row);
}

filter.addEventListener('input', find);
openOnly.addEventListener('change', find);
back.addEventListener('click', () => show(start - rowsShown));
forward.addEventListener('click', () => show(start + rowsShown));
const heads = [...table.tHead.rows[0].cells];
for (const [column, head] of heads.entries()) {
  head.firstChild.addEventListener('click', () => {
    const down = head.ariaSort === 'ascending';
    for (const other of heads) other.removeAttribute('aria-sort');
    head.ariaSort = down ? 'descending' : 'ascending';
    sortBy(column, down ? -1 : 1);
    find();
  });
}
byId('controls').hidden = false;
byId('pages').hidden = found.length <= rowsShown;
`;
