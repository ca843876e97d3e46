/** What was heard against an institution is cleared before it is published. */

import { Phrases } from '../../domain/find-phrases.ts';
import { bareWords } from '../../domain/fold-words.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Finding, Organization } from '../../syntax/generated/ast.ts';
import { isOrganization } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import { perCheck } from '../per-check.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { shortened } from '../wording.ts';
import { isWithheld, leaves, markFix } from './leaving.ts';

export const cleared: Rule<Finding> = {
  code: 'export/cleared',
  severity: 'warning',
  from: 'draft',
  why: 'Hearsay about an institution, published under the name of the mission, is taken for its judgement. Who cleared it belongs on record: the reason of the comment that sets this rule aside is the place.',
  visits: ['Finding'],
  concerns: (finding, context) =>
    context.audience === 'public' &&
    finding.basis === 'reported' &&
    isNegative(finding) &&
    leaves(context) &&
    !isWithheld(finding, context),
  check(finding, report, context) {
    const named = institutionIn(finding, context);
    if (!named) return;
    report(
      ruleText('export/cleared.hearsay', { name: shortened(named.words) }),
      named.where,
      ...markFix(finding, 'confidential'),
    );
  },
};

function isNegative({ kind, severity }: Finding): boolean {
  return kind === 'gap' || kind === 'need' || severity === 'high' || severity === 'critical';
}

function institutionIn(finding: Finding, context: RuleContext) {
  const mention = finding.mentions.find(({ target }) => isOrganization(target.ref));
  const { offset = 0, end = 0 } = mention?.$cstNode ?? {};
  if (mention) return { words: mention.target.$refText, where: { start: offset, end } };
  for (const passage of Object.values(proseOf(finding))) {
    const [found] = institutions(context).inText(passage.text);
    if (found) {
      return {
        words: passage.text.slice(found.start, found.end),
        where: passage.span(found.start, found.end),
      };
    }
  }
  return undefined;
}

/** Every organization by its name, and by its id where that is an acronym. */
const institutions = perCheck(({ file, document, services }: RuleContext) => {
  const shared = indexOf(services.shared)
    .shared('party', document.uri)
    .values()
    .map(({ node }) => node);
  const all = [...new Set([...file.entries, ...shared])].filter(isOrganization);
  return new Phrases(all.flatMap(entry => callsOf(entry).map(words => ({ words, value: entry }))));
});

function callsOf(entry: Organization): readonly (readonly string[])[] {
  const isAcronym = /^\p{Lu}{2,}[\p{Lu}\p{N}-]*$/u.test(entry.name ?? '');
  return [bareWords(proseOf(entry).title.text), ...(isAcronym ? [bareWords(entry.name)] : [])];
}
