/** The table of a register on its page: the first rows, and all of them for the script. */
import type { JSX } from 'preact';
import { figuresIn } from '../figures.ts';
import type { Labels } from '../labels.ts';
import type { Language } from '../languages.ts';
import type { Cell, TableSheet } from '../table.ts';
import { type DashboardRows, ROWS_SHOWN, urlOf, written } from './dashboard-rows.ts';

/** The table of records, and all its rows; `nonce` is for their block of data. */
export function DashboardTable(props: {
  table: TableSheet;
  rows: DashboardRows;
  labels: Labels;
  language: Language;
  nonce: string | undefined;
}): JSX.Element {
  const { table, rows: all, labels, language, nonce } = props;
  const { columns, rows } = table;
  const figure = figuresIn(language);
  const shown = Math.min(rows.length, ROWS_SHOWN);
  // Data as a page holds it: without a `<`, nothing in it can end the block.
  return (
    <>
      <p id="controls" class="filter" hidden>
        <span class="choice">
          <label for="filter">{labels.filter}</label> <input id="filter" type="search" />
        </span>{' '}
        {columns.map(({ title }, column) =>
          all.columns[column]?.parts ? (
            <>
              <span class="choice">
                <label for={`choice-${column}`}>{title}</label>{' '}
                <select id={`choice-${column}`} data-column={column}>
                  <option value="">{labels.all}</option>
                </select>
              </span>{' '}
            </>
          ) : null,
        )}{' '}
        <label>
          <input id="open-only" type="checkbox" /> {labels.openEntries}
        </label>{' '}
        <label>
          <input id="overdue-only" type="checkbox" /> {labels.overdue}
        </label>{' '}
        <output id="shown">{figure(rows.length)}</output>{' '}
        <button id="save" type="button">
          {labels.saveTable}
        </button>
      </p>
      {rows.length > shown && (
        <noscript>
          <p>{labels.onlyFirstRows}</p>
        </noscript>
      )}
      <div class="wide">
        <table id="register" aria-rowcount={rows.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map(({ title }) => (
                <th scope="col">
                  <button type="button">{title}</button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((cells, index) => (
              <Line cells={cells} isOverdue={index < all.overdue} index={index} language={language} />
            ))}
          </tbody>
        </table>
      </div>
      <p id="pages" class="pages" hidden>
        <button type="button" id="back" disabled>
          {labels.previousPage}
        </button>{' '}
        <output id="range">{shown > 0 && `${figure(1)}–${figure(shown)}`}</output>{' '}
        <button type="button" id="forward">
          {labels.nextPage}
        </button>
      </p>
      <script
        nonce={nonce}
        type="application/json"
        id="records"
        dangerouslySetInnerHTML={{ __html: JSON.stringify(all).replaceAll('<', '\\u003C') }}
      />
    </>
  );
}

function Line(props: {
  cells: readonly Cell[];
  isOverdue: boolean;
  index: number;
  language: Language;
}): JSX.Element {
  const { cells, isOverdue, index, language } = props;
  return (
    <tr class={isOverdue ? 'overdue' : undefined} aria-rowindex={index + 2}>
      {cells.map(cell => (
        <td dir="auto">{linked(written(cell, language), urlOf(cell))}</td>
      ))}
    </tr>
  );
}

/** Words, which lead somewhere if there is a place. */
function linked(words: string, url: string | undefined): JSX.Element | string {
  return url === undefined ? words : <a href={url}>{words}</a>;
}
