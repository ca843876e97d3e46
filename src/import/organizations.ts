/** The organizations that a report refers to, with their acronyms. */

import { distance } from 'fastest-levenshtein';
import { flat } from '../lexicon/flat.ts';
import { idOf, type NameIds } from '../lexicon/free-names.ts';
import { anyOf, folded, phrasesOf } from '../lexicon/import-words.ts';
import type { MissionEntry } from './mission-entry.ts';

/** Capitals and digits, as in `UNODC` and `EU-LEX`. */
export const ACRONYM = /^\p{Lu}[\p{Lu}\d]*(?:-[\p{Lu}\d]+)*$/u;
const SMALL = new Set(
  `of for the and on in to do da dos das em o os as de la le les des du del los las el y et e l' d' l’ d’ pour para a au aux`.split(
    ' ',
  ),
);

/** What sort of body a name is of, in a flat text. */
export const BODY = new RegExp(anyOf(phrasesOf('bodies')), 'u');

/** True when a name says what sort of body it is: a ministry, a court, an agency. */
export function isBody(name: string): boolean {
  return (BODY.test(flat(name)) && !isTown(name)) || COMPANY.test(name);
}

/** True for so few words that they may be a name alone. */
export function isShortName(text: string): boolean {
  return text.split(/\s+/).length < MOST_WORDS;
}

const MOST_WORDS = 9;

/** `Altiplano S.A.`, `Arden Welding Ltd.` */
const COMPANY = /\p{L}\s(?:S\.\s?A\.(?:\s?[SR]\.(?:\s?L\.)?)?|S\.\s?L\.|SARL|Ltda?\.?|Inc\.|GmbH|PLC|LLC)$/u;

/** True for `Port Anselm`, `San Telmo` and `Kanga-Port`: a word of which names of towns are made, and one name. */
function isTown(name: string): boolean {
  const words = name.split(/\s+/);
  const parts = words.length === 1 ? name.split('-') : words;
  if (parts.length !== 2) return false;
  const [first = '', second = ''] = parts;
  const isTownOf = (word: string, other: string) =>
    TOWN_WORDS.has(flat(word)) && /^\p{Lu}\p{Ll}/u.test(other) && !BODY.test(flat(other));
  return isTownOf(first, second) || (words.length === 1 && isTownOf(second, first));
}

const TOWN_WORDS: ReadonlySet<string> = new Set(phrasesOf('towns').map(flat));

/** Among shorter names, one letter makes another. */
const LONG_NAME = 10;

/** Collects organizations and declares each once. */
export class Organizations {
  private readonly names = new Map<string, string>();
  private readonly declared = new Map<string, MissionEntry>();
  /** The ids of what is declared, by each name that it goes by, in small letters; the first to have a name keeps it. */
  private readonly spoken = new Map<string, string>();
  /** What else has a short form: a project, a programme of work. */
  private readonly others = new Map<string, MissionEntry>();
  private readonly ids: NameIds;
  /** Ids that a vocabulary declares already. */
  private readonly known: ReadonlySet<string>;

  /** The ids of what a vocabulary declares, by its name in small letters. */
  private readonly named: ReadonlyMap<string, string>;

  constructor(ids: NameIds, known: ReadonlySet<string>, parties: ReadonlyMap<string, string> = new Map()) {
    this.ids = ids;
    this.known = known;
    this.named = new Map([...parties].map(([id, name]) => [folded(name), id]));
  }

  /** The id of what a vocabulary declares under this name, its acronym, or one that is a letter off. */
  private knownAs(name: string): string | undefined {
    if (this.known.has(name)) return name;
    const wanted = folded(name);
    const exact = this.named.get(wanted);
    if (exact !== undefined || wanted.length < LONG_NAME) return exact;
    const near = [...this.named].filter(([other]) => distance(other, wanted) === 1);
    return near.length === 1 ? near[0]?.[1] : undefined;
  }

  /** Learns what acronyms stand for, and declares the bodies whose name and acronym the text gives. */
  learn(text: string): void {
    for (const { name, acronym } of expansionsIn(text.replace(EMPHASIS, ''))) {
      if (this.names.has(acronym) || this.others.has(acronym)) continue;
      if (isBody(name)) {
        this.names.set(acronym, name);
        this.refer(acronym);
      } else if (!this.known.has(acronym)) {
        const [entry] = abbreviation(acronym, name, this.ids);
        if (entry) this.others.set(acronym, entry);
      }
    }
  }

