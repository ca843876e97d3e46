/** One finding, with what is recommended and done about it. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import { actionsUnder, recommendationsElsewhere, recommendationsUnder } from '../../report/chain.ts';
import { sourceLabel } from '../../report/label-of.ts';
import type { Finding as FindingEntry } from '../../report/report.ts';
import { tagsOf } from '../../report/tags-of.ts';
import { pillarAnchor } from '../outline.ts';
import { ActionItem, RecommendationCard } from './asks.tsx';
import { Code, CodeReference } from './code.tsx';
import { Fact, joined, MarkingMark } from './facts.tsx';
import { Prose, Reference, Words } from './prose.tsx';
import { useView } from './view.ts';

/** A finding as an article of its own. */
export function FindingArticle({ finding }: { finding: FindingEntry }): JSX.Element {
  const { report, labels } = useView();
  const anchor = anchorOf('finding', finding);
  const { kind, severity, basis } = finding;
  return (
    <article class="finding" id={anchor} aria-labelledby={`${anchor}.code`}>
      <h4 id={`${anchor}.code`}>
        <Code target="finding" number={finding.number} anchor={anchor} name={labels.finding} />
      </h4>
      <div class="telling">
        <p class="statement" dir="auto">
          <Words inlines={finding.inlines} />
        </p>
        <Prose blocks={finding.blocks} />
        <ul class="marks">
          {kind && <li class={`kind ${kind}`}>{labels[`kind.${kind}`]}</li>}
          {severity && (
            <li class={severity}>
              {labels.severity}: <b>{labels[`severity.${severity}`]}</b>
            </li>
          )}
          {basis && <li>{labels[`basis.${basis}`]}</li>}
          <MarkingMark marking={finding.marking} />
        </ul>
        <FindingFacts finding={finding} />
        {recommendationsUnder(report, finding).map(recommendation => (
          <RecommendationCard recommendation={recommendation} within={finding.number} />
        ))}
        {actionsUnder(report, finding).map(action => (
          <ActionItem action={action} />
        ))}
        {finding.noAction && (
          <div class="no-action">
            <p dir="auto">
              <strong>{labels.noAction}.</strong> <Words inlines={finding.noAction.inlines} />
            </p>
            <Prose blocks={finding.noAction.blocks} />
          </div>
        )}
      </div>
    </article>
  );
}

function FindingFacts({ finding }: { finding: FindingEntry }): JSX.Element {
  const { report, labels, plain } = useView();
  const { pillars, themes } = tagsOf(report, finding);
  const elsewhere = recommendationsElsewhere(report, finding);
  const objectives = report.objectives.filter(({ id }) => id !== undefined && finding.serves.includes(id));
  return (
    <dl class="facts">
      <Fact label={labels.theme}>{joined(themes.map(plain))}</Fact>
      <Fact label={labels.pillar}>
        {pillars.length > 1 &&
          joined(
            pillars.map(pillar => (
              <Reference label={{ text: plain(pillar), anchor: pillarAnchor(pillar.id) }} />
            )),
          )}
      </Fact>
      <Fact label={labels.source}>
        {joined(finding.sources.map(source => <Reference label={sourceLabel(report, source)} />))}
      </Fact>
      <Fact label={labels.standard}>{joined(finding.against.map(text => <bdi>{text}</bdi>))}</Fact>
      <Fact label={labels.rating}>{finding.rated}</Fact>
      <Fact label={labels.objective}>
        {joined(objectives.map(({ number }) => <CodeReference target="objective" number={number} />))}
      </Fact>
      <Fact label={labels.follows}>
        {finding.follows && <bdi>{`${finding.follows.mission}.${finding.follows.id}`}</bdi>}
      </Fact>
      <Fact label={labels.seeAlso}>
        {joined(elsewhere.map(number => <CodeReference target="recommendation" number={number} />))}
      </Fact>
    </dl>
  );
}
