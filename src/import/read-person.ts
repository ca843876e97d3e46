/** Persons as reports name them: with title, role, organization and duty station. */

import { readOnlyDate } from '../domain/read-dates.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../lexicon/import-words.ts';
import { honorificPattern } from '../lexicon/persons.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { addressIn } from './address.ts';
import { clausesIn } from './clauses.ts';
import { OF_MISSION } from './mission-words.ts';
import { negationsIn } from './negations.ts';
import { isBody } from './organizations.ts';
import {
  type Details,
  detailsBehind,
  NAME,
  ROLE,
  readDetails,
  readTail,
  trimName,
} from './person-details.ts';
import { AND, BY_OR_WITH, DETERMINERS, OF, RETIRED, withoutJoint } from './small-words.ts';

/** A person read out of a text. */
export interface PersonReading extends Details {
  readonly name: string;
}

const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');

/** What a text says of persons: that they were of the mission, or that it met them. */
export type Presence = 'participant' | 'person';

/** Beginnings of the words with which a sentence says so. */
const SAYS: Readonly<Record<Presence, RegExp>> = {
  participant: beginnings('member'),
  person: beginnings('met'),
};

function beginnings(list: string): RegExp {
  return new RegExp(`\\b(?:${phrasesOf(list).map(folded).join('|')})`, 'u');
}

/** “The team was received by …” names no member. */
function speaksOfMembers(text: string): boolean {
  const plain = folded(text);
  return SAYS.participant.test(plain) && !RECEIVED.test(plain);
}

const RECEIVED = new RegExp(`${SAYS.participant.source} ${SAYS.person.source}`, 'u');

/** Words of which one may mean that somebody was not there. */
const ABSENT = new RegExp(
  `\\b(?:${phrasesOf('absent')
    .map(folded)
    // A short word is whole: “pas” is no part of Pascal.
    .map(word => (word.length < 5 ? `${word}(?!\\p{L})` : word))
    .join('|')})`,
  'u',
);

/** “Con Ana Roca” is no name. */
const WITH_SOMEBODY = new RegExp(`^${anyOf(phrasesOf('withWords'))}`, 'u');

const NEGATIONS = negationsIn();

/** True for what may speak of people who were not there. */
export function speaksOfAbsence(text: string): boolean {
  return ABSENT.test(folded(text)) || NEGATIONS.deniesMeeting(text);
}

/** A text without what stands in brackets and speaks of somebody who was not there. */
export function presentIn(text: string): string {
  return text.replace(/\([^()]*\)/gu, aside => (speaksOfAbsence(aside) ? '' : aside));
}

const ROLE_WORDS = phrasesOf('roles').map(bothCases).join('|');
/** A function in front of a name: `Mayor Wojciech Zaremba`, `editor Pavel Husak`. */
const CALLED = new RegExp(
  `^((?:${phrasesOf('roles')
    .map(role => bothCases(role))
    .join('|')})\\s+)(?=\\p{Lu}[\\p{L}'’.-]*\\s+\\p{Lu})`,
  'u',
);

/** `Quentin Rey, Sven Thal (Nairobi)` in a list that says in brackets what it says of people. */
function namesApart(piece: string, line: string): readonly string[] {
  const parts = piece.split(/,\s+(?![^()]*\))/u);
  const areNames = parts.every(part => {
    const name = part.replace(/\s*\([^()]*\)\s*$/u, '').trim();
    return WHOLE_NAME.test(name) && name.includes(' ') && !ROLE.test(folded(name)) && !isBody(name);
  });
  return (line.includes('(') || parts.length > 2) && areNames ? parts : [piece];
}

const JOINED = new RegExp(anyOf(phrasesOf('joinedBy')), 'u');

/** Another name of two words or more. */
const AND_NAME = new RegExp(`,?\\s+${AND}\\s+(?=\\p{Lu}\\S+\\s+\\p{Lu}\\S+)`, 'gu');

/** A word before a name as a function; a rank is none. */
export function functionIn(word: string | undefined): string | undefined {
  const plain = word?.trim();
  return plain === undefined || RANKS.has(folded(plain)) ? undefined : plain;
}

