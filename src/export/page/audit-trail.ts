/** The audit trail: what reviewers said of a report, what they were answered, and what was done. */
import { codeOf, isNumbered } from '../../report/code-of.ts';
import { mapValues } from '../../report/map-values.ts';
import { plainBlocks } from '../../report/plain-text.ts';
import type { Remark, Reply } from '../../report/report.ts';
import { subjectOf } from '../../report/subjects.ts';
import { valueLabel } from '../labels.ts';
import { colonOf } from '../languages.ts';
import type { Cell as TableCell, TableSheet } from '../table.ts';
import type { View } from '../view.ts';
import { parties } from './facts.ts';
import type { Cell, Item, Matrix, Run } from './page.ts';
import { label, listOf, runsOf, textOfCell } from './runs.ts';

/** The columns: those of a remark, then those of each reply to it. */
const SAID = { number: 5, saidBy: 20, date: 16, placeInReport: 32, remark: 44 } as const;
const ANSWERED = { answer: 44, whatWasDone: 14 } as const;

/** The trail on a page: a line for each reply, and at the last of them what was done. */
export function auditTrailPiece(view: View): Matrix {
  const { labels, report } = view;
  const columns = Object.entries({ ...SAID, ...ANSWERED }).map(([key, width]) => ({
    title: labels[key as keyof typeof SAID | keyof typeof ANSWERED],
    width,
  }));
  const items = report.remarks.map((remark, index) => {
    const answers = remark.replies.map(reply => answerCell(reply, view));
    const last = answers.length > 0 ? answers : [NOTHING];
    return {
      head: saidCells(remark, index, view),
      lines: last.map((answer, line) => ({
        cells: [answer, line === last.length - 1 ? doneCell(remark, view) : NOTHING],
      })),
    };
  });
  return withoutAnchors({ kind: 'matrix', columns, items });
}

/** The trail as a table, a row for each remark. */
export function auditTrailTable(view: View): TableSheet {
  const { columns, items } = auditTrailPiece(view);
  return {
    title: view.labels.auditTrail,
    columns,
    rows: items.map(({ head, lines }, index) => [
      index + 1,
      ...head.slice(1).map(cell => tableCell(cell, view)),
      lines.map(({ cells: [answer = NOTHING] }) => textOfCell(answer, view.comma)).join('\n') || undefined,
      ...lines.slice(-1).map(({ cells: [, done = NOTHING] }) => tableCell(done, view)),
    ]),
  };
}

const NOTHING: Cell = { said: [] };

function saidCells(remark: Remark, index: number, view: View): readonly Cell[] {
  return [
    { said: [label(String(index + 1))] },
    { said: parties(view, remark.by) },
    { said: whenSaid(remark, view) },
    placeCell(remark, view),
    { said: [], words: wordsOf(remark, view) },
  ];
}

function whenSaid({ date, time }: Reply, view: View): readonly Item[] {
  return [
    ...(date === undefined ? [] : [{ ...label(view.date(date)), date }]),
    ...(time === undefined ? [] : [label(time)]),
  ];
}

/** What the remark is about, and the words that it stands at. */
function placeCell({ about, quote }: Remark, view: View): Cell {
  const entry = subjectOf(view.report, about);
  const { kind } = about;
  const code = entry?.number !== undefined && isNumbered(kind) ? [label(codeOf(kind, entry.number))] : [];
  const words = [
    ...(entry ? runsOf(entry.inlines, view) : []),
    ...(quote === undefined ? [] : [{ type: 'text' as const, value: ` (“${quote}”)` }]),
  ];
  return { said: code, ...(words.length > 0 && { words }) };
}

/** Who answered, when, and what. */
function answerCell(reply: Reply, view: View): Cell {
  const who = listOf([...parties(view, reply.by), ...whenSaid(reply, view)], view.comma);
  const head = who === '' ? [] : [{ type: 'text' as const, value: `${who}${colonOf(view.language)}` }];
  return { said: [], words: [...head, ...wordsOf(reply, view)] };
}

function doneCell({ status }: Remark, { labels }: View): Cell {
  return status === undefined ? NOTHING : { said: [label(valueLabel(labels, 'status', status))] };
}

/** What was said, each paragraph on a line of its own. */
export function wordsOf({ inlines, blocks }: Pick<Reply, 'inlines' | 'blocks'>, view: View): readonly Run[] {
  const body = plainBlocks(blocks, mention => view.mention(mention).text);
  return [...runsOf(inlines, view), ...(body === '' ? [] : [{ type: 'text' as const, value: `\n${body}` }])];
}

function tableCell(cell: Cell, { comma }: View): TableCell {
  const [only, ...others] = cell.said;
  if (only?.date !== undefined && others.length === 0) return { date: only.date };
  return textOfCell(cell, comma) || undefined;
}

/** The trail is a document of its own, in which nothing stands that a name could lead to. */
function withoutAnchors(piece: Matrix): Matrix {
  return mapValues(piece, value => {
    if (typeof value === 'string' || !('anchor' in value)) return undefined;
    const { anchor: _, ...rest } = value;
    return rest;
  });
}
