/** The head of the report: what it is, of which mission, by whom, for whom. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import { overallMarking } from '../../report/overall-marking.ts';
import { missionFacts } from '../facts.ts';
import { Facts } from './facts.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** Title, dates and particulars. */
export function Cover(): JSX.Element {
  const view = useView();
  const { report, labels, comma, period } = view;
  const { mission } = report;
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
          {mission.place !== undefined && mission.dates && comma}
          {mission.dates && period(mission.dates)}
        </p>
      )}
      <Facts facts={missionFacts(view)} look="particulars" />
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
