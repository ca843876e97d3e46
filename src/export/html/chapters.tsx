/** The chapters of the page, each with its heading. */
import type { JSX } from 'preact';
import { standingAlone } from '../../report/chain.ts';
import type { Content, OutlineChapter } from '../outline.ts';
import { ActionItem, RecommendationCard } from './asks.tsx';
import { Events } from './events.tsx';
import { MarkingBadge } from './facts.tsx';
import { Findings } from './findings.tsx';
import { FollowUp } from './follow-up.tsx';
import { Objectives } from './objectives.tsx';
import { Organizations, Participants, Persons } from './people.tsx';
import { Prose, Words } from './prose.tsx';
import { useView } from './view.ts';

/** One chapter of the outline. */
export function ChapterSection({ chapter }: { chapter: OutlineChapter }): JSX.Element {
  const { contents, anchor, number, title } = chapter;
  const [first] = contents;
  const section = 'section' in first ? first.section : undefined;
  return (
    <section
      class={`chapter ${contents.map(({ kind }) => kind).join(' ')}`}
      id={anchor}
      aria-labelledby={`${anchor}.title`}
    >
      <h2 id={`${anchor}.title`}>
        <span class="number">{number}</span>{' '}
        <span dir="auto">{section ? <Words inlines={section.inlines} /> : title}</span>{' '}
        {section && <MarkingBadge marking={section.marking} />}
      </h2>
      {contents.map(content => (
        <ContentOf content={content} />
      ))}
    </section>
  );
}

function ContentOf({ content }: { content: Content }): JSX.Element {
  switch (content.kind) {
    case 'section':
    case 'annex':
      return <Prose blocks={content.section.blocks} />;
    case 'objectives':
      return <Objectives />;
    case 'participants':
      return <Participants />;
    case 'meetings':
      return <Events />;
    case 'findings':
      return <Findings />;
    case 'recommendations':
      return <Recommendations />;
    case 'follow-up':
      return <FollowUp />;
    case 'persons':
      return <Persons />;
    case 'organizations':
      return <Organizations />;
  }
}

function Recommendations(): JSX.Element {
  const { report } = useView();
  const { recommendations, actions } = standingAlone(report);
  return (
    <>
      {recommendations.map(recommendation => (
        <RecommendationCard recommendation={recommendation} />
      ))}
      {actions.map(action => (
        <ActionItem action={action} />
      ))}
    </>
  );
}
