/** Parties in structure lines: declared ones by their names, others in quotation marks. */

import { flat } from '../../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../../lexicon/import-words.ts';
import { honorificPattern } from '../../lexicon/persons.ts';
import type { Evidence } from '../evidence.ts';
import { quoted } from '../mission-entry.ts';
import { negationsIn } from '../negations.ts';
import { isBody } from '../organizations.ts';
import { bare, namesListed } from '../party-names.ts';
import type { PeopleRegister } from '../people-register.ts';
import { ROLE } from '../person-details.ts';
import { AT } from '../small-words.ts';
import type { ReportContext } from './chapter.ts';

const NEGATIONS = negationsIn();
/** What makes a sentence of a text, which then is no name. */
export const BEINGS = new RegExp(anyOf(phrasesOf('beings')), 'u');
/** What a cell says where it names nobody. */
const UNDECIDED = new Set(phrasesOf('undecided').map(folded));

/** `to EULEX, "Ministry of Justice"`; nothing where no party is named. */
export function partiesAttribute(
  word: 'with' | 'to' | 'owner',
  names: readonly string[],
  evidence: Evidence,
  { organizations, people, persons, gate }: ReportContext,
): readonly string[] {
  const sure = names.filter(name => gate.shows(word, name, evidence));
  const parties = sure.flatMap(
    name =>
      organizations.find(name) ??
      (/^\p{Lu}[\p{Lu}\d-]+$/u.test(name) ? organizations.refer(name) : undefined) ??
      people.find(persons.personOf(name)?.person ?? { name }) ??
      quoted(name.replace(/[“”"]/g, '')) ??
      [],
  );
  return parties.length > 0 ? [`${word} ${[...new Set(parties)].join(', ')}`] : [];
}

/** The parties that a cell of a table lists. */
export function partiesIn(cell: string): readonly string[] {
  const names = namesListed(cell, NEGATIONS);
  // R&D is a name, too, and so is a letter among others, which alone is a mark.
  const isName = (name: string) => /\p{L}&?\p{L}/u.test(name) || (names.length > 1 && /^\p{Lu}$/u.test(name));
  return names.filter(
    name =>
      isName(name) &&
      name.split(/\s+/).length < 13 &&
      !BEINGS.test(flat(name)) &&
      !UNDECIDED.has(folded(name)),
  );
}

/** What stands in front of whom a meeting was with, in a flat text. */
export const WITH = new RegExp(anyOf(phrasesOf('withWords')), 'u');

/** The bodies, the offices and those of whom the report tells, whom a text about a meeting names behind “with”. */
export function behindWith(text: string, people?: PeopleRegister): readonly string[] {
  const found = WITH.exec(flat(text));
  const [behind = ''] = found ? text.slice(found.index + found[0].length).split(/:|\s\(|\.\s/u) : [];
  return partiesIn(NEGATIONS.upToContrast(behind.replace(WHEREABOUTS, ''))).filter(
    name =>
      !CREW.test(flat(name)) &&
      (isBody(name) ||
        /^\p{Lu}{2,}$/u.test(name) ||
        ROLE.test(folded(name)) ||
        people?.find({ name }) !== undefined),
  );
}

/** Whoever only came along: an interpreter, a driver. */
export const CREW = new RegExp(`^${anyOf(phrasesOf('crewRoles'))}`, 'u');

/** `, en su sede`: where it was, behind whom a meeting was with. */
const WHEREABOUTS = new RegExp(`(?:,\\s${AT}|\\s${AT}${anyOf(phrasesOf('determiners'))}\\s).*$`, 'u');

/** The body right behind “with”: that of people is told behind their names. */
export function bodyBehindWith(text: string): string | undefined {
  const found = WITH.exec(flat(text));
  const [behind = ''] = found ? text.slice(found.index + found[0].length).split(/[,;:(]|\.\s/u) : [];
  const name = bare(behind);
  const isNamed = /^\p{Lu}/u.test(name) && name.split(/\s+/).length < 10;
  return isNamed && isBody(name) && !ROLE.test(folded(name)) && !TITLED.test(name) ? name : undefined;
}

const TITLED = new RegExp(`^${honorificPattern('')}\\p{Lu}`, 'u');
