/** A finding has a pillar. */
import { ruleText } from '../../messages/rules.ts';
import type { Finding, Pillar, Theme } from '../../syntax/generated/ast.ts';
import { pillarsOver } from '../../syntax/headers.ts';
import { proseOf } from '../../syntax/prose.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Fix, Rule } from '../rule.ts';
import { tagsInText } from '../slips/tag-in-text.ts';
import { fittingTags } from '../tag-fit/fitting.ts';

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
      { ...entryWordOf(finding), lacks: 'pillar' },
      ...fittingTags(finding, file).map(tag => tagging(finding, tag)),
    );
  },
};

function tagging(finding: Finding, tag: Pillar | Theme): Fix {
  const title = proseOf(tag).title.text;
  return {
    title:
      title === ''
        ? ruleText('finding/tagged.fix.tag', { pillar: tag.name })
        : ruleText('finding/tagged.fix.tag-titled', { pillar: tag.name, title }),
    edits: [addToStructure(finding, `#${tag.name}`)],
  };
}
