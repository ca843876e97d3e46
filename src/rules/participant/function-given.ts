/** It is clear in what capacity somebody is named. */
import { entriesOf } from '../../syntax/entries.ts';
import type { Participant, Person } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { perCheck } from '../per-check.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const functionGiven: Rule<Participant | Person> = {
  code: 'participant/function-given',
  severity: 'info',
  from: 'review',
  why: 'A name without a function or an organization tells later readers nothing.',
  visits: ['Participant', 'Person'],
  check(individual, report, context) {
    if (individual.role !== undefined || individual.organization) return;
    const who = proseOf(individual).title.text || individual.name;
    report(
      `${who} should have a function (“as "Officer"”) or an organization (“of UNODC”).`,
      entryWordOf(individual),
      ...employers(context).map(name => ({
        title: `Say that the organization is ${name}`,
        edits: [addToStructure(individual, `of ${name}`)],
      })),
    );
  },
};

const MOST_CHOICES = 5;

/** The organizations of the others, and then those that the report declares. */
const employers = perCheck(({ file }) => {
  const others = [...entriesOf(file, 'Participant'), ...entriesOf(file, 'Person')];
  const names = others.flatMap(({ organization }) => organization?.ref?.name ?? []);
  const declared = entriesOf(file, 'Organization').map(({ name }) => name);
  return [...new Set([...names, ...declared])].slice(0, MOST_CHOICES);
});
