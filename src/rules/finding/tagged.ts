/** A finding has a pillar. */
import { ruleText } from '../../messages/rules.ts';
import type { Finding, Pillar } from '../../syntax/generated/ast.ts';
import { pillarsOver } from '../../syntax/headers.ts';
import { proseOf } from '../../syntax/prose.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { tagsInText } from '../slips/tag-in-text.ts';
import { pillarsByFit } from './pillar-fit.ts';

export const tagged: Rule<Finding> = {
  code: 'finding/tagged',
  severity: 'error',
  from: 'draft',
  why: 'Only findings with a pillar can be counted, grouped and followed up. It is what is forgotten most, and hurts most.',
  visits: ['Finding'],
  check(finding, report, { file }) {
    // A tag that stands after the colon is told by the rule `syntax`.
    if (finding.tags.length > 0 || tagsInText(finding) !== '') return;
    const pillars = pillarsOver(file);
    report(
      ruleText('finding/tagged.none', { pillar: pillars[0]?.name ?? 'justice' }),
      entryWordOf(finding),
      ...pillarsByFit(finding, pillars).map(pillar => tagging(finding, pillar)),
    );
  },
};

function tagging(finding: Finding, pillar: Pillar): Fix {
  const title = proseOf(pillar).title.text;
  return {
    title:
      title === ''
        ? ruleText('finding/tagged.fix.tag', { pillar: pillar.name })
        : ruleText('finding/tagged.fix.tag-titled', { pillar: pillar.name, title }),
    edits: [addToStructure(finding, `#${pillar.name}`)],
  };
}
