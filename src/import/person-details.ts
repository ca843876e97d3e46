/** What stands behind the name of a person: function, body and duty station. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../lexicon/import-words.ts';
import { ARTICLES, COMMON_WORDS, FUNCTION_WORDS, PARTICLES } from '../lexicon/ordinary-words.ts';
import type { Address } from './address.ts';
import { isBody } from './organizations.ts';
import { AND, ARTICLE, AT, leading, OF, WITHIN, withoutJoint } from './small-words.ts';

/** What is said of a person besides the name. */
export interface Details {
  readonly role?: string;
  /** An acronym or a name of an organization. */
  readonly organization?: string;
  /** True where the organization is that of the place where they were met, and may be somebody else's. */
  readonly isBodyOfPlace?: boolean;
  readonly station?: string;
  /** Whom the title in front of the name addresses, where it tells. */
  readonly address?: Address;
}

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PARTICLE = leading(PARTICLES);
/** “Ortega y Gasset” is one name; “Ana Roca y la Lic. Tello” are two. */
const AND_THE = `${AND}\\s+${ARTICLE}`;
/** A name of one to five words, as part of an expression with the flag `u`. */
export const NAME = `${NAME_WORD}(?:\\s+(?!${AND_THE})${PARTICLE}{0,3}${NAME_WORD}){0,4}`;

/** A word by which a function is called, in a folded text. */
export const ROLE = new RegExp(anyOf(phrasesOf('roles')), 'u');
/** What begins with whom somebody belongs to. */
const AFFILIATION = new RegExp(`^${OF}`, 'iu');
const SMALL: ReadonlySet<string> = new Set([...FUNCTION_WORDS].map(folded));
const ARTICLE_WORDS: ReadonlySet<string> = new Set(ARTICLES.map(folded));
/** A unit within a body: `Head, Risk Management Division` is one function. */
const SUBUNIT = new RegExp(anyOf(phrasesOf('subunits')), 'u');
const ACTING = anyOf(phrasesOf('actingWords'));
/** A function that says nothing without the unit behind it: `Head`, `Acting Manager`. */
const HEADSHIP = new RegExp(`^(?:${ACTING}\\s)?${anyOf(phrasesOf('headships'))}(?:\\s${ACTING})?$`, 'u');
const ACRONYM_FIRST = new RegExp(
  `^((?:\\p{Lu}[\\p{Lu}\\d]+|\\p{Lu}\\p{Ll}\\p{Lu}+)(?:[-/]\\p{Lu}[\\p{Lu}\\d]*)*)(?:\\s+${AT}?(\\p{Lu}\\S.*))?$`,
  'u',
);

