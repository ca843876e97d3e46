/** Meetings and visits. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import type { Meeting, Visit } from '../../report/report.ts';
import { eventFacts } from '../facts.ts';
import { Code } from './code.tsx';
import { Facts, MarkingBadge } from './facts.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** Every meeting, then every visit. */
export function Events(): JSX.Element {
  const { report } = useView();
  return (
    <>
      {report.meetings.map(meeting => (
        <Event event={meeting} target="meeting" />
      ))}
      {report.visits.map(visit => (
        <Event event={visit} target="visit" />
      ))}
    </>
  );
}

function Event({ event, target }: { event: Meeting | Visit; target: 'meeting' | 'visit' }): JSX.Element {
  const view = useView();
  const anchor = anchorOf(target, event);
  return (
    <article class="event" id={anchor} aria-labelledby={`${anchor}.title`}>
      <h3 id={`${anchor}.title`}>
        <Code target={target} number={event.number} anchor={anchor} name={view.labels[target]} />{' '}
        <span dir="auto">
          <Words inlines={event.inlines} />
        </span>{' '}
        <MarkingBadge marking={event.marking} />
      </h3>
      <Facts facts={eventFacts(view, event)} />
      <Prose blocks={event.blocks} />
    </article>
  );
}