  /** The id by which `name`, an acronym or a full name, is referred to; undefined where none can be made. */
  refer(name: string): string | undefined {
    const known = this.knownAs(name);
    if (known !== undefined) return known;
    const declared = this.declared.get(name)?.name;
    if (declared !== undefined) return declared;
    const plain = ACRONYM.test(name) ? name : idOf(name);
    if (plain === undefined) return undefined;
    const id = this.ids.take(plain);
    const title = this.names.get(name) ?? name;
    this.declared.set(name, { word: 'organization', name: id, title, isReadOut: true });
    this.speakOf(id, name);
    this.speakOf(id, title);
    return id;
  }

  private speakOf(id: string, name: string): void {
    const plain = folded(name);
    if (!this.spoken.has(plain)) this.spoken.set(plain, id);
  }

  /** The id of an organization that is declared, by its name or acronym; undefined for any other. */
  find(name: string): string | undefined {
    const known = this.knownAs(name);
    if (known !== undefined) return known;
    const acronym =
      ACRONYM.test(name) && name.length > 1 ? this.names.has(name) || this.declared.has(name) : false;
    if (acronym) return this.refer(name);
    return this.spoken.get(folded(name));
  }

  /** Declares what a list of abbreviations says: a body as an organization, anything else as an abbreviation. */
  declare(short: string, long: string, ids: NameIds): readonly MissionEntry[] {
    const declared = this.declared.get(short);
    // Whoever was named by the acronym alone gets the name that the list gives.
    if (declared?.title === short) {
      this.declared.set(short, { ...declared, title: long });
      if (declared.name !== undefined) this.speakOf(declared.name, long);
    }
    if (this.known.has(short) || declared || this.others.has(short)) return [];
    this.names.set(short, long);
    if (isBody(long)) {
      this.refer(short);
      return [];
    }
    return abbreviation(short, long, ids);
  }

  /** The declarations, in the order in which they were needed. */
  entries(): readonly MissionEntry[] {
    return [...this.declared.values(), ...this.others.values()];
  }
}

/** An abbreviation is named by its letters: of one that may not be a name, such as `M&E`, there is none. */
function abbreviation(short: string, title: string, ids: NameIds): readonly MissionEntry[] {
  const name = ids.takeAsItIs(short);
  return name === undefined ? [] : [{ word: 'abbreviation', name, title, isReadOut: true }];
}

/** `United Nations Office on Drugs and Crime (UNODC)`: full names with the acronym behind them. */
function expansionsIn(text: string): readonly { name: string; acronym: string }[] {
  return [
    ...text.matchAll(
      /\((?:the |l['’]|le |la |el )?["“«]?\s?(\p{Lu}\p{Ll}?\p{Lu}[\p{Lu}\d-]{0,9}|\p{Lu}{2,12})\s?["”»]?(?:[,;]\s[^()]{1,40})?\)/gu,
    ),
  ].flatMap(match => {
    const acronym = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - 160), match.index).trimEnd();
    const name = nameEnding(before, acronym);
    return name === undefined ? [] : [{ name, acronym }];
  });
}

/** Signs that make words bold or slanted. */
const EMPHASIS = /(?<![\p{L}\p{N}])[*_]{1,3}|[*_]{1,3}(?![\p{L}\p{N}])/gu;

/** The longest end of a text that is a name of which the acronym holds the initials. */
function nameEnding(text: string, acronym: string): string | undefined {
  let best: string | undefined;
  const words = [...text.matchAll(WORD)].slice(-16);
  for (let start = words.length - 2; start >= 0; start--) {
    const name = words.slice(start).map(([word]) => word);
    const [first = ''] = name;
    if (/[.;:,()]$/.test(first)) break;
    const isStart = /^\p{Lu}/u.test(first) && !SMALL.has(first.toLowerCase());
    const isSmall =
      /^\p{Ll}/u.test(first) && acronym.length > 2 && best === undefined && initialsFit(name, acronym);
    if ((isStart && initialsFit(name, acronym)) || isSmall) best = text.slice(words[start]?.index);
  }
  return best;
}

/** A word; an article or preposition before an apostrophe is one of its own. */
const WORD = /[LlDd]['’](?=\p{L})|[^\s'’]+(?:['’][^\s'’]*)*/gu;

/** True where an acronym holds the first letters of the words of a name, or of those that say something. */
function initialsFit(name: readonly string[], acronym: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const isTelling = (word: string) => !SMALL.has(word.toLowerCase());
  const parts = name.flatMap(word => word.split('-'));
  return [name.filter(isTelling), name, parts.filter(isTelling)].some(
    words => words.map(word => word.charAt(0).toLowerCase()).join('') === letters,
  );
}