/** What stands behind a name in a sentence, up to the next one. */
export function readTail(tail: string): { person: Details; rest: string } {
  const text = withoutJoint(tail).trim();
  const [, body] = AFFILIATED.exec(text) ?? [];
  if (body !== undefined) return { person: (isNamedBody(body) && readSegment(body, false)) || {}, rest: '' };
  return /^[,(–-]/u.test(text) ? readDetails(text) : { person: {}, rest: text };
}

/** `from UNODC Vienna`, `of the Ministry of Justice`: the name of a body, and nothing behind it. */
const AFFILIATED = new RegExp(
  `^${OF}${ARTICLE}?(${NAME_WORD}(?:\\s+(?:${WITHIN}|${AND}\\s+|${ARTICLE}){0,2}${NAME_WORD})*)$`,
  'u',
);

/** True for an acronym, and for a name of more than the word for its kind: “the Embassy” may be any. */
function isNamedBody(name: string): boolean {
  return ACRONYM_FIRST.test(name) || (isBody(name) && name.includes(' '));
}

/** A name must not run into the next word of the sentence, nor keep the full stop that ends it. */
export function trimName(name: string): string {
  return name.replace(/(?<=\p{L}{2})\.$/u, '');
}

/** One piece of what stands behind a name. */
interface Segment {
  readonly text: string;
  readonly isInBrackets: boolean;
}

function segmentsOf(text: string): readonly Segment[] {
  return [...text.matchAll(/\(([^()]*)\)?|((?:(?!\s[–—-]\s|\s{2,})[^,;:()])+)/gu)].flatMap(
    ([, bracket, plain = '']) =>
      (bracket === undefined ? [plain] : bracket.split(/[,;]\s+/u)).flatMap(piece => {
        const segment = piece.replace(/^[–—\s-]+/, '').trim();
        return segment === '' ? [] : [{ text: segment, isInBrackets: bracket !== undefined }];
      }),
  );
}

/**
 * Reads `, Programme Officer, UNODC Vienna` or `(UNODC)`. In a list of people, what stands right behind a name is the
 * function; elsewhere what is only a capitalised word may be a place or a person.
 */
export function readDetails(text: string, isListed = false): { person: Details; rest: string } {
  const details = new DetailReader(isListed);
  for (const [at, segment] of segmentsOf(text).entries()) details.add(segment, at === 0);
  return { person: details.person, rest: details.rest.join(', ') };
}

/** What is said behind a name. Behind a dash stands what a meeting was about, unless a word says that it is a function. */
export function detailsBehind(tail: string): Details {
  return /^\s*[,(–—-]/u.test(tail) ? readDetails(tail, !/^\s*[–—-]/u.test(tail)).person : {};
}

/** Two words or more with capitals may be another person. */
const LIKE_NAME = new RegExp(`^${NAME_WORD}(?:\\s+${PARTICLE}*${NAME_WORD})+$`, 'u');
/** What begins a clause about somebody, and no function. */
const CLAUSE = new RegExp(`^(?:${anyOf(phrasesOf('relatives'))})|${anyOf(phrasesOf('beings'))}`, 'u');

/** `(née Delattre)`: another name of the same person. */
const BORN = new RegExp(`^${anyOf(phrasesOf('born'))}\\s`, 'u');

/** `12 Main Road`, `Harbour Street 4`; not `Hospital No. 4`. */
const HOUSE_NUMBER = /^\d{1,4}[a-z]?\s+\p{Lu}|\p{L}{3,}\s\d{1,4}[a-z]?$/u;

class DetailReader {
  person: Details = {};
  readonly rest: string[] = [];
  private last: keyof Details | undefined;
  private wasInBrackets = false;
  private isAddress = false;
  private readonly isListed: boolean;

  constructor(isListed: boolean) {
    this.isListed = isListed;
  }

  add({ text, isInBrackets }: Segment, isFirst: boolean): void {
    if (isOfficeSomewhere(text) || (isInBrackets && BORN.test(flat(text)))) return;
    // Behind the number of a house come more of the address, and no more of the person.
    this.isAddress ||= HOUSE_NUMBER.test(text);
    if (this.isAddress) {
      this.rest.push(text);
      return;
    }
    const mayBePlace =
      isInBrackets ||
      this.person.organization !== undefined ||
      (this.last !== undefined && !this.isListed && text.split(/\s+/).length < 3);
    // Two words in capitals may be an office as well as a town, unless it is said already who somebody is.
    const isSure = this.person.organization !== undefined && text.split(/\s+/).length < 3;
    const read = readSegment(text, mayBePlace, isSure) ?? {};
    if (!(this.goesOn(text, read, isInBrackets) || this.set(read))) this.other(text, isFirst, isInBrackets);
    this.wasInBrackets = isInBrackets;
  }

  /** True where the segment goes on with the one before it. */
  private goesOn(text: string, read: Details, isInBrackets: boolean): boolean {
    const { role = '', organization = '', station = '' } = this.person;
    const isSubunit =
      this.isListed && this.last === 'role' && SUBUNIT.test(folded(text)) && HEADSHIP.test(folded(role));
    if (
      read.organization === undefined
        ? this.isListed && this.last === 'role' && read.role !== undefined
        : isSubunit
    ) {
      this.person = { ...this.person, role: `${role}, ${text}` };
      return true;
    }
    if (this.last === 'station' && !this.wasInBrackets && isPlace(text) && !text.includes(' ')) {
      this.person = { ...this.person, station: `${station}, ${text}` };
      return true;
    }
    const isPlaceOfBody =
      this.last === 'organization' &&
      !isInBrackets &&
      // Behind “Fisheries Board (FB)” comes a place, and no more of the name.
      !this.wasInBrackets &&
      read.station !== undefined &&
      organization.includes(' ') &&
      text.split(/\s+/).length < 3;
    if (isPlaceOfBody) this.person = { ...this.person, organization: `${organization}, ${text}` };
    return isPlaceOfBody;
  }

  private set(read: Details): boolean {
    const fresh = (Object.keys(read) as (keyof Details)[]).filter(key => this.person[key] === undefined);
    if (fresh.length === 0) return false;
    this.person = { ...read, ...this.person };
    this.last = read.role !== undefined && read.station === undefined ? 'role' : fresh.at(-1);
    return true;
  }

  private other(text: string, isFirst: boolean, isInBrackets: boolean): void {
    const isShort =
      text.split(/\s+/).length < 10 &&
      !/[.!?]\s|\d{4}/.test(text) &&
      !CLAUSE.test(folded(text)) &&
      !LIKE_NAME.test(text);
    if (!this.isListed || !isShort) this.rest.push(text);
    else if (
      this.person.organization === undefined &&
      this.last === 'role' &&
      isBody(text) &&
      /\p{Lu}/u.test(text) &&
      // “At her office in Tull” is a place.
      !beginsSmall(text)
    )
      this.set({ organization: text });
    else if (
      (isFirst || isInBrackets) &&
      this.person.role === undefined &&
      !isBody(text) &&
      /\p{L}{3}/u.test(text) &&
      !AFFILIATION.test(text) &&
      !beginsSmall(text) &&
      !/\.$/.test(text)
    )
      this.set({ role: text });
    else this.rest.push(text);
  }
}

/** True for what begins with a small word other than an article, as clauses do and functions do not. */
export function beginsSmall(text: string): boolean {
  const [first = ''] = folded(text).split(' ');
  return SMALL.has(first) && !ARTICLE_WORDS.has(first) && !ROLE.test(folded(text));
}

/** What begins the name of an office in which somebody sits. */
export const STATION = new RegExp(`^(?:${anyOf(phrasesOf('stations'))})`, 'u');

const LEADING = new RegExp(`^${ARTICLE}`, 'iu');
/** `Adviser in Karrow` */
const ROLE_AT = new RegExp(`^(.+?)\\s+${leading(phrasesOf('basedIn'))}(\\p{Lu}.*)$`, 'u');

const OFFICES = anyOf(phrasesOf('offices'));
const OFFICE_SOMEWHERE = new RegExp(`^${OFFICES}\\s+\\p{L}+$|^\\p{L}+\\s+${OFFICES}$`, 'u');

/** `Selm sub-office`: to one it is where somebody sits, to another whose staff they are. */
function isOfficeSomewhere(segment: string): boolean {
  return OFFICE_SOMEWHERE.test(flat(segment)) && /\p{Lu}/u.test(segment);
}

const COMMON: ReadonlySet<string> = new Set(COMMON_WORDS);

/** `county commissioner’s office`: the last word says what it is. */
const OFFICE_OF = /^[^,;:]*\p{L}(?:['’]s|s['’])\s\p{L}+$/u;

function readSegment(segment: string, mayBePlace: boolean, isSure = false): Details | undefined {
  if (STATION.test(folded(segment))) return { station: segment };
  if (isClause(segment)) return undefined;
  if (OFFICE_OF.test(segment) && isBody(segment)) return { organization: segment };
  const named = affiliation(segment) ?? acronymIn(segment);
  if (named) return named;
  if (isRole(segment)) {
    const [, role = segment, station = ''] = ROLE_AT.exec(segment) ?? [];
    // “In” says in what as well as where: an adviser in Public Health.
    const isSubject =
      isBody(station) ||
      folded(station)
        .split(' ')
        .some(word => COMMON.has(word));
    return station === '' || isSubject ? { role: segment } : { role, station };
  }
  if (isBody(segment) && /^\p{Lu}/u.test(segment.replace(LEADING, ''))) return { organization: segment };
  return mayBePlace && isPlace(segment) && (isSure || !segment.includes(' '))
    ? { station: segment }
    : undefined;
}

/** True for what says something of its own. */
function isClause(segment: string): boolean {
  return /\.\s+\p{Lu}/u.test(segment) || (segment.includes(' ') && CLAUSE.test(folded(segment)));
}

/** `of the Secretariat`: the body to which somebody belongs. */
function affiliation(segment: string): Details | undefined {
  const [, body] = OF_BODY.exec(segment) ?? [];
  const [, kind] = OF_KIND.exec(segment) ?? [];
  // `du secrétariat du Comité`
  if (kind !== undefined && isBody(kind.split(' ')[0] ?? '') && kind.split(' ').length < 8)
    return { organization: kind };
  const isNamed = body !== undefined && isBody(body) && !/\p{Ll}{2}\s+\p{Ll}{4}/u.test(body);
  return isNamed && !ROLE.test(folded(body)) ? { organization: body } : undefined;
}

const OF_BODY = new RegExp(`^${OF}${ARTICLE}?(\\p{Lu}.*)$`, 'u');
const OF_KIND = new RegExp(`^${OF}${ARTICLE}?(\\p{Ll}+\\s.*\\p{Lu}\\p{L}+)$`, 'u');

/** `UNODC Vienna`; nothing where what follows an acronym is no place. */
function acronymIn(segment: string): Details | undefined {
  const [, organization, place] = ACRONYM_FIRST.exec(segment) ?? [];
  if (organization === undefined || ROLE.test(folded(segment))) return undefined;
  if (place === undefined) return { organization };
  if (isBody(place)) return { organization: segment };
  return isPlace(place) ? { organization, station: place } : {};
}

/** True where the word for a function is what the phrase is about: no article or preposition comes between. */
function isRole(segment: string): boolean {
  const plain = folded(segment.replace(LEADING, ''));
  const found = ROLE.exec(plain);
  const words = plain.split(' ');
  const head = found ? plain.slice(0, found.index).split(' ').length - 1 : -1;
  return head >= 0 && head < 6 && !words.slice(0, head).some(word => SMALL.has(word) && !ANDS.has(word));
}

const ANDS: ReadonlySet<string> = new Set(phrasesOf('and'));

/** No more than four words with capitals, and “of” or “and” between them. */
const PLACE = new RegExp(`^${NAME_WORD}(?:\\s+(?:${OF}|${AND}\\s+)?${NAME_WORD}){0,3}$`, 'u');

function isPlace(segment: string): boolean {
  // `LindTerm` is a firm or a system.
  if (/\p{Ll}\p{Lu}/u.test(segment)) return false;
  return PLACE.test(segment);
}
