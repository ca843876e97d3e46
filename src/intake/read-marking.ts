/** Lines that say who may read a report: CONFIDENTIAL, Diffusion restreinte, TLP:AMBER. */
import type { Marking } from '../domain/marking.ts';
import { foldedWords } from './part-headings.ts';

/** The words of each level, in the languages of reports, without accents. */
const LEVELS: Readonly<Record<Marking, string>> = {
  unclassified: `unclassified|not classified|non classifie|no clasificado|nao classificado|nicht eingestuft|не секретно`,
  confidential: `confidential|confidentiel|confidentielle|confidencial|vertraulich|конфиденциально|سري`,
  'strictly-confidential': `strictly confidential|strictement confidentiel|strictement confidentielle
    estrictamente confidencial|estritamente confidencial|streng vertraulich|строго конфиденциально|سري للغاية`,
};

/** The words of markings that a report cannot have. */
const OTHERS = `restricted|restreint|restreinte|reservado|reservada|secret|secreto|geheim|top secret|sensitive|sensible
  classified|classifie|fouo|tlp|privileged|embargoed|embargo|official use|official use only|internal use|internal use only
  limited distribution|limited circulation|diffusion restreinte|diffusion limitee|distribution limitee|usage officiel
  usage interne|uso oficial|uso interno|nur fur den dienstgebrauch|not for public circulation|not for circulation
  not for public distribution|not for distribution|not for publication|not for release|not for public release
  для служебного пользования|секретно|سري جدا`;

/** What stands beside the words of a marking. */
const BESIDE = `for|only|the|un|eu|nato|osce|official|amber|red|green|clear|white|strict|draft|document|of|de|a|do not
  circulate|copy|when|completed|personal|and|et|y|und`;

const LEVEL_OF = new Map(
  (Object.keys(LEVELS) as Marking[]).flatMap(level => phrases(LEVELS[level]).map(words => [words, level])),
);
const OTHER = new Set(phrases(OTHERS));
const FILLERS = new Set(BESIDE.split(/[\s|]+/));
const LONGEST_PHRASE = 4;

function phrases(list: string): readonly string[] {
  return list.split(/[|\n]/).map(phrase => phrase.trim());
}

/** A marking as the report can have it, and whether that is what the line says. */
export interface MarkingReading {
  readonly level: Marking;
  readonly isUnderstood: boolean;
}

/**
 * Reads a line that is nothing but a marking. What a report cannot have as its marking is treated as confidential
 * until its author decides.
 */
export function readMarking(line: string): MarkingReading | undefined {
  const words = foldedWords(line);
  const levels = new Set<string>();
  for (let at = 0; at < words.length; ) {
    const length = longestPhrase(words, at);
    const phrase = words.slice(at, at + length).join(' ');
    if (length > 0) levels.add(LEVEL_OF.get(phrase) ?? 'other');
    else if (!FILLERS.has(words[at] ?? '')) return undefined;
    at += length || 1;
  }
  const [level, ...more] = levels;
  if (level === undefined) return undefined;
  const known = (Object.keys(LEVELS) as Marking[]).find(each => each === level);
  return known && more.length === 0
    ? { level: known, isUnderstood: true }
    : {
        level: levels.has('strictly-confidential') ? 'strictly-confidential' : 'confidential',
        isUnderstood: false,
      };
}

function longestPhrase(words: readonly string[], at: number): number {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const phrase = words.slice(at, at + length).join(' ');
    if (at + length <= words.length && (LEVEL_OF.has(phrase) || OTHER.has(phrase))) return length;
  }
  return 0;
}
