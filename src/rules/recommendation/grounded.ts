/** A recommendation answers a finding. */
import { ruleText } from '../../messages/rules.ts';
import { chainOf } from '../../syntax/chain.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile, Recommendation } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';
import { commonStems, stemsOf } from '../word-overlap.ts';

export const grounded: Rule<Recommendation> = {
  code: 'recommendation/grounded',
  severity: 'warning',
  from: 'review',
  why: 'Review practice asks that the basis of each recommendation be documented (IAEA peer review guidelines).',
  visits: ['Recommendation'],
  folds: true,
  check(recommendation, report, { file }) {
    // A name after “for” that nobody knows is told by name/known.
    const { follows, for: named } = recommendation;
    if (follows || named.length > 0 || chainOf(file).basisOf(recommendation).length > 0) return;
    report(
      ruleText('recommendation/grounded.none', { kind: recommendation.kind }),
      entryWordOf(recommendation),
      ...likely(recommendation, file).map(name => ({
        title: ruleText('recommendation/grounded.fix.answer', { name }),
        edits: [addToStructure(recommendation, `for ${name}`)],
      })),
    );
  },
};

const MOST_CHOICES = 3;

/** The findings that can be named and have the most words in common with the recommendation. */
function likely(recommendation: Recommendation, file: MissionFile): string[] {
  const asked = stemsOf(proseOf(recommendation).title.text);
  return entriesOf(file, 'Finding')
    .flatMap(finding => {
      const { title, body } = proseOf(finding);
      const common = finding.name ? commonStems(asked, stemsOf(`${title.text} ${body.text}`)) : 0;
      return finding.name && common > 0 ? [{ name: finding.name, common }] : [];
    })
    .sort((a, b) => b.common - a.common)
    .slice(0, MOST_CHOICES)
    .map(({ name }) => name);
}
