/** Small print about an entry: what it is, whom it concerns, how it is marked. */
import type { ComponentChildren, JSX } from 'preact';
import { isAbove, type Marking } from '../../domain/marking.ts';
import type { Party, Recommendation } from '../../report/report.ts';
import { Reference } from './prose.tsx';
import { useView } from './view.ts';

/** A label with what it says, or nothing when there is nothing to say. */
export function Fact({
  label,
  children,
}: {
  label: string;
  children: ComponentChildren;
}): JSX.Element | null {
  if (children === undefined || children === null || children === '' || children === false) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Parties by name, with commas between them; undefined when there are none. */
export function useParties(): (parties: readonly Party[]) => JSX.Element | undefined {
  const { party } = useView();
  return parties => joined(parties.map(each => <Reference label={party(each)} />));
}

/** Several things in one line; undefined when there are none. */
export function joined(parts: readonly ComponentChildren[]): JSX.Element | undefined {
  if (parts.length === 0) return undefined;
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && ', '}
          {part}
        </>
      ))}
    </>
  );
}

/** How an entry is marked, when that is more than what the mission as a whole is. */
export function MarkingBadge({ marking }: { marking: Marking }): JSX.Element | null {
  const { report, labels } = useView();
  if (!isAbove(marking, report.mission.marking)) return null;
  return <span class="marking">{labels[`class.${marking}`]}</span>;
}

/** The same as an item of a list of marks. */
export function MarkingMark({ marking }: { marking: Marking }): JSX.Element | null {
  const { report } = useView();
  if (!isAbove(marking, report.mission.marking)) return null;
  return (
    <li>
      <MarkingBadge marking={marking} />
    </li>
  );
}

/** A due date, or what is said in its place. */
export function useDue(): (entry: Pick<Recommendation, 'due' | 'dueText'>) => ComponentChildren {
  const { date } = useView();
  return ({ due, dueText }) =>
    due === undefined ? dueText && <bdi>{dueText}</bdi> : <time dateTime={due}>{date(due)}</time>;
}
