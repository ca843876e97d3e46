/** Words by which somebody passes on what others say. */
import { phraseFinder } from './phrases.ts';

/** Finds reporting cues in English prose. */
export const hearsayIn = phraseFinder([
  'is said to be',
  'are said to be',
  'was said to be',
  'were said to be',
  'is said to have',
  'are said to have',
  'it is said that',
  'it was said that',
  'it was mentioned',
  'it was reported',
  'it was alleged',
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
]);
