/** What is asked and what is done: recommendations, suggestions, requests and actions. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import { actionsOf } from '../../report/chain.ts';
import type { Action, Recommendation } from '../../report/report.ts';
import { actionFacts, recommendationFacts } from '../facts.ts';
import { Code } from './code.tsx';
import { Facts, MarkingBadge } from './facts.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** A recommendation with its actions; `within` is the finding that it is told under. */
export function RecommendationCard(props: { recommendation: Recommendation; within?: number }): JSX.Element {
  const { recommendation, within } = props;
  const view = useView();
  const { labels } = view;
  const { kind } = recommendation;
  const anchor = anchorOf('recommendation', recommendation);
  return (
    <section class={`ask ${kind}`} id={anchor} aria-labelledby={`${anchor}.code`}>
      <p class="ask-head">
        <span id={`${anchor}.code`}>
          <Code target="recommendation" number={recommendation.number} anchor={anchor} name={labels[kind]} />
        </span>{' '}
        <span class="ask-kind" aria-hidden="true">
          {labels[kind]}
        </span>
        <MarkingBadge marking={recommendation.marking} />
      </p>
      <p class="statement" dir="auto">
        <Words inlines={recommendation.inlines} />
      </p>
      <Prose blocks={recommendation.blocks} />
      <Facts facts={recommendationFacts(view, recommendation, within)} />
      {actionsOf(recommendation).map(action => (
        <ActionItem action={action} />
      ))}
    </section>
  );
}

/** An action: one line of what is done, by whom and by when. */
export function ActionItem({ action }: { action: Action }): JSX.Element {
  const view = useView();
  const anchor = anchorOf('action', action);
  return (
    <div class="action" id={anchor}>
      <p class="statement" dir="auto">
        <Code target="action" number={action.number} anchor={anchor} name={view.labels.action} />{' '}
        <Words inlines={action.inlines} /> <MarkingBadge marking={action.marking} />
      </p>
      <Prose blocks={action.blocks} />
      <Facts facts={actionFacts(view, action)} />
    </div>
  );
}
