/** Meetings and visits. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import type { Meeting, Visit } from '../../report/report.ts';
import { Code } from './code.tsx';
import { Fact, joined, MarkingBadge, useParties } from './facts.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** Every meeting, then every visit. */
export function Events(): JSX.Element {
  const { report, labels } = useView();
  const parties = useParties();
  return (
    <>
      {report.meetings.map(meeting => (
        <Event event={meeting} target="meeting">
          <Fact label={labels.metWith}>{parties(meeting.with)}</Fact>
          <Fact label={labels.place}>{meeting.place && <bdi>{meeting.place}</bdi>}</Fact>
        </Event>
      ))}
      {report.visits.map(visit => (
        <Event event={visit} target="visit">
          <Fact label={labels.place}>{joined(visit.places.map(place => <bdi>{place}</bdi>))}</Fact>
        </Event>
      ))}
    </>
  );
}

function Event(props: {
  event: Meeting | Visit;
  target: 'meeting' | 'visit';
  children: JSX.Element | readonly JSX.Element[];
}): JSX.Element {
  const { event, target, children } = props;
  const { labels, period } = useView();
  const parties = useParties();
  const anchor = anchorOf(target, event);
  const { dates, times } = event;
  const hours = times && [times.from, times.to].filter(time => time !== undefined).join('–');
  const when = joined([...(dates ? [period(dates)] : []), ...(hours ? [<bdi>{hours}</bdi>] : [])]);
  return (
    <article class="event" id={anchor} aria-labelledby={`${anchor}.title`}>
      <h3 id={`${anchor}.title`}>
        <Code target={target} number={event.number} anchor={anchor} name={labels[target]} />{' '}
        <span dir="auto">
          <Words inlines={event.inlines} />
        </span>{' '}
        <MarkingBadge marking={event.marking} />
      </h3>
      <dl class="facts">
        <Fact label={labels.date}>{when}</Fact>
        {children}
        <Fact label={labels.missionMembers}>{parties(event.by)}</Fact>
      </dl>
      <Prose blocks={event.blocks} />
    </article>
  );
}
