/** Words by which somebody passes on what others say. */
import type { Finding } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { languageOf } from './language.ts';
import { perCheck } from './per-check.ts';
import { type Phrase, phraseFinder } from './phrases.ts';
import type { RuleContext } from './rule.ts';

/** What was found of this; several rules ask for it. */
const found = perCheck(() => new Map<Finding, Phrase | undefined>());

/** The first reporting cue in a finding; undefined when it has none, or is not in English. */
export function hearsayIn(finding: Finding, context: RuleContext): Phrase | undefined {
  if (languageOf(context) !== 'en') return undefined;
  const known = found(context);
  if (!known.has(finding)) {
    const { title, body } = proseOf(finding);
    known.set(finding, cues(title)[0] ?? cues(body)[0]);
  }
  return known.get(finding);
}

const cues = phraseFinder([
  'is said to be',
  'are said to be',
  'was said to be',
  'were said to be',
  'is said to have',
  'are said to have',
  'was said to have',
  'were said to have',
  'is said to lack',
  'are said to lack',
  'is said to exist',
  'are said to exist',
  'it is said that',
  'it was said that',
  'it was mentioned',
  'it is reported that',
  'it was reported',
  'it is alleged',
  'it was alleged',
  'it is claimed',
  'it was claimed',
  'is reported to be',
  'are reported to be',
  'is reported to have',
  'are reported to have',
  'is alleged to',
  'are alleged to',
  'is believed to be',
  'are believed to be',
  'is rumoured to be',
  'are rumoured to be',
  'reportedly',
  'allegedly',
  'supposedly',
  'according to some',
  'according to rumours',
  'rumour has it',
]);
