/** The follow-up matrix. */
import type { JSX } from 'preact';
import { type FollowUpItem, type FollowUpLine, followUp } from '../../report/follow-up.ts';
import { dueOf, parties } from '../facts.ts';
import { CodeReference } from './code.tsx';
import { Listed, MarkingBadge, SaidList } from './facts.tsx';
import { Words } from './prose.tsx';
import { useView } from './view.ts';

/** What is asked of whom, and how far it is, in one table. */
export function FollowUp(): JSX.Element {
  const { report, labels } = useView();
  const columns = [
    labels.number,
    labels.recommendation,
    labels.basedOn,
    labels.addressee,
    labels.response,
    labels.keyAction,
    labels.responsible,
    labels.dueDate,
    labels.status,
  ];
  return (
    <div class="wide">
      <table class="matrix">
        <thead>
          <tr>
            {columns.map(column => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        {followUp(report).map(item => (
          <Item item={item} />
        ))}
      </table>
    </div>
  );
}

function Item({ item }: { item: FollowUpItem }): JSX.Element {
  return (
    <tbody>
      {item.lines.map((line, index) => (
        <tr>
          {index === 0 && <Asked item={item} />}
          <Done line={line} />
        </tr>
      ))}
    </tbody>
  );
}

function Asked({ item }: { item: FollowUpItem }): JSX.Element {
  const view = useView();
  const { labels } = view;
  const { recommendation, findings, lines } = item;
  const number = recommendation?.number ?? lines[0]?.action?.number ?? 0;
  return (
    <>
      <th scope="rowgroup" rowSpan={lines.length}>
        <CodeReference target={recommendation ? 'recommendation' : 'action'} number={number} />
      </th>
      <td rowSpan={lines.length} dir="auto">
        {recommendation && (
          <>
            <Words inlines={recommendation.inlines} /> <MarkingBadge marking={recommendation.marking} />
          </>
        )}
      </td>
      <td rowSpan={lines.length}>
        <Listed>
          {findings.map(finding => (
            <CodeReference target="finding" number={finding} />
          ))}
        </Listed>
      </td>
      <td rowSpan={lines.length}>{recommendation && <SaidList said={parties(view, recommendation.to)} />}</td>
      <td rowSpan={lines.length}>
        {recommendation?.response && labels[`response.${recommendation.response}`]}
      </td>
    </>
  );
}

function Done({ line }: { line: FollowUpLine }): JSX.Element {
  const view = useView();
  const due = dueOf(view, line);
  const { action, responsible, status } = line;
  return (
    <>
      <td dir="auto">
        {action && (
          <>
            <CodeReference target="action" number={action.number} /> <Words inlines={action.inlines} />{' '}
            <MarkingBadge marking={action.marking} />
          </>
        )}
      </td>
      <td>
        <SaidList said={parties(view, responsible)} />
      </td>
      <td>{due && <SaidList said={[due]} />}</td>
      <td>{status && view.labels[`status.${status}`]}</td>
    </>
  );
}
