/** Who is named in the report: mission members, persons met, organizations. */
import type { JSX } from 'preact';
import type { Organizations as OrganizationsPiece, People as PeoplePiece } from '../page/page.ts';
import { MarkingBadge, SaidList } from './facts.tsx';
import { Prose, useSpoken, Words } from './prose.tsx';

/** Persons, a line each. */
export function People({ people }: { people: PeoplePiece }): JSX.Element {
  const spoken = useSpoken();
  return (
    <ul class="people">
      {people.people.map(({ anchor, name, role, organization, station, marking, prose }) => {
        const particulars = [role, organization, station].flatMap(said => said ?? []);
        return (
          <li id={anchor}>
            <strong {...spoken}>
              <Words runs={name} />
            </strong>
            {particulars.length > 0 && (
              <span class="particular">
                {' '}
                — <SaidList said={particulars} />
              </span>
            )}{' '}
            <MarkingBadge marking={marking} />
            <Prose prose={prose} />
          </li>
        );
      })}
    </ul>
  );
}

/** Organizations, or abbreviations, by the name that the report uses. */
export function Organizations({ organizations }: { organizations: OrganizationsPiece }): JSX.Element {
  const spoken = useSpoken();
  return (
    <dl class="organizations">
      {organizations.organizations.map(({ anchor, short, name, marking, prose }) => (
        <div id={anchor} class={short === undefined ? 'spelled-out' : undefined}>
          <dt>
            {short === undefined ? (
              <bdi lang={spoken.lang}>
                <Words runs={name} />
              </bdi>
            ) : (
              <bdi>
                <Words runs={short} />
              </bdi>
            )}
          </dt>
          <dd {...spoken}>
            {short !== undefined && <Words runs={name} />} <MarkingBadge marking={marking} />
            <Prose prose={prose} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
