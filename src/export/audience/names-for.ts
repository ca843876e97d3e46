/** Pseudonyms: who was met, and where the house wants it who went, without their names. */
import { mapValues } from '../../report/map-values.ts';
import type { Individual, Report } from '../../report/report.ts';
import { labelsIn } from '../labels.ts';
import { languageFor } from '../languages.ts';
import { replaceMentions } from './mention-marks.ts';
import type { AudiencePolicy } from './policy.ts';
import { namesIn } from './referred-to.ts';

interface Pseudonym {
  readonly id: string;
  readonly name: string;
}

/** The report with the same pseudonym for the same person throughout; untouched unless it is to be public. */
export function namesFor(whole: Report, policy: AudiencePolicy): Report {
  if (policy.audience !== 'public') return whole;
  const report = asSpokenOf(whole);
  const labels = labelsIn(languageFor(policy.language));
  const hidden = new Map<string, Pseudonym>([
    ...pseudonyms([...report.persons, ...report.beside.persons], 'interlocutor', labels.interlocutor),
    ...(policy.withoutStaffNames
      ? pseudonyms(report.participants, 'mission-member', labels.missionMember)
      : []),
  ]);
  const renamed = mapValues(report, value => {
    if (typeof value === 'string')
      return replaceMentions(value, name => {
        const pseudonym = hidden.get(name);
        return pseudonym && `@${pseudonym.id}`;
      });
    return 'id' in value && typeof value.id === 'string' ? referring(value, hidden.get(value.id)) : undefined;
  });
  return {
    ...renamed,
    mission: policy.withoutStaffNames ? { ...renamed.mission, authors: [] } : renamed.mission,
    participants: renamed.participants.map(person => unnamed(person, hidden)),
    persons: renamed.persons.map(person => unnamed(person, hidden)),
    beside: { ...renamed.beside, persons: renamed.beside.persons.map(person => unnamed(person, hidden)) },
  };
}

/** The report with the persons in the order in which it speaks of them: any other could follow from their names. */
function asSpokenOf(report: Report): Report {
  const { persons, beside, ...content } = report;
  const order = [...namesIn(content)];
  const placeOf = ({ id }: Individual) => (order.includes(id) ? order.indexOf(id) : order.length);
  const inOrder = (people: readonly Individual[]) => people.toSorted((a, b) => placeOf(a) - placeOf(b));
  return { ...report, persons: inOrder(persons), beside: { ...beside, persons: inOrder(beside.persons) } };
}

function pseudonyms(
  people: readonly Individual[],
  id: string,
  label: string,
): readonly (readonly [string, Pseudonym])[] {
  return people.map((person, index) => [
    person.id,
    { id: `${id}-${index + 1}`, name: `${label} ${index + 1}` },
  ]);
}

/** A mention of a person, or a person named as party or source. */
function referring(value: object, pseudonym: Pseudonym | undefined): object | undefined {
  if (!pseudonym) return undefined;
  if ('type' in value && value.type === 'mention') return { ...value, id: pseudonym.id };
  return 'name' in value ? { ...value, ...pseudonym } : undefined;
}

/** What is left of a person; a function may identify somebody as surely as a name. */
function unnamed(person: Individual, hidden: ReadonlyMap<string, Pseudonym>): Individual {
  const pseudonym = hidden.get(person.id);
  if (!pseudonym) return person;
  return {
    id: pseudonym.id,
    title: pseudonym.name,
    body: '',
    inlines: [{ type: 'text', value: pseudonym.name }],
    blocks: [],
    ...(person.organization !== undefined && { organization: person.organization }),
    marking: person.marking,
  };
}
