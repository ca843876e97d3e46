/** The chapters of the page, and the pieces that they are made of. */
import type { JSX } from 'preact';
import type { Chapter, Entry, Fact, Group, Note, Piece, Statement, Statements } from '../page/page.ts';
import { heading } from '../page/runs.ts';
import { Changed } from './changed.tsx';
import { Chart } from './chart.tsx';
import { FactsPiece, MarkingBadge, SaidList } from './facts.tsx';
import { Data, Matrix } from './matrix.tsx';
import { usePage } from './page-context.ts';
import { Organizations, People } from './people.tsx';
import { Prose, useLabelled, useSpoken, Words } from './prose.tsx';

/** One chapter under its heading. */
export function ChapterSection({ chapter }: { chapter: Chapter }): JSX.Element {
  return (
    <Changed change={chapter.change} isWhole>
      <UnchangedChapter chapter={chapter} />
    </Changed>
  );
}

function UnchangedChapter({ chapter }: { chapter: Chapter }): JSX.Element {
  const { roles, anchor, number, title, marking, pieces } = chapter;
  return (
    <section class={`chapter ${roles.join(' ')}`} id={anchor} aria-labelledby={`${anchor}.title`}>
      <h2 id={`${anchor}.title`}>
        {number !== undefined && (
          <>
            <span class="number">
              <Words runs={number} />
            </span>{' '}
          </>
        )}
        <span {...useSpoken(title)}>
          <Words runs={title} />
        </span>{' '}
        <MarkingBadge marking={marking} />
      </h2>
      <Pieces pieces={pieces} />
    </section>
  );
}

function Pieces({ pieces, of }: { pieces: readonly Piece[]; of?: Entry }): JSX.Element {
  const { hasPlace } = usePage();
  return (
    <>
      {pieces.map(piece =>
        piece.kind === 'entry' && hasPlace?.(piece) ? (
          <template id={piece.anchor} />
        ) : (
          <ChangedPiece piece={piece} of={of} />
        ),
      )}
    </>
  );
}

/** One piece, marked where it has changed; `of` is the entry that it is told under. */
export function ChangedPiece({ piece, of }: { piece: Piece; of?: Entry | undefined }): JSX.Element {
  return (
    <Changed change={piece.change} isWhole>
      {piece.kind === 'entry' && piece.change === 'moved-away' ? (
        <Left entry={piece} />
      ) : (
        <PieceOf piece={piece} of={of} />
      )}
    </Changed>
  );
}

function PieceOf({ piece, of }: { piece: Piece; of: Entry | undefined }): JSX.Element {
  switch (piece.kind) {
    case 'group':
      return <GroupSection group={piece} />;
    case 'entry': {
      const EntryOf = ENTRIES[piece.role];
      return <EntryOf entry={piece} />;
    }
    case 'statements':
      return <StatementsTable statements={piece} />;
    case 'prose':
      return <Prose prose={piece.prose} />;
    case 'facts':
      return <FactsPiece piece={piece} marking={of?.marking} />;
    case 'note':
      return <NoteDivision note={piece} />;
    case 'related':
      return <Related fact={piece.fact} />;
    case 'nothing':
      return <p class="related">{piece.text}</p>;
    case 'people':
      return <People people={piece} />;
    case 'organizations':
      return <Organizations organizations={piece} />;
    case 'chart':
      return <Chart chart={piece} />;
    case 'matrix':
      return <Matrix matrix={piece} />;
  }
}

/** What an entry that has moved leaves where it stood: its words are told where it now stands. */
function Left({ entry: { anchor, code } }: EntryProps): JSX.Element {
  const { changes } = usePage().page.labels;
  return (
    <p class="left" id={anchor}>
      <bdi>
        <Words runs={code} />
      </bdi>{' '}
      <span aria-hidden="true">{changes['moved-away']}</span>
    </p>
  );
}

function Related({ fact }: { fact: Fact }): JSX.Element {
  const { colon } = usePage().page;
  return (
    <p class="related">
      {fact.label}
      {colon}
      <SaidList said={fact.said} />
    </p>
  );
}

function GroupSection({ group }: { group: Group }): JSX.Element {
  const { anchor, title, isImplied, pieces } = group;
  return (
    <section class="pillar" id={anchor} aria-labelledby={`${anchor}.title`}>
      <h3 id={`${anchor}.title`} class={isImplied ? 'aloud' : undefined} {...useSpoken(title)}>
        <Words runs={title} />
      </h3>
      <Pieces pieces={pieces} />
    </section>
  );
}

type EntryProps = { entry: Entry };

function Article({ entry }: EntryProps): JSX.Element {
  const { role, anchor, words, pieces } = entry;
  return (
    <article class={role} id={anchor} aria-labelledby={`${anchor}.code`}>
      <h4 id={`${anchor}.code`}>
        <Code entry={entry} />
      </h4>
      <div class="telling">
        <p class="statement" {...useSpoken()}>
          <Words runs={words} />
        </p>
        <Pieces pieces={pieces} of={entry} />
      </div>
    </article>
  );
}

