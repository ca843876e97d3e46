/** Persons as reports name them: with title, role, organization and duty station. */
import { honorificPattern } from '../lexicon/persons.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { isBody } from './organizations.ts';
import { foldedWords } from './part-headings.ts';

/** A person read out of a text. */
export interface PersonReading {
  readonly name: string;
  readonly role?: string;
  /** An acronym or a name of an organization. */
  readonly organization?: string;
  readonly station?: string;
}

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PARTICLE = "(?:de|del|della|da|dos|du|des|la|le|van|von|der|den|bin|ibn|al-|el-|ter|y|e|d['’])";
const NAME = `${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s*){0,3}${NAME_WORD}){0,4}`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

const ROLE =
  /\b(?:officer|coordinator|co-ordinator|head|chief|director|expert|advis[eo]r|minister|prosecutor|judge|consultant|assistant|manager|representative|specialist|ambassador|deputy|counsell?or|inspector|analyst|secretary|president|leader|lead|spokesperson|lawyer|doctor|engineer|commissioner|commander|investigator|attache|associate|interpreter|driver|chair|chairperson|administrator|rapporteur|member|chef|charge|chargee|directeur|directrice|conseiller|conseillere|responsable|coordonnateur|coordonnatrice|procureur|ministre|juge|coordinador|coordinadora|jefe|jefa|directora|oficial|asesor|asesora|fiscal|ministro|ministra|juez|experto|experta)\b/;
const ACRONYM_FIRST = /^(\p{Lu}[\p{Lu}\d]+(?:[-/]\p{Lu}[\p{Lu}\d]*)*)(?:\s+(?:in\s+)?(\p{Lu}\S.*))?$/u;

/** What a text says of persons: that they were of the mission, or that it met them. */
export type Presence = 'participant' | 'person';

/** Beginnings of the words with which a sentence says so, in English, French, Spanish and German. */
const SAYS: Readonly<Record<Presence, RegExp>> = {
  participant:
    /\b(?:took part|participa|consist|compos|compris|made up of|members?|membres?|joined|accompan|(?:led|undertaken|carried out|conducted) by|integra|formada|bestand|teilgenommen|teilnehm)/,
  person:
    /\b(?:met|meetings?|received|interview|spoke|talk|discuss|rencontr|entretien|recu|reuni|entrevist|encontr|traf|getroffen|gesprach)/,
};
/** What follows speaks of somebody's other dealings. */
const RELATIVE = /,?\s(?:who|whom|whose|which|qui|dont|quien|quienes|der|die|welche[rsn]?)\s/;
/** Words of which one may mean that somebody was not there. */
const ABSENT =
  /\b(?:unable|cannot|absent|absente|absents|absence|apolog\p{L}*|excus\p{L}*|declined|instead|represented by|representing|represente par|representee par|en representation|representad[oa] por|pas|empeche\p{L}*|ausent\p{L}*|no pud\p{L}*|no asist\p{L}*|no fue\p{L}*|nicht|verhindert|entschuldigt|vertreten|vertretung)\b/u;

/** True for what may speak of people who were not there. */
export function speaksOfAbsence(text: string): boolean {
  // Not is a name, too.
  return /\bnot\b/.test(text) || ABSENT.test(fold(text));
}

/** Reads persons in texts of one language, of whose honorifics some are single letters. */
export class PersonReader {
  private readonly titled: RegExp;
  private readonly leadingTitle: RegExp;

  constructor(language: string | undefined) {
    const honorifics = honorificPattern(language ?? '');
    this.titled = new RegExp(`${honorifics}(${NAME})`, 'gu');
    this.leadingTitle = new RegExp(`^${honorifics}`, 'u');
  }

  /** The persons whom a line names by a title, where it says that they were there or lists them. */
  personsIn(line: string, presence: Presence): readonly PersonReading[] {
    return sentencesIn(line).flatMap(({ start, end }) => {
      const sentence = line.slice(start, end);
      return sentence
        .split(/;(?:\s|$)/)
        .filter(part => !speaksOfAbsence(part))
        .flatMap(part => this.listedIn(part.split(RELATIVE, 1)[0] ?? '', presence));
    });
  }

  /** The titled persons of a sentence; without a word that they were there, those of a list that begins it. */
  private listedIn(sentence: string, presence: Presence): readonly PersonReading[] {
    const found = [...sentence.matchAll(this.titled)];
    const start = found[0]?.index ?? 0;
    // `4 UNODC representatives took part: …` says it of each of them.
    const [, everybody] =
      /(\p{Lu}[\p{Lu}\d]+) (?:representatives|staff|experts|officials|members)\b[^.;:]*:\s*$/u.exec(
        sentence.slice(0, start),
      ) ?? [];
    const persons: PersonReading[] = [];
    for (const [index, { 0: whole, 1: name = '', index: at }] of found.entries()) {
      const tail = sentence.slice(at + whole.length, found[index + 1]?.index);
      const { person, rest } = readTail(tail);
      const before = sentence.slice(0, at);
      const isSaid = SAYS[presence].test(fold(presence === 'participant' ? sentence : before));
      const isListed = persons.length > 0 || /^\s*(?:[^.;:]{1,60}:\s*)?$/.test(before);
      // A phrase that begins small goes on as a sentence does: `Mr. X, Director, spoke first.`
      const isPhrase = rest.split(', ').every(phrase => !/^\p{Ll}/u.test(phrase));
      if (!isSaid && !(isListed && isPhrase)) continue;
      persons.push({
        name: trimName(name),
        ...(everybody === undefined ? {} : { organization: everybody }),
        ...person,
      });
    }
    return persons;
  }

