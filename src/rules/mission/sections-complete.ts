/** A report has the parts that its readers look for. */
import type { Entry, Mission } from '../../syntax/generated/ast.ts';
import * as ast from '../../syntax/generated/ast.ts';

import { entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { list } from '../wording.ts';

const PARTS: readonly { readonly is: (entry: Entry) => boolean; readonly what: string }[] = [
  { is: ast.isObjective, what: 'an objective (“objective #pillar: …”)' },
  { is: ast.isParticipant, what: 'participants (“participant name of ORGANIZATION: …”)' },
  {
    is: entry => ast.isMeeting(entry) || ast.isVisit(entry) || ast.isSection(entry),
    what: 'activities (“meeting with ORGANIZATION: …” or “section: Activities”)',
  },
  { is: ast.isFinding, what: 'findings (“finding #pillar: …”)' },
  { is: ast.isRecommendation, what: 'recommendations (“recommendation to ORGANIZATION: …”)' },
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
    if (missing.length > 0) report(`The report must also have ${list(missing)}.`, entryWordOf(mission));
  },
};