const RANKS = new Set(phrasesOf('address').map(folded));

function bothCases(word: string): string {
  const plain = word.replaceAll('.', '\\.');
  return `${plain}|${plain.charAt(0).toUpperCase()}${plain.slice(1)}`;
}

/** Reads persons in texts of one language, of whose honorifics some are single letters. */
export class PersonReader {
  private readonly titled: RegExp;
  private readonly leadingTitle: RegExp;
  private readonly joint: RegExp;
  private readonly met: RegExp;
  private readonly clauses: ReturnType<typeof clausesIn>;

  constructor(language: string | undefined) {
    this.clauses = clausesIn(language);
    const honorifics = honorificPattern(language ?? '', phrasesOf('address'));
    this.titled = new RegExp(`${honorifics}(${NAME})`, 'gu');
    this.leadingTitle = new RegExp(`^${honorifics}`, 'u');
    // A function may be called like a rank: “Eve Poe, Chief Engineer” is one person.
    const titles = honorificPattern(
      language ?? '',
      phrasesOf('address').filter(word => word.endsWith('.')),
    );
    this.met = new RegExp(
      `(?:(?:(?<!\\p{L})(?<role>${ROLE_WORDS})\\s+)|${honorifics})(?<name>${NAME})`,
      'gu',
    );
    this.joint = new RegExp(
      `\\s*;\\s+|\\s+[–—-]\\s+(?=${titles}|${NAME}\\s*\\()|,?\\s+${AND}\\s+(?:${OF}|${BY_OR_WITH})?(?:${anyOf(DETERMINERS)}\\s+\\p{Ll}+,\\s+)?(?=${titles}\\p{Lu})|,\\s+(?=${titles}\\p{Lu})|(?<=\\)),?\\s+(?=${NAME}\\s*\\()|,?\\s+${AND}\\s+(?=${NAME}\\s*\\()`,
      'u',
    );
  }

  /** True for a line that begins with a form of address. */
  isTitled(line: string): boolean {
    return this.leadingTitle.test(line);
  }

  /** The persons whom a line names by a title, where it says that they were there or lists them. */
  personsIn(line: string, presence: Presence): readonly PersonReading[] {
    return sentencesIn(line).flatMap(({ start, end }) => {
      const sentence = line.slice(start, end);
      return sentence
        .split(/;(?:\s|$)/)
        .filter(part => !speaksOfAbsence(part))
        .flatMap(part => this.listedIn(this.clauses.around(part, 0).text.trimEnd(), presence));
    });
  }

  /** The titled persons of a sentence; without a word that they were there, those of a list that begins it. */
  private listedIn(sentence: string, presence: Presence): readonly PersonReading[] {
    const found = [...sentence.matchAll(this.titled)];
    const start = found[0]?.index ?? 0;
    // `4 UNODC representatives took part: …` says it of each of them.
    const [, everybody] = /(\p{Lu}[\p{Lu}\d]+) \p{Ll}+[^.;:]*:\s*$/u.exec(sentence.slice(0, start)) ?? [];
    const persons: PersonReading[] = [];
    for (const [index, { 0: whole, 1: name = '', index: at }] of found.entries()) {
      const tail = sentence.slice(at + whole.length, found[index + 1]?.index);
      const { person, rest } = readTail(tail);
      const before = sentence.slice(0, at);
      const isSaid =
        presence === 'participant' ? speaksOfMembers(sentence) : SAYS.person.test(folded(before));
      const isListed = persons.length > 0 || /^\s*(?:[^.;:]{1,60}:\s*)?$/.test(before);
      // A phrase that begins small goes on as a sentence does: `Mr. X, Director, spoke first.`
      const isPhrase = rest.split(', ').every(phrase => !/^\p{Ll}/u.test(phrase));
      if (!isSaid && !(isListed && isPhrase)) continue;
      persons.push({
        name: trimName(name),
        ...(everybody === undefined ? {} : { organization: everybody }),
        ...addressIn(whole.slice(0, -name.length)),
        ...person,
      });
    }
    return persons;
  }

