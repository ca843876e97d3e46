/** A recommendation says what somebody should do. */
import type { Recommendation } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { languageOf } from '../language.ts';
import { phraseFinders } from '../phrases.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

/** Review practice (IAEA) asks for “should” and a named party instead. */
const VAGUE = phraseFinders('vague');
/** What else is said is then the matter, and not the request. */
const ASKING = phraseFinders('asking');

export const actionable: Rule<Recommendation> = {
  code: 'recommendation/actionable',
  severity: 'info',
  from: 'review',
  summary: 'A recommendation says what somebody should do.',
  why: 'What "needs to be addressed" asks nobody to do anything. Review practice wants "should", and a named party.',
  visits: ['Recommendation'],
  check(recommendation, report, context) {
    const language = languageOf(context);
    const { title } = proseOf(recommendation);
    const [first] = VAGUE.get(language)?.(title) ?? [];
    if (!first) return;
    const isAsked = ASKING.get(language)?.(title).some(
      ({ where }) => where.end <= first.where.start || where.start >= first.where.end,
    );
    if (isAsked) return;
    report(
      `${quote(first.words)} asks nobody to do anything: a ${recommendation.kind} should say who should do what, as in “The Ministry should hire three clerks”.`,
      first.where,
    );
  },
};
