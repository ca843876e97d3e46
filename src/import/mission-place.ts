import { monthNumbers } from '../lexicon/calendar.ts';
import { flat, foldedWords } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';
import { isHonorificOrRank } from '../lexicon/persons.ts';
import type { FirstPage } from './first-page.ts';
import { STAY } from './mission-words.ts';
import { isBody } from './organizations.ts';
import { isReportLabel } from './part-headings.ts';
import { ROLE } from './person-details.ts';
import { AND, ARTICLE, LOCATED, OF } from './small-words.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}'’-]*\\p{Ll}";
const NAME = `${WORD}(?:\\s+${OF}?${ARTICLE}?${WORD}){0,3}`;
const NAMES = new RegExp(`^${NAME}(?:(?:,\\s+|\\s+(?:${AND}|&)\\s+)${NAME})*$`, 'u');
const AT_NAME = new RegExp(`^\\s+${ARTICLE}?(?<place>${NAME})`, 'u');
/** Being or going somewhere, and what stands before the name of the place, in a flat text. */
const STAYS = new RegExp(STAY, 'gu');
const WHERE = new RegExp(anyOf(phrasesOf('whereTo')), 'gu');
const STATE = new RegExp(`^${anyOf(phrasesOf('states'))}`, 'u');
/** Forms of “to be”. */
const BEINGS = new RegExp(`^${anyOf(phrasesOf('beings'))}$`, 'u');
/** How far behind the word for a stay its place is told, in letters. */
const NEAR = 80;

/** `in Karrow`, `à Belmarque`: names in front of which a text says that something is there. */
const IN_PLACE = new RegExp(`(?<![\\p{L}])${LOCATED}${ARTICLE}?(?<place>${NAME})`, 'gu');

/** The names that a text uses as those of places, whatever else they may be. */
export function placesNamed(pieces: readonly string[]): ReadonlySet<string> {
  return new Set(
    pieces.flatMap(piece =>
      [...piece.matchAll(IN_PLACE)].flatMap(({ groups }) => (groups?.place ? [flat(groups.place)] : [])),
    ),
  );
}

const LISTED = new RegExp(`\\s*[,;/]\\s+|\\s+(?:${AND}|&)\\s+`, 'u');

/** The names of places that the particulars of a report list. */
export function placesListed({ particulars }: FirstPage): readonly string[] {
  return [...particulars.values()].flatMap(({ particular, text }) =>
    particular === 'place'
      ? text
          .replace(/[*_]/g, '')
          .split(LISTED)
          .filter(name => NAMES.test(name) && mayBePlace(name))
      : [],
  );
}

/** Where the lines of a title say that somebody went, be it a country. */
export function whither(lines: readonly string[]): string | undefined {
  return lines.flatMap(placesIn).find(name => !isMonth(name));
}

/** The places in which somebody was or to which somebody went, as a sentence says it. */
function placesIn(sentence: string): readonly string[] {
  const plain = flat(sentence);
  // “This mission report was prepared within …”: the paper was nowhere.
  const opening = foldedWords(sentence).slice(0, 5);
  const isOfPaper = opening.some((_, at) => isReportLabel(opening.slice(at, at + 1).join(' ')));
  return [...plain.matchAll(STAYS)].flatMap(stay => {
    const from = stay.index + stay[0].length;
    const isInName = foldedWords(plain.slice(0, stay.index)).length < opening.length;
    if (isOfPaper && (isInName || BEINGS.test(stay[0]))) return [];
    return [...plain.slice(from, from + NEAR).matchAll(WHERE)].flatMap(
      ({ 0: word, index }) => AT_NAME.exec(sentence.slice(from + index + word.length))?.groups?.place ?? [],
    );
  });
}

function isMonth(name: string): boolean {
  return monthNumbers().has(flat(name).split(' ')[0] ?? '');
}

function mayBePlace(name: string): boolean {
  const plain = flat(name);
  return (
    !isMonth(name) &&
    !isHonorificOrRank(name.split(' ')[0] ?? '') &&
    !isBody(name) &&
    !ROLE.test(plain) &&
    !STATE.test(plain)
  );
}
