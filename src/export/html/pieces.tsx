/** The chapters of the page, and the pieces that they are made of. */
import type { JSX } from 'preact';
import type { Chapter, Entry, Fact, Group, Note, Piece, Statement, Statements } from '../page/page.ts';
import { heading } from '../page/runs.ts';
import { partedAtTable, statementShares } from '../page/statement-columns.ts';
import { Changed } from './changed.tsx';
import { Chart } from './chart.tsx';
import { AskKind, Code, type EntryProps, Left } from './entry-head.tsx';
import { FactsPiece, MarkingBadge, SaidList } from './facts.tsx';
import { Data, Matrix } from './matrix.tsx';
import { usePage } from './page-context.ts';
import { Organizations, People } from './people.tsx';
import { Prose, useLabelled, useSpoken, Words } from './prose.tsx';
import { Shares } from './shares.tsx';

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
      <Pieces pieces={pieces} under={anchor} />
    </section>
  );
}

/** Pieces below each other: what is told of an entry, or what stands under the heading with an anchor. */
function Pieces(props: { pieces: readonly Piece[]; of?: Entry; under?: string }): JSX.Element {
  const { pieces, of, under } = props;
  const { hasPlace } = usePage();
  return (
    <>
      {pieces.map(piece =>
        piece.kind === 'entry' && hasPlace?.(piece.anchor, piece) ? (
          <template id={piece.anchor} />
        ) : (
          <ChangedPiece piece={piece} of={of} under={under} />
        ),
      )}
    </>
  );
}

interface PieceProps {
  readonly piece: Piece;
  readonly of?: Entry | undefined;
  readonly under?: string | undefined;
}

/** One piece, marked where it has changed; `of` is the entry that it is told under, or `under` the anchor of its heading. */
export function ChangedPiece({ piece, of, under }: PieceProps): JSX.Element {
  return (
    <Changed change={piece.change} isWhole>
      {piece.kind === 'entry' && piece.change === 'moved-away' ? (
        <Left entry={piece} />
      ) : (
        <PieceOf piece={piece} of={of} under={under} />
      )}
    </Changed>
  );
}

function PieceOf({ piece, of, under }: PieceProps): JSX.Element {
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
      return <Matrix matrix={piece} under={under} />;
  }
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
  const shares = statementShares(statements, usePage().page.comma);
  return (
    <div class="wide">
      <table class="statements">
        <Shares shares={shares} />
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
              <StatementRow row={row} width={columns.length} share={shares[1] ?? 1} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

/**
 * A row, and the one that goes on below its cells; `share` is that of the column of words. No cell spans both: browsers
 * break no page inside of rows that share one.
 */
function StatementRow(props: { row: Statement; width: number; share: number }): JSX.Element {
  const { row, width, share } = props;
  const { entry, cells, toldAt, change } = row;
  const { beside, below } =
    cells.length > 0 ? partedAtTable(entry.pieces, share) : { beside: entry.pieces, below: [] };
  const look = [entry.role, ...(change ? [change] : [])];
  const isParted = below.length > 0;
  const whole = Math.max(1, width - 1);
  return (
    <>
      <tr class={[...look, ...(isParted ? ['parted'] : [])].join(' ')} id={entry.anchor}>
        <th scope="row">
          <Changed change={change}>
            <Code entry={entry} toldAt={toldAt} />
          </Changed>
        </th>
        <td colSpan={cells.length === 0 ? whole : undefined}>
          <Changed change={change} isWhole>
            <p class="statement" {...useSpoken()}>
              {toldAt === undefined && <AskKind entry={entry} />}
              <Words runs={entry.words} /> <MarkingBadge marking={entry.marking} />
            </p>
            <Pieces pieces={beside} />
          </Changed>
        </td>
        {cells.map(cell => (
          <Data cell={cell} change={change} />
        ))}
      </tr>
      {isParted && (
        <tr class={look.join(' ')}>
          <td />
          <td colSpan={whole}>
            <Changed change={change} isWhole>
              <Pieces pieces={below} />
            </Changed>
          </td>
        </tr>
      )}
    </>
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
