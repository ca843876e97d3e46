/** Small print about an entry: what it is, whom it concerns, how it is marked. */
import type { ComponentChildren, JSX } from 'preact';
import { isAbove, type Marking } from '../../domain/marking.ts';
import type { Fact, Said } from '../facts.ts';
import { Reference } from './prose.tsx';
import { useView } from './view.ts';

/** Labels with what is said under them; nothing when nothing is said. */
export function Facts({
  facts,
  look = 'facts',
}: {
  facts: readonly Fact[];
  look?: string;
}): JSX.Element | null {
  if (facts.length === 0) return null;
  return (
    <dl class={look}>
      {facts.map(({ label, said }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <SaidList said={said} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What is said under one label, with commas between. */
export function SaidList({ said }: { said: readonly Said[] }): JSX.Element {
  return (
    <Listed>
      {said.map(each =>
        each.date === undefined ? <Reference label={each} /> : <time dateTime={each.date}>{each.text}</time>,
      )}
    </Listed>
  );
}

/** Several things in one line, with commas between. */
export function Listed({ children }: { children: readonly ComponentChildren[] }): JSX.Element {
  const { comma } = useView();
  return (
    <>
      {children.map((part, index) => (
        <>
          {index > 0 && comma}
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
