/** Whose people were met, as a line about a meeting names bodies, offices and groups. */
import { flat } from '../../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../../lexicon/import-words.ts';
import { isBody, isShortName } from '../organizations.ts';
import { ROLE } from '../person-details.ts';
import type { PersonReading } from '../read-person.ts';
import type { ReportContext } from './chapter.ts';
import { openingPlace, SITE } from './meeting-place.ts';
import { behindWith, bodyBehindWith, WITH } from './parties.ts';

const MEETING = new RegExp(anyOf(phrasesOf('meeting')), 'u');

/** True for a text that speaks of a meeting. */
export function speaksOfMeeting(text: string): boolean {
  return MEETING.test(flat(text));
}

/** True for a text that begins with the word for a visit. */
export function isVisit(text: string): boolean {
  return /^(?:visites?|visits?|visitas?)\b/iu.test(text.trim());
}

/** True for a line that begins with an office: `the mayor`, `présidente du tribunal et procureur`. */
export function isOfficeFirst(rest: string): boolean {
  return ROLE.test(folded(rest).split(' ').slice(0, 2).join(' '));
}

/** The bodies that a line says were met, and those whom it names without a title, beside the people whom it does. */
export function bodiesMet(
  text: string,
  people: readonly PersonReading[],
  { people: register, places }: ReportContext,
): readonly string[] {
  const behind = bodyBehindWith(text);
  if (people.length > 0) return [bodyInFront(text, people)?.body ?? behind ?? []].flat();
  const others = behindWith(text, register);
  const body = openingPlace(text, places) === undefined ? bodyOf(text) : undefined;
  if (others.length > 0) return others;
  return body === undefined || SITE.test(flat(body)) || isVisit(body) ? [] : [body];
}

/** `Press Council, meeting with Ms. Poe` */
const MEETING_WITH = new RegExp(
  `^,\\s(?:\\p{L}+\\s)?${anyOf(phrasesOf('meeting'))}\\s+${WITH.source}\\s+(?:\\p{L}+\\.?\\s+)?$`,
  'u',
);

/** A body that was met, and those of the people who only stand for it. */
interface BodyInFront {
  readonly body: string;
  readonly spokesmen: readonly PersonReading[];
}

/** The body of the people who stand right behind it; one that no place stands before may be where they were met. */
export function bodyInFront(text: string, people: readonly PersonReading[]): BodyInFront | undefined {
  const [first] = people;
  const bracketed = bodyBeforeBracket(text, people);
  if (bracketed !== undefined) return bracketed;
  const body = bodyOf(text);
  if (body === undefined || first === undefined || SITE.test(flat(body))) return undefined;
  const at = text.indexOf(body);
  const between = text.slice(at + body.length, text.indexOf(first.name, at));
  const isDashed = /^\s+[–—-]\s/u.test(between);
  const isBehindPlace = /\p{L}/u.test(text.slice(0, at)) && between.startsWith(', ');
  const isMet = MEETING_WITH.test(flat(between));
  return isMet || ((isDashed || isBehindPlace) && between.trim().split(/\s+/).length < 4)
    ? { body, spokesmen: [] }
    : undefined;
}

/** The people who were met themselves, and not as those who stand for a body. */
export function withoutSpokesmen(text: string, people: readonly PersonReading[]): readonly PersonReading[] {
  const spokesmen = bodyBeforeBracket(text, people)?.spokesmen ?? [];
  return people.filter(person => !spokesmen.includes(person));
}

/** `parents’ council (Ann Lee, chair, and some parents)`: those in brackets are of the body that was met. */
function bodyBeforeBracket(text: string, people: readonly PersonReading[]): BodyInFront | undefined {
  for (const { 1: before = '', 2: inner = '' } of text.matchAll(/([^()]+?)\s+\(([^()]*)\)/gu)) {
    const body = before
      .split(/\s[–—-]\s|[,;:]\s/u)
      .at(-1)
      ?.trim();
    const spokesmen = people.filter(({ name }) => inner.includes(name));
    if (body === undefined || spokesmen.length === 0) continue;
    const isName = isBody(body) && body.split(/\s+/).length < 10 && !isOfficeFirst(body);
    if (isName && !SITE.test(flat(body)) && !speaksOfMeeting(body) && !isVisit(body))
      return { body, spokesmen };
  }
  return undefined;
}

/** The body that a line names in front of those who were met there, alone or behind the place. */
export function bodyOf(text: string): string | undefined {
  const [first = '', second = ''] = text.split(/\s[–—-]\s|,\s|:\s/u);
  if (/[.;]\s/u.test(first)) return undefined;
  const isPlace =
    /^[\s,]*\p{Lu}[\p{L}\p{M}'’-]*(?:\s\p{Lu}[\p{L}\p{M}'’-]*)?$/u.test(first) && !isBody(first);
  return bodyNamed(first) ?? (isPlace && !/[.;]\s/u.test(second) ? bodyNamed(second) : undefined);
}

function bodyNamed(text: string): string | undefined {
  const name = text.trim();
  return isBody(name) && isShortName(name) && /\p{Lu}/u.test(name.charAt(0)) && !speaksOfMeeting(name)
    ? name
    : undefined;
}
