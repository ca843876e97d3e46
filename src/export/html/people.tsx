/** Who is named in the report: mission members, persons met, organizations. */
import type { JSX } from 'preact';
import type { Individual } from '../../report/report.ts';
import { organizationsInOrder } from '../organizations.ts';
import { Listed, MarkingBadge } from './facts.tsx';
import { Prose, Reference, Words } from './prose.tsx';
import { useView } from './view.ts';

/** The members of the mission. */
export function Participants(): JSX.Element {
  return <People people={useView().report.participants} />;
}

/** Everybody else who is named. */
export function Persons(): JSX.Element {
  return <People people={useView().report.persons} />;
}

/** Organizations by the name that the report uses, in alphabetical order. */
export function Organizations(): JSX.Element {
  const entries = organizationsInOrder(useView());
  return (
    <dl class="organizations">
      {entries.map(({ organization, short }) => (
        <div id={organization.id} class={short === undefined ? 'spelled-out' : undefined}>
          <dt>{short === undefined ? <Words inlines={organization.inlines} /> : <bdi>{short}</bdi>}</dt>
          <dd dir="auto">
            {short !== undefined && <Words inlines={organization.inlines} />}{' '}
            <MarkingBadge marking={organization.marking} />
            <Prose blocks={organization.blocks} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function People({ people }: { people: readonly Individual[] }): JSX.Element {
  const { party } = useView();
  return (
    <ul class="people">
      {people.map(person => {
        const { organization, role, station } = person;
        const particulars = [
          ...(role === undefined ? [] : [<bdi>{role}</bdi>]),
          ...(organization === undefined
            ? []
            : [<Reference label={party({ id: organization, name: organization })} />]),
          ...(station === undefined ? [] : [<bdi>{station}</bdi>]),
        ];
        return (
          <li id={person.id}>
            <strong dir="auto">
              <Words inlines={person.inlines} />
            </strong>
            {particulars.length > 0 && (
              <span class="particular">
                {' '}
                — <Listed>{particulars}</Listed>
              </span>
            )}{' '}
            <MarkingBadge marking={person.marking} />
            <Prose blocks={person.blocks} />
          </li>
        );
      })}
    </ul>
  );
}
