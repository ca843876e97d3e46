/** It is clear in what capacity somebody is named. */
import { ruleText } from '../../messages/rules.ts';
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
    const name = proseOf(individual).title.text || individual.name || '';
    report(ruleText('participant/function-given.none', { name }), entryWordOf(individual), () =>
      employers(context).map(name => ({
        title: ruleText('participant/function-given.fix.say', { name }),
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
