/** Words by which somebody passes on what others say. */
import type { Finding } from '../syntax/generated/ast.ts';
import { type Passage, proseOf } from '../syntax/prose.ts';
import { languageOf } from './language.ts';
import { perCheck } from './per-check.ts';
import { type Phrase, phraseFinder } from './phrases.ts';
import type { RuleContext } from './rule.ts';

/** What was found of this; several rules ask for it. */
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

const ENGLISH = [
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
];

const FRENCH = [
  'on dit que',
  'on nous a dit que',
  'il paraît que',
  'paraît-il',
  'il a été dit que',
  'il a été mentionné',
  'il a été signalé',
  'il a été rapporté',
  'il a été affirmé',
  'il est allégué',
  'est réputé être',
  'est réputée être',
  'sont réputés être',
  'sont réputées être',
  'est censé être',
  'est censée être',
  'prétendument',
  'selon certains',
  "d'après certains",
  'd’après certains',
  'selon des rumeurs',
  'le bruit court',
];

const CUES: ReadonlyMap<string, (passage: Passage) => readonly Phrase[]> = new Map([
  ['en', phraseFinder(ENGLISH)],
  ['fr', phraseFinder(FRENCH)],
]);
