/** Persons as reports name them: with title, role, organization and duty station. */
import { honorificPattern } from '../lexicon/persons.ts';
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

/** Among the single letters, the French “M.” is read in every language. */
const HONORIFICS = honorificPattern('fr');
const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const PARTICLE = "(?:de|del|della|da|dos|du|des|la|le|van|von|der|den|bin|ibn|al-|el-|ter|y|e|d['’])";
const NAME = `${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s*){0,3}${NAME_WORD}){0,4}`;
const TITLED = new RegExp(`${HONORIFICS}(${NAME})`, 'gu');
const LEADING_TITLE = new RegExp(`^${HONORIFICS}`, 'u');
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

const ROLE =
  /\b(?:officer|coordinator|co-ordinator|head|chief|director|expert|advis[eo]r|minister|prosecutor|judge|consultant|assistant|manager|representative|specialist|ambassador|deputy|counsell?or|inspector|analyst|secretary|president|leader|lead|spokesperson|lawyer|doctor|engineer|commissioner|commander|investigator|attache|associate|interpreter|driver|chair|chairperson|administrator|rapporteur|member|chef|charge|chargee|directeur|directrice|conseiller|conseillere|responsable|coordonnateur|coordonnatrice|procureur|ministre|juge|coordinador|coordinadora|jefe|jefa|directora|oficial|asesor|asesora|fiscal|ministro|ministra|juez|experto|experta)\b/;
const ACRONYM_FIRST = /^(\p{Lu}[\p{Lu}\d]+(?:[-/]\p{Lu}[\p{Lu}\d]*)*)(?:\s+(?:in\s+)?(\p{Lu}\S.*))?$/u;

/** The persons whom a sentence names by a title (Mr., Ms., Dr. …). */
export function readTitledPersons(sentence: string): readonly PersonReading[] {
  const found = [...sentence.matchAll(TITLED)].map(match => ({
    name: trimName(match[1] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const everybody =
    /(\p{Lu}[\p{Lu}\d]+)\s+(?:representatives?|staff|experts?|officials?|team|members?)\b/u.exec(
      sentence.slice(0, found[0]?.start ?? 0),
    )?.[1];
  const read = found.map(({ name, end }, index) => {
    const tail = sentence.slice(end, found[index + 1]?.start ?? sentence.length);
    return { name, ...readTail(tail) };
  });
  // "A, B and C from UNODC Vienna": what is said of the last holds for those before who have nothing of their own.
  return read.map((person, index) => {
    const { name, ...own } = person;
    const told = Object.keys(own).length > 0 ? own : detailsOf(read.slice(index + 1));
    return { name, ...(everybody ? { organization: everybody } : {}), ...told };
  });
}

function detailsOf(later: readonly PersonReading[]): Omit<PersonReading, 'name'> {
  const { name: _, ...details } = later.find(person => Object.keys(person).length > 1) ?? { name: '' };
  return details;
}

function readTail(tail: string): Omit<PersonReading, 'name'> {
  const clause = tail.split(/[;.](?:\s|$)/, 1)[0] ?? '';
  const text = clause.replace(/(?:[\s,]|\b(?:and|et|y)\b)+$/u, '').trim();
  const affiliated = /^[,(]?\s*(?:from|of|de|du|del)\s+(?:the\s+)?(.+?)\)?$/u.exec(text);
  if (affiliated) return readSegment(affiliated[1] ?? '') ?? {};
  const position = /^[,(–-]\s*(.+?)\)?$/u.exec(text);
  return position ? readSegments(position[1] ?? '').person : {};
}

/** A name must not run into the next word of the sentence, nor keep the full stop that ends it. */
function trimName(name: string): string {
  return name.replace(/(?<=\p{Ll}{2})\.$/u, '');
}

/** A person on a line of their own; `rest` is what could not be read. */
export function readPersonLine(line: string): { person: PersonReading; rest: string } | undefined {
  const text = line.replace(/[.;,]+$/, '').trim();
  const untitled = text.replace(LEADING_TITLE, '');
  const cut = /\s*(?:[,;:(]|\s[–—-]\s)/.exec(untitled);
  const name = (cut ? untitled.slice(0, cut.index) : untitled).trim();
  const isName = WHOLE_NAME.test(name) && (name.includes(' ') || untitled !== text);
  if (!isName || ROLE.test(fold(name)) || isBody(name)) return undefined;
  const { person, rest } = readSegments(cut ? untitled.slice(cut.index) : '');
  return { person: { name, ...person }, rest };
}

/** Reads `, Programme Officer, UNODC Vienna` or `(UNODC)`. */
function readSegments(text: string): { person: Omit<PersonReading, 'name'>; rest: string } {
  let person: { role?: string; organization?: string; station?: string } = {};
  const rest: string[] = [];
  for (const segment of text.split(/[,;:()]|\s[–—-]\s/).map(part => part.trim())) {
    if (segment === '') continue;
    const read = readSegment(segment) ?? {};
    const isNew = Object.keys(read).some(key => !Object.hasOwn(person, key));
    if (isNew) person = { ...read, ...person };
    else if (person.station !== undefined && isPlace(segment)) person.station += `, ${segment}`;
    else rest.push(segment);
  }
  return { person, rest: rest.join(', ') };
}

function readSegment(segment: string): Omit<PersonReading, 'name'> | undefined {
  const acronym = ACRONYM_FIRST.exec(segment);
  if (acronym?.[1] !== undefined && !ROLE.test(fold(segment))) {
    return acronym[2] === undefined
      ? { organization: acronym[1] }
      : { organization: acronym[1], station: acronym[2] };
  }
  if (ROLE.test(fold(segment))) {
    const [, role = segment, station] = /^(.+?)\s+(?:in|based in|à|en)\s+(\p{Lu}.*)$/u.exec(segment) ?? [];
    return station === undefined ? { role: segment } : { role, station };
  }
  if (isBody(segment) && /^(?:the\s+)?\p{Lu}/u.test(segment)) return { organization: segment };
  return isPlace(segment) ? { station: segment } : undefined;
}

function isPlace(segment: string): boolean {
  return /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}|de|of|and)[\p{L}'’.-]*){0,3}$/u.test(segment);
}

function fold(text: string): string {
  return foldedWords(text).join(' ');
}