function Event({ entry }: EntryProps): JSX.Element {
  const { anchor, words, marking, pieces } = entry;
  return (
    <article class="event" id={anchor} aria-labelledby={`${anchor}.title`}>
      <h3 id={`${anchor}.title`}>
        <Code entry={entry} />{' '}
        <span {...useSpoken()}>
          <Words runs={words} />
        </span>{' '}
        <MarkingBadge marking={marking} />
      </h3>
      <Pieces pieces={pieces} />
    </article>
  );
}

function Ask({ entry }: EntryProps): JSX.Element {
  const { role, anchor, label, words, marking, pieces } = entry;
  return (
    <section class={`ask ${role}`} id={anchor} aria-labelledby={`${anchor}.code`}>
      <p class="ask-head">
        <span id={`${anchor}.code`}>
          <Code entry={entry} />
        </span>{' '}
        <span class="ask-kind" aria-hidden="true">
          {label}
        </span>
        <MarkingBadge marking={marking} />
      </p>
      <p class="statement" {...useSpoken()}>
        <Words runs={words} />
      </p>
      <Pieces pieces={pieces} />
    </section>
  );
}

/** An entry of one line, with its code before its words. */
function Line({ entry }: EntryProps): JSX.Element {
  const { role, anchor, words, marking, pieces } = entry;
  return (
    <div class={role} id={anchor}>
      <p class="statement" {...useSpoken()}>
        <Code entry={entry} /> <Words runs={words} /> <MarkingBadge marking={marking} />
      </p>
      <Pieces pieces={pieces} />
    </div>
  );
}

/** What each sort of entry looks like. */
const ENTRIES: Readonly<Record<Entry['role'], (props: EntryProps) => JSX.Element>> = {
  objective: Line,
  meeting: Event,
  visit: Event,
  finding: Article,
  recommendation: Ask,
  suggestion: Ask,
  request: Ask,
  action: Line,
};

/** Entries in rows. */
function StatementsTable({ statements }: { statements: Statements }): JSX.Element {
  const { columns, rows } = statements;
  return (
    <div class="wide">
      <table class="statements">
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col">
                <Words runs={heading(column)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row =>
            row.change === 'moved-away' ? (
              <tr class="moved-away">
                <td colSpan={columns.length}>
                  <Changed change={row.change}>
                    <Left entry={row.entry} />
                  </Changed>
                </td>
              </tr>
            ) : (
              <StatementRow row={row} width={columns.length} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function StatementRow({ row, width }: { row: Statement; width: number }): JSX.Element {
  const { entry, cells, toldAt, change } = row;
  return (
    <tr class={[entry.role, ...(change ? [change] : [])].join(' ')} id={entry.anchor}>
      <th scope="row">
        <Changed change={change}>
          <Code entry={entry} toldAt={toldAt} />
        </Changed>
      </th>
      <td colSpan={cells.length === 0 ? Math.max(1, width - 1) : undefined}>
        <Changed change={change} isWhole>
          <p class="statement" {...useSpoken()}>
            {toldAt === undefined && <AskKind entry={entry} />}
            <Words runs={entry.words} /> <MarkingBadge marking={entry.marking} />
          </p>
          <Pieces pieces={entry.pieces} />
        </Changed>
      </td>
      {cells.map(cell => (
        <Data cell={cell} change={change} />
      ))}
    </tr>
  );
}

/** Before what is asked in another way than as a recommendation, which of these it is. */
function AskKind({ entry: { role, label } }: EntryProps): JSX.Element | null {
  const { colon } = usePage().page;
  if (role !== 'suggestion' && role !== 'request') return null;
  return (
    <strong {...useLabelled()}>
      {label}
      {colon}
    </strong>
  );
}

/** The code that heads an entry, and is its permanent link or leads to where it is told; read aloud with the entry's sort before it. */
function Code({ entry, toldAt }: EntryProps & { toldAt?: string | undefined }): JSX.Element {
  const { anchor, code, label } = entry;
  return (
    <a class="code" href={`#${toldAt ?? anchor}`}>
      <span class="aloud" {...useLabelled()}>
        {label}{' '}
      </span>
      <bdi>
        <Words runs={code} />
      </bdi>
    </a>
  );
}

function NoteDivision({ note }: { note: Note }): JSX.Element {
  const { role, label, words, marking, prose } = note;
  const { stop } = usePage().page;
  return (
    <div class={role}>
      <p {...useSpoken()}>
        <strong {...useLabelled()}>
          {label}
          {stop.trimEnd()}
        </strong>
        {stop.slice(stop.trimEnd().length)}
        <Words runs={words} /> <MarkingBadge marking={marking} />
      </p>
      <Prose prose={prose} />
    </div>
  );
}