  /** A person on a line of their own; `rest` is what could not be read. */
  personOf(line: string): { person: PersonReading; rest: string } | undefined {
    const text = line.replace(/[.;,]+$/, '').trim();
    const untitled = text.replace(this.leadingTitle, '');
    const cut = /\s*(?:[,;:(]|\s[–—-]\s)/.exec(untitled);
    const name = (cut ? untitled.slice(0, cut.index) : untitled).trim();
    const isName = WHOLE_NAME.test(name) && (name.includes(' ') || untitled !== text);
    if (!isName || ROLE.test(fold(name)) || isBody(name)) return undefined;
    const { person, rest } = readSegments(cut ? untitled.slice(cut.index) : '');
    return { person: { name, ...person }, rest };
  }
}

type Details = Omit<PersonReading, 'name'>;

/** What stands behind a name in a sentence, up to the next one. */
function readTail(tail: string): { person: Details; rest: string } {
  const text = tail.replace(/(?:[\s,.]|\b(?:and|et|y|und)\b)+$/u, '').trim();
  const [, body] = AFFILIATED.exec(text) ?? [];
  if (body !== undefined) return { person: (isNamedBody(body) && readSegment(body, false)) || {}, rest: '' };
  return /^[,(–-]/u.test(text) ? readSegments(text) : { person: {}, rest: text };
}

/** `from UNODC Vienna`, `of the Ministry of Justice`: the name of a body, and nothing behind it. */
const AFFILIATED = new RegExp(
  `^(?:from|of|de|du|del|von)\\s+(?:(?:the|la|el|l['’])\\s*)?(${NAME_WORD}(?:\\s+(?:(?:of|for|and|the|on|de|du|des|del|la|el|y|et)\\s+){0,2}${NAME_WORD})*)$`,
  'u',
);

/** True for an acronym, and for a name of more than the word for its kind: “the Embassy” may be any. */
function isNamedBody(name: string): boolean {
  return ACRONYM_FIRST.test(name) || (isBody(name) && name.includes(' '));
}

/** A name must not run into the next word of the sentence, nor keep the full stop that ends it. */
function trimName(name: string): string {
  return name.replace(/(?<=\p{L}{2})\.$/u, '');
}

/** Reads `, Programme Officer, UNODC Vienna` or `(UNODC)`; what is only a capitalised word may be a place or a person. */
function readSegments(text: string): { person: Details; rest: string } {
  let person: Details = {};
  const rest: string[] = [];
  let mayGoOn = false;
  for (const [, bracket, plain = bracket ?? ''] of text.matchAll(
    /\(([^()]*)\)?|((?:(?!\s[–—-]\s)[^,;:()])+)/gu,
  )) {
    const segment = plain.replace(/^[–—\s-]+/, '').trim();
    if (segment === '') continue;
    const isSet = bracket !== undefined || Object.keys(person).length > 0;
    const read = readSegment(segment, isSet) ?? {};
    const isNew = Object.keys(read).some(key => !Object.hasOwn(person, key));
    if (mayGoOn && isPlace(segment) && !segment.includes(' '))
      person = { ...person, station: `${person.station}, ${segment}` };
    else if (isNew) person = { ...read, ...person };
    else rest.push(segment);
    mayGoOn = isNew && bracket === undefined && read.station !== undefined;
  }
  return { person, rest: rest.join(', ') };
}

function readSegment(segment: string, mayBePlace: boolean): Details | undefined {
  const acronym = ACRONYM_FIRST.exec(segment);
  if (acronym?.[1] !== undefined && !ROLE.test(fold(segment))) {
    const [, organization, place] = acronym;
    if (place === undefined) return { organization };
    return isPlace(place) && !isBody(place) ? { organization, station: place } : undefined;
  }
  if (isRole(segment)) {
    const [, role = segment, station] =
      /^(.+?)\s+(?:in|based in|à|en)\s+(?!Charge\b)(\p{Lu}.*)$/u.exec(segment) ?? [];
    return station === undefined ? { role: segment } : { role, station };
  }
  if (isBody(segment) && /^(?:the\s+)?\p{Lu}/u.test(segment)) return { organization: segment };
  return mayBePlace && isPlace(segment) ? { station: segment } : undefined;
}

/** True where the word for a function is what the phrase is about: no article or preposition comes between. */
function isRole(segment: string): boolean {
  const words = fold(segment).split(' ');
  const head = words.findIndex(word => ROLE.test(word));
  return (
    head >= 0 &&
    head < 6 &&
    !words.slice(0, head).some((word, at) => NO_PART_OF_ROLE.has(word) && (at > 0 || !ARTICLES.has(word)))
  );
}

const ARTICLES = new Set('the a an le la l el un une una der die das'.split(' '));
const NO_PART_OF_ROLE = new Set([
  ...ARTICLES,
  ...'who which that whose our his her their this to by with for from as in on at of les los las qui que dont avec pour par con por'.split(
    ' ',
  ),
]);

function isPlace(segment: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}|de|of|and)[\p{L}'’.-]*){0,3}$/u.test(segment);
}

function fold(text: string): string {
  return foldedWords(text).join(' ');
}
