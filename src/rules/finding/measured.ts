/** Strong words come with a figure or evidence. */
import type { Finding } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { languageOf } from '../language.ts';
import { phraseFinders } from '../phrases.ts';
import type { Rule } from '../rule.ts';
import { quote } from '../wording.ts';

const ABSOLUTES = phraseFinders('absolutes');

export const measured: Rule<Finding> = {
  code: 'finding/measured',
  severity: 'info',
  from: 'review',
  summary: 'Words such as "nonexistent" or "huge" come with a figure or with evidence.',
  why: 'Strong words are the first to be disputed. A figure or a document makes them stand.',
  visits: ['Finding'],
  concerns: (finding, context) => ABSOLUTES.has(languageOf(context)) && !hasEvidence(finding),
  check(finding, report, context) {
    const absolutes = ABSOLUTES.get(languageOf(context));
    const { title, body } = proseOf(finding);
    if (!absolutes || /\p{N}/u.test(title.text + body.text)) return;
    const [first] = [...absolutes(title), ...absolutes(body)];
    if (!first) return;
    report(`${quote(first.words)} is strongly put: a figure or a document should bear it out.`, first.where);
  },
};

/** A document, a standard or the mission's own eyes. */
function hasEvidence({ sources, against, basis }: Finding): boolean {
  return basis === 'observed' || against.length > 0 || sources.some(({ document }) => document !== undefined);
}
