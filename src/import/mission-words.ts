/** Words by which a text speaks of a mission, known to all who read one; for flat texts. */
import { anyOf, phrasesOf, wordSet } from '../lexicon/import-words.ts';

/** Words of sentences that tell of a mission. */
export const TELLING: ReadonlySet<string> = new Set([...wordSet('reports'), ...wordSet('visits')]);
/** What speaks of another mission. */
export const EARLIER = new RegExp(anyOf(phrasesOf('earlier')), 'u');
/** The words for a mission, a visit, or being somewhere. */
export const STAY = new RegExp(anyOf(phrasesOf('stays')), 'u');
/** Words that say of somebody or something that it is the mission's own. */
export const OF_MISSION = new RegExp(anyOf(phrasesOf('missionWords')), 'u');
