/** Where a meeting was held, as its line says. */
import { allWeekdays, monthNumbers } from '../../lexicon/calendar.ts';
import { flat } from '../../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../../lexicon/import-words.ts';
import { honorificPattern } from '../../lexicon/persons.ts';
import type { Evidence } from '../evidence.ts';
import { quoted } from '../mission-entry.ts';
import { isBody, isShortName } from '../organizations.ts';
import { ROLE } from '../person-details.ts';
import type { ReportContext } from './chapter.ts';
import { WITH } from './parties.ts';

/** Bodies that are places, with the word for their kind first or, in English, last, so that whoever was met there may belong to another. */
export const SITE = new RegExp(`^${anyOf(phrasesOf('sites'))}|${anyOf(phrasesOf('sites', 'en'))}$`, 'u');
const MEETING = anyOf(phrasesOf('meeting'));
/** A house or a room in which people meet. */
const VENUE = new RegExp(anyOf(phrasesOf('venues')), 'u');
/** What stands first in a line, where the rest of it goes on with the meeting itself. */
const FIRST = new RegExp(
  `^(?<place>[^.;:()]{3,90}?)(?:\\s?:\\s+|(?:\\.|\\s[–—-]|,)\\s+(?=(?:\\p{L}+\\s)?${MEETING}|${WITH.source}))`,
  'u',
);
/** The place that a line names first or in the bracket at its end, as an attribute; one that a sentence tells stays in it. */
export function placeAttribute(text: string, context: ReportContext): readonly string[] {
  const place = openingPlace(text, context.places) ?? bracketedPlace(text, context.places);
  return whereAttribute(place?.trim(), { by: 'sentence', text }, context);
}

/** Where a meeting was held, where the evidence shows it. */
export function whereAttribute(
  place: string | undefined,
  evidence: Evidence,
  { gate }: ReportContext,
): readonly string[] {
  const written = quoted(gate.sure('where', place, evidence) ?? '');
  return written === undefined ? [] : [`in ${written}`];
}

/** The bracket with which a line ends. */
const BRACKET = /^(?<before>.*\S)\s\((?<said>[^()]{3,60})\)[.\s]*$/su;
/** A word in small letters at the end of what a meeting was about. */
const TOPIC_LAST = /(?<!\p{L})\p{Ll}[\p{L}'’-]*$/u;
const HAS_TITLE = new RegExp(`(?<!\\p{L})${honorificPattern('')}\\p{Lu}`, 'u');

/** `… registration of employers (Federation House)`: the place in the bracket with which a line ends. */
export function bracketedPlace(text: string, places: ReadonlySet<string>): string | undefined {
  const { before = '', said = '' } = BRACKET.exec(text)?.groups ?? {};
  const [first = ''] = said.split(', ');
  const words = flat(said).split(/[\s,]+/u);
  const isName =
    /^\p{Lu}\p{L}*\p{Ll}/u.test(said) && isShortName(said) && !ROLE.test(folded(said).split(' ')[0] ?? '');
  const isDay = words.some(word => monthNumbers().has(word) || allWeekdays().includes(word));
  const isOther = isDay || HAS_TITLE.test(said) || /[:;]|\d{2}/.test(said);
  const isPlace = TOPIC_LAST.test(before) || VENUE.test(flat(said)) || places.has(flat(first));
  return isName && !isOther && isPlace ? said : undefined;
}

/** A line without such a place, which names nobody. */
export function withoutBracketedPlace(text: string, places: ReadonlySet<string>): string {
  return bracketedPlace(text, places) === undefined ? text : text.slice(0, text.lastIndexOf('(')).trimEnd();
}

/** `Tuesday 4 March – Selm`: the place that stands beside a day and holds for all that was done on it. */
export function placeOfDay(text: string, places: ReadonlySet<string>): string | undefined {
  const [, ...pieces] = text.replace(/[*_]/g, '').split(/\s[–—-]\s|,\s+|\n/u);
  return pieces.map(piece => piece.trim()).find(piece => places.has(flat(piece)));
}

/** `Town hall. Meeting with …`: the place that a line names first. */
export function openingPlace(text: string, places: ReadonlySet<string>): string | undefined {
  const found = FIRST.exec(flat(text));
  const place = text.slice(0, found?.groups?.place?.length ?? 0);
  const [first = ''] = place.split(', ');
  // “Press Council, meeting with its chair”: the body is whom the meeting was with.
  // “Press Council. Presentation of the report” is no more than with whom it was.
  const rest = text.slice(place.length);
  const isApart = !rest.startsWith(',') && (place.includes(', ') || WITH.test(flat(rest)));
  const isSite = SITE.test(flat(place));
  // “edificio del Tribunal”: in small letters, a house is no body.
  const isHouse =
    /^\p{Ll}/u.test(place) && (VENUE_AT_ONCE.test(flat(place)) || SITE_AT_ONCE.test(flat(place)));
  const isNamed = isBody(place)
    ? isApart || isSite
    : isSite || VENUE.test(flat(place)) || places.has(flat(first));
  const isPhrase =
    (isHouse || /^\p{Lu}/u.test(place)) &&
    isShortName(place) &&
    !ROLE.test(folded(place).split(' ')[0] ?? '');
  return (isHouse || isNamed) && isPhrase && !SPEAKS.test(flat(place)) ? place : undefined;
}

const SITE_AT_ONCE = new RegExp(`^${anyOf(phrasesOf('sites'))}`, 'u');
const VENUE_AT_ONCE = new RegExp(`^${VENUE.source}`, 'u');
const SPEAKS = new RegExp(`${MEETING}|${WITH.source}`, 'u');
