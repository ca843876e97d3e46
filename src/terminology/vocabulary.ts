/** A vocabulary: how things are called, and after whose rule. */

/** Whose rule it is, and where it is written. */
export interface Origin {
  /** The pack, programme or mission that holds the entry; undefined for the report's own. */
  readonly owner: string | undefined;
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
  /** True when only a house pack says so, which readers of the report do not have; false for a body that the pack names. */
  readonly isOfPack: boolean;
  /** Its structure, where that could not be read. */
  readonly unread?: string | undefined;
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

/**
 * Several vocabularies as one; what an earlier one says goes before what a later one says. The same vocabularies give
 * the same one, since all reports under a programme share it with what is made of it.
 */
export function combine(vocabularies: readonly Vocabulary[]): Vocabulary {
  return vocabularies
    .filter(vocabulary => vocabulary !== EMPTY)
    .reduceRight((later, earlier) => (later === EMPTY ? earlier : both(earlier, later)), EMPTY);
}

const pairs = new WeakMap<Vocabulary, WeakMap<Vocabulary, Vocabulary>>();

function both(first: Vocabulary, second: Vocabulary): Vocabulary {
  const known = pairs.get(first) ?? new WeakMap<Vocabulary, Vocabulary>();
  pairs.set(first, known);
  const pair = known.get(second) ?? joined(first, second);
  known.set(second, pair);
  return pair;
}

function joined(first: Vocabulary, second: Vocabulary): Vocabulary {
  return {
    hasPack: first.hasPack || second.hasPack,
    designations: [...first.designations, ...second.designations],
    disclaimers: new Map([...second.disclaimers, ...first.disclaimers]),
    avoided: [...first.avoided, ...second.avoided],
    confusables: [...first.confusables, ...second.confusables],
    terms: [...first.terms, ...second.terms],
    abbreviations: new Map([...second.abbreviations, ...first.abbreviations]),
    conventions: [...first.conventions, ...second.conventions],
  };
}

/** True when something holds on a day; where no day is known, only what always holds does. */
export function holdsOn({ from, until }: Validity, day: string | undefined): boolean {
  if (day === undefined) return from === undefined && until === undefined;
  return (from === undefined || from <= day) && (until === undefined || day <= until);
}
