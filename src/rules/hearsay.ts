/** Words by which somebody passes on what others say. */
import type { Finding } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { languageOf } from './language.ts';
import { perCheck } from './per-check.ts';
import { type Phrase, phraseFinders } from './phrases.ts';
import type { RuleContext } from './rule.ts';

const CUES = phraseFinders('hearsay');

/** The cue of each finding, kept during a check since several rules ask for it. */
const found = perCheck(() => new Map<Finding, Phrase | undefined>());

/** The first reporting cue in a finding; undefined when it has none, or is in a language without a list. */
export function hearsayIn(finding: Finding, context: RuleContext): Phrase | undefined {
  const cues = CUES.get(languageOf(context));
  if (!cues) return undefined;
  const known = found(context);
  if (!known.has(finding)) {
    const { title, body } = proseOf(finding);
    known.set(finding, cues(title)[0] ?? cues(body)[0]);
  }
  return known.get(finding);
}
