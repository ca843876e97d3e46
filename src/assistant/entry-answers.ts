/** How entries and the lines of registers are told. */

import { LINE_END } from '../domain/lines.ts';
import type { FollowedRecord, RegisterRecord } from '../export/register/record.ts';
import type { Found } from './library.ts';
import type { Answer } from './tool.ts';

/** By what an entry is asked for again, and what it is. */
export function entryAnswer({ served, place }: Found): Answer {
  const { mission } = served.report;
  const { kind, code, entry, lines } = place;
  return {
    report: mission.id,
    entry:
      entry.id === undefined ? (code ?? kind) : kind === 'mission' ? mission.id : `${mission.id}.${entry.id}`,
    ...(code !== undefined && { code }),
    kind,
    line: lines.start + 1,
  };
}

/** The text between two lines, from 0, without the last line end. */
export function linesOf(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return text.split(LINE_END).slice(start, end).join('\n');
}

/** A line of a register without what it has not. */
export function recordAnswer(record: FollowedRecord | RegisterRecord): Answer {
  const { key, mission, code, kind, text, addressees, responsible, status, updates } = record;
  const due = 'due' in record ? (record.due ?? record.dueText) : null;
  const said = {
    entry: key ?? code,
    report: mission,
    code,
    kind,
    text,
    addressees,
    responsible,
    pillars: record.pillars,
    status: status ?? (record.isOpen ? 'open' : null),
    due,
    isOverdue: 'isOverdue' in record ? record.isOverdue : null,
    isOpen: record.isOpen,
    firstDue: 'firstDue' in record && record.firstDue !== due ? record.firstDue : null,
    updates: updates.map(({ date, by, status: then, response, due: until, text: words }) =>
      present({ date, by, status: then, response, due: until, text: words }),
    ),
    undecided: record.undecided,
    missions: record.history.length > 1 ? record.history : [],
  };
  return present(said);
}

/** What says something. */
function present(said: Answer): Answer {
  return Object.fromEntries(
    Object.entries(said).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
