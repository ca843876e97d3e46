/** One finding, with what is recommended and done about it. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import { actionsUnder, recommendationsUnder } from '../../report/chain.ts';
import type { Finding as FindingEntry } from '../../report/report.ts';
import { findingFacts } from '../facts.ts';
import { ActionItem, RecommendationCard } from './asks.tsx';
import { Code } from './code.tsx';
import { Facts, MarkingBadge, MarkingMark } from './facts.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** A finding as an article of its own. */
export function FindingArticle({ finding }: { finding: FindingEntry }): JSX.Element {
  const view = useView();
  const { report, labels } = view;
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
        <Facts facts={findingFacts(view, finding)} />
        {recommendationsUnder(report, finding).map(recommendation => (
          <RecommendationCard recommendation={recommendation} within={finding.number} />
        ))}
        {actionsUnder(report, finding).map(action => (
          <ActionItem action={action} />
        ))}
        {finding.noAction && (
          <div class="no-action">
            <p dir="auto">
              <strong>{labels.noAction}.</strong> <Words inlines={finding.noAction.inlines} />{' '}
              <MarkingBadge marking={finding.noAction.marking} />
            </p>
            <Prose blocks={finding.noAction.blocks} />
          </div>
        )}
      </div>
    </article>
  );
}
