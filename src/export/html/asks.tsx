/** What is asked and what is done: recommendations, suggestions, requests and actions. */
import type { JSX } from 'preact';
import { anchorOf } from '../../report/anchor-of.ts';
import { actionsOf } from '../../report/chain.ts';
import type { Action, Recommendation } from '../../report/report.ts';
import { Code, CodeReference } from './code.tsx';
import { Fact, joined, MarkingBadge, useDue, useParties } from './facts.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** A recommendation with its actions; `within` is the finding that it is told under. */
export function RecommendationCard(props: { recommendation: Recommendation; within?: number }): JSX.Element {
  const { recommendation, within } = props;
  const { labels } = useView();
  const parties = useParties();
  const due = useDue();
  const anchor = anchorOf('recommendation', recommendation);
  const { kind, priority, response, status, follows } = recommendation;
  const others = recommendation.findings.filter(number => number !== within);
  const own = new Set(actionsOf(recommendation));
  const elsewhere = recommendation.actions.filter(action => !own.has(action));
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
      <dl class="facts">
        <Fact label={labels.addressee}>{parties(recommendation.to)}</Fact>
        <Fact label={labels.responsible}>{parties(recommendation.owner)}</Fact>
        <Fact label={labels.dueDate}>{due(recommendation)}</Fact>
        <Fact label={labels.priority}>{priority && labels[`priority.${priority}`]}</Fact>
        <Fact label={labels.response}>{response && labels[`response.${response}`]}</Fact>
        <Fact label={labels.status}>{status && labels[`status.${status}`]}</Fact>
        <Fact label={labels.standard}>{joined(recommendation.against.map(text => <bdi>{text}</bdi>))}</Fact>
        <Fact label={labels.follows}>{follows && <bdi>{`${follows.mission}.${follows.id}`}</bdi>}</Fact>
        <Fact label={labels.findings}>
          {joined(others.map(number => <CodeReference target="finding" number={number} />))}
        </Fact>
        <Fact label={labels.seeAlso}>
          {joined(elsewhere.map(({ number }) => <CodeReference target="action" number={number} />))}
        </Fact>
      </dl>
      {actionsOf(recommendation).map(action => (
        <ActionItem action={action} />
      ))}
    </section>
  );
}

/** An action: one line of what is done, by whom and by when. */
export function ActionItem({ action }: { action: Action }): JSX.Element {
  const { labels } = useView();
  const parties = useParties();
  const due = useDue();
  const anchor = anchorOf('action', action);
  const { status, follows } = action;
  return (
    <div class="action" id={anchor}>
      <p class="statement" dir="auto">
        <Code target="action" number={action.number} anchor={anchor} name={labels.action} />{' '}
        <Words inlines={action.inlines} /> <MarkingBadge marking={action.marking} />
      </p>
      <Prose blocks={action.blocks} />
      <dl class="facts">
        <Fact label={labels.responsible}>{parties(action.owner)}</Fact>
        <Fact label={labels.dueDate}>{due(action)}</Fact>
        <Fact label={labels.status}>{status && labels[`status.${status}`]}</Fact>
        <Fact label={labels.follows}>{follows && <bdi>{`${follows.mission}.${follows.id}`}</bdi>}</Fact>
      </dl>
    </div>
  );
}
