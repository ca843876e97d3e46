/** The head of the report: what it is, of which mission, by whom, for whom. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import { overallMarking } from '../../report/overall-marking.ts';
import { Fact, joined } from './facts.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** Title, dates and particulars. */
export function Cover(): JSX.Element {
  const { report, labels, date, period } = useView();
  const { mission, programme } = report;
  return (
    <header class="cover" id={anchorOf('mission', mission)}>
      <p class="banner">
        <span>{labels.missionReport}</span>
        <span class="classification">{labels[`class.${overallMarking(report)}`]}</span>
      </p>
      <h1 dir="auto">
        <Words inlines={mission.inlines} />
      </h1>
      {(mission.place !== undefined || mission.dates) && (
        <p class="when">
          {mission.place !== undefined && <bdi>{mission.place}</bdi>}
          {mission.place !== undefined && mission.dates && ', '}
          {mission.dates && period(mission.dates)}
        </p>
      )}
      <dl class="particulars">
        <Fact label={labels.programme}>
          {programme && (
            <span dir="auto">
              <Words inlines={programme.inlines} />
            </span>
          )}
        </Fact>
        <Fact label={labels.reference}>{mission.reference && <bdi>{mission.reference}</bdi>}</Fact>
        <Fact label={labels.issued}>
          {mission.issued && <time dateTime={mission.issued}>{date(mission.issued)}</time>}
        </Fact>
        <Fact label={labels.authors}>{joined(mission.authors.map(author => <bdi>{author}</bdi>))}</Fact>
        <Fact label={labels.distribution}>{mission.distribution && <bdi>{mission.distribution}</bdi>}</Fact>
      </dl>
      {report.disclaimers.map(({ text }) => (
        <p class="disclaimer" dir="auto">
          {text}
        </p>
      ))}
      {mission.blocks.length > 0 && (
        <div class="lead">
          <Prose blocks={mission.blocks} />
        </div>
      )}
    </header>
  );
}
