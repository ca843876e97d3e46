/** A recommendation answers a finding. */
import { flat } from '../../lexicon/flat.ts';
import { FUNCTION_WORDS } from '../../lexicon/ordinary-words.ts';
import { stemOf } from '../../lexicon/stems.ts';
import { ruleText } from '../../messages/rules.ts';
import { chainOf } from '../../syntax/chain.ts';
import { entriesOf } from '../../syntax/entries.ts';
import type { MissionFile, Recommendation } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { addToStructure, entryWordOf } from '../places.ts';
import type { Rule } from '../rule.ts';

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
      { ...entryWordOf(recommendation), lacks: 'for' },
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
  const asked = [...stemsOf(proseOf(recommendation).title.text)];
  return entriesOf(file, 'Finding')
    .flatMap(finding => {
      const { title, body } = proseOf(finding);
      const said = stemsOf(finding.name ? `${title.text} ${body.text}` : '');
      const common = asked.filter(word => said.has(word)).length;
      return finding.name && common > 0 ? [{ name: finding.name, common }] : [];
    })
    .sort((a, b) => b.common - a.common)
    .slice(0, MOST_CHOICES)
    .map(({ name }) => name);
}

/** The stems of the words of a text, each once. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]+/gu) ?? [];
  return new Set(words.filter(word => !FUNCTION_WORDS.has(word)).map(word => stemOf(flat(word))));
}
