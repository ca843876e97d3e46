/** It is clear in what capacity somebody is named. */
import type { Participant, Person } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

export const functionGiven: Rule<Participant | Person> = {
  code: 'participant/function-given',
  severity: 'info',
  from: 'review',
  summary: 'Every person has a function or an organization.',
  why: 'A name without a function or an organization tells later readers nothing.',
  visits: ['Participant', 'Person'],
  check(individual, report) {
    if (individual.role !== undefined || individual.organization) return;
    const who = proseOf(individual).title.text || individual.name;
    report(
      `${who} should have a function (“as "Officer"”) or an organization (“of UNODC”).`,
      entryWordOf(individual),
      { title: 'Add a function', edits: [addToStructure(individual, 'as ""')] },
    );
  },
};
