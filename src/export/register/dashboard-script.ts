/** The few lines that sort and filter a register in the reader's browser; without them the table is read as it is. */
export const DASHBOARD_SCRIPT = `
const table = document.getElementById('register');
const body = table.tBodies[0];
const filter = document.getElementById('filter');
const openOnly = document.getElementById('open-only');
const shown = document.getElementById('shown');
function show() {
  const wanted = filter.value.toLocaleLowerCase();
  let count = 0;
  for (const row of body.rows) {
    const fits = row.textContent.toLocaleLowerCase().includes(wanted);
    row.hidden = !fits || (openOnly.checked && row.dataset.open !== 'yes');
    if (!row.hidden) count += 1;
  }
  shown.value = count;
}
filter.addEventListener('input', show);
openOnly.addEventListener('change', show);
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
  head.firstChild.addEventListener('click', () => {
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const value = row => row.cells[column].dataset.value ?? row.cells[column].textContent;
    const rows = [...body.rows].sort((a, b) => collator.compare(value(a), value(b)) * (down ? -1 : 1));
    body.append(...rows);
  });
}
`;
