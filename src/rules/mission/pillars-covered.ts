/** Every pillar of the programme has a finding, or a reason why it has none. */
import { ruleText } from '../../messages/rules.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { Mission } from '../../syntax/generated/ast.ts';
import { isPillar } from '../../syntax/generated/ast.ts';
import { programmeOver } from '../../syntax/headers.ts';
import { tagsOf } from '../../syntax/tags.ts';
import { addBelow, entryWordOf, toFillIn } from '../places.ts';
import type { Rule } from '../rule.ts';
import { placeFor } from '../template/templates.ts';

export const pillarsCovered: Rule<Mission> = {
  code: 'mission/pillars-covered',
  severity: 'warning',
  from: 'review',
  why: 'The chief of section looks first whether every pillar of the programme is covered. A pillar without a finding is either forgotten or has a reason, and the reason is worth a line.',
  visits: ['Mission'],
  // Where there is no finding at all, mission/sections-complete says so.
  concerns: (_, { file }) => entriesOf(file, 'Finding').length > 0,
  check(mission, report, { file }) {
    const tagged = [...entriesOf(file, 'Finding'), ...entriesOf(file, 'Uncovered')];
    const covered = new Set(tagged.flatMap(entry => tagsOf(entry).pillars));
    const pillars = programmeOver(mission)?.$container.entries.filter(isPillar) ?? [];
    const last = file.entries.at(-1) ?? mission;
    for (const pillar of pillars) {
      if (!pillar.name || covered.has(pillar)) continue;
      report(ruleText('mission/pillars-covered.none', { pillar: pillar.name }), entryWordOf(mission), {
        title: ruleText('fix.add-at-end', { text: `uncovered #${pillar.name}` }),
        edits: [toFillIn(addBelow(last, `\nuncovered #${pillar.name}: ${placeFor(1, 'uncovered')}`))],
      });
    }
  },
};
