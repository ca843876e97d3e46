/** A recommendation says what somebody should do. */
import type { Recommendation } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { languageOf } from '../language.ts';
import { phraseFinder } from '../phrases.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

/**
 * Ways to say that something is wanted without saying what anybody should do. Review practice (IAEA) asks for
 * "should" and a named party instead.
 */
const vague = phraseFinder([
  'needs to be addressed',
  'need to be addressed',
  'should be addressed',
  'must be addressed',
  'needs to be improved',
  'need to be improved',
  'should be improved',
  'must be improved',
  'needs to be strengthened',
  'need to be strengthened',
  'should be strengthened',
  'must be strengthened',
  'needs to be considered',
  'need to be considered',
  'should be considered',
  'is needed',
  'are needed',
  'is required',
  'are required',
  'is necessary',
  'are necessary',
  'is desirable',
  'would be desirable',
  'would be welcome',
  'leaves much to be desired',
  'leave much to be desired',
]);

/** Ways to ask somebody for something; what else is said is then the matter, and not the request. */
const asking = phraseFinder([
  'should',
  'shall',
  'may wish to',
  'is invited to',
  'are invited to',
  'is encouraged to',
  'are encouraged to',
  'is requested to',
  'are requested to',
]);

export const actionable: Rule<Recommendation> = {
  code: 'recommendation/actionable',
  severity: 'info',
  from: 'review',
  summary: 'A recommendation says what somebody should do.',
  why: 'What "needs to be addressed" asks nobody to do anything. Review practice wants "should", and a named party.',
  visits: ['Recommendation'],
  check(recommendation, report, context) {
    if (languageOf(context) !== 'en') return;
    const { title } = proseOf(recommendation);
    const [first] = vague(title);
    if (!first) return;
    const isAsked = asking(title).some(
      ({ where }) => where.end <= first.where.start || where.start >= first.where.end,
    );
    if (isAsked) return;
    report(
      `${quote(first.words)} asks nobody to do anything: a ${recommendation.kind} should say who should do what, as in “The Ministry should hire three clerks”.`,
      first.where,
    );
  },
};
