/** The chapter of findings: the chart, then every finding under its pillar. */
import type { JSX } from 'preact';
import { findingsByPillar, type PillarGroup } from '../../report/by-pillar.ts';
import { pillarAnchor } from '../outline.ts';
import { Chart } from './chart.tsx';
import { CodeReference } from './code.tsx';
import { Listed, MarkingBadge } from './facts.tsx';
import { FindingArticle } from './finding.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** All findings, by pillar where there is a programme. */
export function Findings(): JSX.Element {
  const { report } = useView();
  return (
    <>
      <Chart />
      {findingsByPillar(report).map(group => (
        <Group group={group} />
      ))}
    </>
  );
}

function Group({ group }: { group: PillarGroup }): JSX.Element {
  const { report, labels } = useView();
  const anchor = pillarAnchor(group.pillar?.id);
  return (
    <section class="pillar" id={anchor} aria-labelledby={`${anchor}.title`}>
      <h3 id={`${anchor}.title`} class={report.programme ? undefined : 'aloud'}>
        {group.pillar ? (
          <Words inlines={group.pillar.inlines} />
        ) : report.programme ? (
          labels.otherFindings
        ) : (
          labels.findings
        )}
      </h3>
      {group.uncovered.map(entry => (
        <div class="uncovered">
          <p dir="auto">
            <strong>{labels.uncovered}.</strong> <Words inlines={entry.inlines} />{' '}
            <MarkingBadge marking={entry.marking} />
          </p>
          <Prose blocks={entry.blocks} />
        </div>
      ))}
      {group.findings.length + group.uncovered.length === 0 && <p class="related">—</p>}
      {group.findings.map(finding => (
        <FindingArticle finding={finding} />
      ))}
      {group.related.length > 0 && (
        <p class="related">
          {labels.seeAlso}:{' '}
          <Listed>
            {group.related.map(({ number }) => (
              <CodeReference target="finding" number={number} />
            ))}
          </Listed>
        </p>
      )}
    </section>
  );
}
