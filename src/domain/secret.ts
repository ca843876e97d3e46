/** What must not be read, and where a text says it all the same. */
import type { Stretch } from '../lexicon/sentences.ts';

/** Somebody or something whose names must not be read. */
export interface Secret<T> {
  readonly value: T;
  /** A phrase is what an entry calls somebody or some place, who may well be known to all. */
  readonly sort: 'person' | 'body' | 'phrase';
  /** The title of the entry, and those in other languages. */
  readonly titles: readonly string[];
  /** What is declared as short for it. */
  readonly shorts?: readonly string[];
  /** What else its own entry says, where numbers, mailboxes and other names may stand. */
  readonly texts?: readonly string[];
}

/** Whether words are a name: surely, perhaps, or not at all. */
export type Certainty = 'certain' | 'possible' | 'none';

/** A stretch of a text that names a secret. */
export interface FoundSecret<T> extends Stretch {
  readonly value: T;
  readonly certainty: Exclude<Certainty, 'none'>;
  /** True where several words of the name stand together as a name, or where nothing else is so written. */
  readonly isWhole: boolean;
}

/** A search: in texts, and in the names of entries, which are written small. */
export interface SecretFinder<T> {
  inText(text: string): readonly FoundSecret<T>[];
  inName(name: string): readonly FoundSecret<T>[];
}

/** The search for nothing. */
export const FINDS_NOTHING: SecretFinder<never> = { inText: () => [], inName: () => [] };

/** The rest of the report, by which a name is told from an ordinary word. */
export interface Surroundings {
  /** Titles of persons whose names may be read. */
  readonly shown: readonly string[];
  /** Names of bodies and of parts of a programme: a word of one may stand alone for it, a whole name is the person’s. */
  readonly things: readonly string[];
  /** Names of bodies that the product knows by itself. */
  readonly bodies?: readonly string[];
  /** What is declared as short for something that may be read. */
  readonly shorts: readonly string[];
  /** What entries that may be read call a place, a party or a source. */
  readonly phrases?: readonly string[];
  /** The places that the report speaks of where all may read it, and the title of the mission. */
  readonly places?: readonly string[];
  readonly texts: readonly string[];
}
