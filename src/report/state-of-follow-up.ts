import { dueDay } from '../domain/due-day.ts';
import { highest } from '../domain/marking.ts';
import { isOpen as isStillOpen } from '../domain/scales.ts';
import { codeOf } from './code-of.ts';
import { followUp, goesOn } from './follow-up.ts';
import { plainChanges } from './plain-values.ts';
import type { Action, Finding, Recommendation, Report, StateEntry, Update } from './report.ts';
import { reportOn, stateOn } from './state-on.ts';

/** The report, with how its entries stand at the end of a day, `YYYY-MM-DD`; nothing else of it is changed. */
export function withState(report: Report, day: string): Report {
  const lastOf = (said: readonly Update[], { id }: Pick<Finding, 'id'>): Pick<StateEntry, 'lastUpdate'> => {
    const last = said.at(-1);
    return last
      ? { lastUpdate: { ...last, about: { mission: report.mission.id, id: id ?? last.about.id } } }
      : {};
  };
  const onDay = reportOn(report, day);
  const issued = askedIn(report);
  const asked = [...askedIn(onDay)].map(([code, entry]) => stateOfAsk(entry, issued.get(code) ?? entry));
  const found = report.findings.flatMap(finding => stateOfFinding(finding));
  return { ...report, state: { day, entries: [...asked, ...found] } };

  function stateOfAsk(entry: Recommendation | Action, first: Recommendation | Action): StateEntry {
    const { said, dues } = stateOn(first, report, day);
    const { id, number, owner, due, dueText } = entry;
    const lastDay = dueDay(entry, report.mission.dates);
    const isOpen = goesOn(entry, onDay);
    return {
      ...{ kind: kindOf(entry), number, owner, isOpen },
      isOverdue: isOpen && lastDay !== undefined && lastDay < day,
      ...(id !== undefined && { id }),
      ...plainChanges(entry),
      ...(due !== undefined && { due }),
      ...(dueText !== undefined && { dueText }),
      ...firstDue(entry, dues),
      ...lastOf(said, entry),
      marking: highest([entry.marking, ...said.map(({ marking }) => marking)]),
    };
  }

  function stateOfFinding(finding: Finding): readonly StateEntry[] {
    const { said, values } = stateOn(finding, report, day);
    const { id, number, marking } = finding;
    if (said.length === 0) return [];
    const status = values.status?.value;
    return [
      {
        ...{ kind: 'finding', number, owner: [], isOverdue: false },
        isOpen: isStillOpen({ ...(status && { status }) }),
        ...(id !== undefined && { id }),
        ...(status && { status }),
        ...lastOf(said, finding),
        marking: highest([marking, ...said.map(each => each.marking)]),
      },
    ];
  }
}

/** What is asked, each thing once, in the order of the follow-up matrix. */
function askedIn(report: Report): ReadonlyMap<string, Recommendation | Action> {
  const entries = followUp(report).flatMap(({ recommendation, lines }) =>
    recommendation ? [recommendation, ...recommendation.actions] : lines,
  );
  return new Map(entries.map(entry => [codeOf(kindOf(entry), entry.number), entry]));
}

function kindOf(entry: Recommendation | Action): 'recommendation' | 'action' {
  return 'to' in entry ? 'recommendation' : 'action';
}

/** When it was to be done first, where that is another day than now. */
function firstDue(
  now: Recommendation | Action,
  [first]: ReturnType<typeof stateOn>['dues'],
): Pick<StateEntry, 'firstDue' | 'firstDueText'> {
  if (!first || (first.due === now.due && first.dueText === now.dueText)) return {};
  return {
    ...(first.due !== undefined && { firstDue: first.due }),
    ...(first.dueText !== undefined && { firstDueText: first.dueText }),
  };
}
