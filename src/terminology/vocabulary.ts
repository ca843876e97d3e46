/** A vocabulary: how things are called, and after whose rule. */

/** Whose rule it is, and where it is written. */
export interface Origin {
  /** The pack, programme or mission that holds the entry; undefined for the report's own. */
  readonly owner: string | undefined;
  /** The text of the entry. */
  readonly text: string;
}

/** Days between which something holds; open at either end. */
export interface Validity {
  readonly from: string | undefined;
  readonly until: string | undefined;
}

export interface Designation extends Validity {
  readonly name: string | undefined;
  readonly wanted: string;
  readonly short: readonly string[];
  readonly avoided: readonly string[];
  readonly mode: 'always' | 'first' | 'starred' | undefined;
  readonly origin: Origin;
}

export interface Avoided {
  readonly phrases: readonly string[];
  /** Name of the designation that a report must mention for this to hold. */
  readonly about: string | undefined;
  readonly instead: string | undefined;
  readonly origin: Origin;
}

export interface Confusable {
  readonly wrong: string;
  readonly right: string;
  /** Words of which one must stand in the same sentence; none where the wrong form is never right. */
  readonly near: readonly string[];
  readonly origin: Origin;
}

export interface Term extends Validity {
  readonly wanted: string;
  readonly avoided: readonly string[];
  readonly origin: Origin;
}

export interface Abbreviation {
  readonly meaning: string;
  /** The pack, programme or mission that holds the entry; undefined for the report's own. */
  readonly owner: string | undefined;
  /** True when only a house pack says so, which readers of the report do not have. */
  readonly isOfPack: boolean;
}

export interface Convention {
  readonly kind: 'list-ends' | 'number-starts' | 'date-style' | 'figure-style' | 'length';
  readonly limit: number | undefined;
  readonly origin: Origin;
}

/** What a report's words are held to. */
export interface Vocabulary {
  /** True when a pack is in it, so that what needs no entry of its own is checked too. */
  readonly hasPack: boolean;
  readonly designations: readonly Designation[];
  /** Disclaimers by the name of the designation that they are about. */
  readonly disclaimers: ReadonlyMap<string, string>;
  readonly avoided: readonly Avoided[];
  readonly confusables: readonly Confusable[];
  readonly terms: readonly Term[];
  /** What abbreviations stand for, and who says so. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>;
  readonly conventions: readonly Convention[];
}

export const EMPTY: Vocabulary = {
  hasPack: false,
  designations: [],
  disclaimers: new Map(),
  avoided: [],
  confusables: [],
  terms: [],
  abbreviations: new Map(),
  conventions: [],
};

/** Several vocabularies as one; what an earlier one says goes before what a later one says. */
export function combine(vocabularies: readonly Vocabulary[]): Vocabulary {
  const filled = vocabularies.filter(vocabulary => vocabulary !== EMPTY);
  if (filled.length < 2) return filled[0] ?? EMPTY;
  const firstOf = <K, V>(maps: readonly ReadonlyMap<K, V>[]) =>
    new Map([...maps].reverse().flatMap(map => [...map]));
  return {
    hasPack: filled.some(({ hasPack }) => hasPack),
    designations: filled.flatMap(({ designations }) => designations),
    disclaimers: firstOf(filled.map(({ disclaimers }) => disclaimers)),
    avoided: filled.flatMap(({ avoided }) => avoided),
    confusables: filled.flatMap(({ confusables }) => confusables),
    terms: filled.flatMap(({ terms }) => terms),
    abbreviations: firstOf(filled.map(({ abbreviations }) => abbreviations)),
    conventions: filled.flatMap(({ conventions }) => conventions),
  };
}

/** True when something holds on a day; where no day is known, only what always holds does. */
export function holdsOn({ from, until }: Validity, day: string | undefined): boolean {
  if (day === undefined) return from === undefined && until === undefined;
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
