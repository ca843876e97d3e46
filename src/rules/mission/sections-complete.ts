/** A report has the parts that its readers look for. */
import { listOf } from '../../messages/lists.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry, Mission } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';

import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

const PARTS: readonly { readonly is: (entry: Entry) => boolean; readonly what: () => string }[] = [
  { is: ast.isObjective, what: () => ruleText('mission/sections-complete.objective') },
  { is: ast.isParticipant, what: () => ruleText('mission/sections-complete.participants') },
  {
    is: entry => ast.isMeeting(entry) || ast.isVisit(entry) || ast.isSection(entry),
    what: () => ruleText('mission/sections-complete.activities'),
  },
  { is: ast.isFinding, what: () => ruleText('mission/sections-complete.findings') },
  { is: ast.isRecommendation, what: () => ruleText('mission/sections-complete.recommendations') },
];

export const sectionsComplete: Rule<Mission> = {
  code: 'mission/sections-complete',
  severity: 'error',
  from: 'review',
  mayBeOpen: true,
  why: 'Readers look for the same parts in every report: what the mission was for, who went, what they did, what they found and what they ask.',
  visits: ['Mission'],
  check(mission, report, { file }) {
    const missing = PARTS.filter(({ is }) => !file.entries.some(is)).map(({ what }) => what);
    if (missing.length === 0) return;
    const parts = listOf(missing.map(what => what()));
    report(ruleText('mission/sections-complete.missing', { parts }), entryWordOf(mission));
  },
};