  /** A person on a line of their own; `rest` is what could not be read. */
  personOf(line: string, isListed = false): { person: PersonReading; rest: string } | undefined {
    const text = line
      .replace(/[.;,\s]+$/, '')
      .replace(RETIRED, '')
      .trim();
    const untitled = text.replace(this.leadingTitle, '');
    const called = CALLED.exec(untitled);
    const bareText = called ? untitled.slice(called[1]?.length ?? 0).trim() : untitled;
    const cut = /\s*(?:[,;:(]|\s[–—-]\s|\s{2,})/.exec(bareText);
    const name = (cut ? bareText.slice(0, cut.index) : bareText).trim();
    // “Port Anselm, 4 March 2025” is where and when something was signed.
    const isPlace =
      cut !== null &&
      untitled === text &&
      readOnlyDate(bareText.slice(cut.index).replace(/^[\s,]+/u, '')) !== undefined;
    const isName = WHOLE_NAME.test(name) && (name.includes(' ') || untitled !== text) && !isPlace;
    if (!isName || WITH_SOMEBODY.test(folded(name)) || ROLE.test(folded(name)) || isBody(name))
      return undefined;
    const { person, rest } = readDetails(cut ? bareText.slice(cut.index) : '', isListed);
    const role = person.role ?? functionIn(called?.[1]);
    const address = addressIn(text.slice(0, text.length - untitled.length));
    return { person: { name, ...address, ...person, ...(role === undefined ? {} : { role }) }, rest };
  }

  /** The persons whom a sentence about a meeting names by a title or a function. */
  metIn(sentence: string): readonly PersonReading[] {
    // What is said in brackets of more than a few words is said of somebody else.
    const plain = sentence.replace(/\([^()]*(?:\s[^\s()]+){5,}\)/gu, aside => ' '.repeat(aside.length));
    const found = [...plain.matchAll(this.met)];
    return found.flatMap(({ 0: whole, index, groups }, at) => {
      const name = trimName(groups?.name ?? '');
      const called = `${groups?.role ?? ''} ${name}`;
      if (ROLE.test(folded(name)) || isBody(called) || (groups?.role !== undefined && !name.includes(' ')))
        return [];
      const [own = ''] = plain.slice(index + whole.length, found[at + 1]?.index).split(/;\s/u);
      const person = detailsBehind(withoutJoint(own));
      const role = person.role ?? functionIn(groups?.role);
      const address = addressIn(whole.slice(0, -(groups?.name ?? '').length));
      return [{ name, ...address, ...person, ...(role === undefined ? {} : { role }) }];
    });
  }

  /** The members of a mission whom its prose names: `The mission was led by Ms. X, Director, and assisted by …`. */
  membersIn(text: string): readonly PersonReading[] {
    return sentencesIn(text).flatMap(({ start, end }) => {
      const sentence = text.slice(start, end);
      const plain = flat(sentence);
      if (!JOINED.test(plain) || !OF_MISSION.test(plain) || speaksOfAbsence(sentence)) return [];
      const ends = [...plain.matchAll(new RegExp(JOINED.source, 'gu'))];
      return ends.flatMap((match, at) => {
        const from = match.index + match[0].length;
        const rest = withoutJoint(sentence.slice(from, ends[at + 1]?.index));
        return this.peopleOf(rest.replace(AND_NAME, '; ')).people;
      });
    });
  }

  /** Everybody whom a line lists, and what of it could not be read. */
  peopleOf(line: string): { readonly people: readonly PersonReading[]; readonly rest: readonly string[] } {
    const people: PersonReading[] = [];
    const rest: string[] = [];
    for (const piece of line.split(this.joint).flatMap(part => namesApart(part, line))) {
      const text = piece.trim();
      const read = text === '' || speaksOfAbsence(text) ? undefined : this.personOf(text, true);
      if (read) people.push(read.person);
      if (read ? read.rest !== '' : text !== '') rest.push(read ? read.rest : text);
    }
    return { people, rest };
  }
}
