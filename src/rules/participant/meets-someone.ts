/** Every member of the mission takes part in something. */
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Participant } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { perCheck } from '../per-check.ts';
import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const attending = perCheck(({ file }) => {
  const events = [...entriesOf(file, 'Meeting'), ...entriesOf(file, 'Visit')];
  return new Set(events.flatMap(({ by }) => by.flatMap(({ party }) => party?.ref ?? [])));
});

export const meetsSomeone: Rule<Participant> = {
  code: 'participant/meets-someone',
  severity: 'info',
  from: 'review',
  why: 'A member of the mission who took part in nothing makes readers wonder, and is most often a name left out of a meeting.',
  visits: ['Participant'],
  // Where no meeting says who took part, meeting/attended says so.
  concerns: (_, context) => attending(context).size > 0,
  check(participant, report, context) {
    if (attending(context).has(participant)) return;
    const id = participant.name;
    const name = proseOf(participant).title.text || id;
    report(ruleText('participant/meets-someone.none', { name, id }), entryWordOf(participant));
  },
};
