/** Who is named in the report: mission members, persons met, organizations. */
import type { JSX } from 'preact';
import type { Organizations as OrganizationsPiece, People as PeoplePiece } from '../page/page.ts';
import { Changed } from './changed.tsx';
import { MarkingBadge, SaidList } from './facts.tsx';
import { Prose, useSpoken, Words } from './prose.tsx';

/** Persons, a line each. */
export function People({ people }: { people: PeoplePiece }): JSX.Element {
  const spoken = useSpoken();
  return (
    <ul class="people">
      {people.people.map(({ anchor, name, role, organization, station, marking, prose, change }) => {
        const particulars = [role, organization, station].flatMap(said => said ?? []);
        return (
          <li id={anchor}>
            <Changed change={change}>
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
            </Changed>
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
      {organizations.organizations.map(({ anchor, short, name, marking, prose, change }) => (
        <div id={anchor} class={short === undefined ? 'spelled-out' : undefined}>
          <dt>
            <Changed change={change}>
              {short === undefined ? (
                <bdi lang={spoken.lang}>
                  <Words runs={name} />
                </bdi>
              ) : (
                <bdi>
                  <Words runs={short} />
                </bdi>
              )}
            </Changed>
          </dt>
          <dd {...spoken}>
            <Changed change={change}>
              {short !== undefined && <Words runs={name} />} <MarkingBadge marking={marking} />
              <Prose prose={prose} />
            </Changed>
          </dd>
        </div>
      ))}
    </dl>
  );
}
