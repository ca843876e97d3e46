/** What the readers of a report see of its source: no comment, so that none may hold a name alone. */
import en from '../../language/l10n/labels.en.json' with { type: 'json' };
import es from '../../language/l10n/labels.es.json' with { type: 'json' };
import fr from '../../language/l10n/labels.fr.json' with { type: 'json' };
import { allWeekdays, monthNames } from '../lexicon/calendar.ts';
import { isHonorificOrRank } from '../lexicon/persons.ts';
import { type Comment, isComment, type MissionEntry, type MissionPart } from './mission-entry.ts';
import { addComment } from './parts/cells.ts';
import { type ReportContext, unplaced } from './parts/chapter.ts';

/** What readers see of a report: the words of its texts, and of what its entries say of themselves, in small letters. */
export type SeenWords = ReadonlySet<string>;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** The words of a page in the languages whose dates the calendar writes out alike. */
const LABELS = new Map(Object.entries({ en, es, fr }));
/** The titles that a page gives to the chapters of these entries. */
const CHAPTERS = { finding: 'findings', recommendation: 'recommendations', person: 'personsMet' } as const;

/** The words that the readers of a report see of what it was written from. */
export function seenWords(parts: readonly MissionPart[]): SeenWords {
  const entries = parts.filter(
    (part): part is MissionEntry => !isComment(part) && part.word !== 'abbreviation',
  );
  const language = entries.find(({ word }) => word === 'language')?.attributes?.[0] ?? 'en';
  const labels = LABELS.get(language);
  const months = labels ? monthNames(language, ['long']) : [];
  const chapters = Object.entries(CHAPTERS).flatMap(([kind, label]) =>
    entries.some(({ word }) => word === kind) ? (labels?.[label] ?? []) : [],
  );
  const texts = entries.flatMap(({ title, body = [], attributes = [] }) => [
    title,
    ...body.filter(each => typeof each === 'string').map(withoutAddresses),
    ...attributes.flatMap(each => [...each.matchAll(/["“«](.*)["”»]/gu)].map(([, phrase = '']) => phrase)),
    ...attributes.flatMap(each => datesIn(each, months)),
  ]);
  return new Set([...texts, ...chapters].flatMap(lettersOf));
}

/** Where a link leads is no part of its text. */
function withoutAddresses(text: string): string {
  return text.replace(/(?<=\])\([^\s()]*\)/g, '');
}

/** The figures of a date, and its month, as they are written out. */
function datesIn(attribute: string, months: readonly ReadonlySet<string>[]): readonly string[] {
  const bare = attribute.replace(/["“«].*["”»]/gu, '');
  return [...bare.matchAll(/\b(\d{4})(?:-(\d\d))?(?:-(\d\d))?\b/gu)].flatMap(([, year = '', month, day]) => [
    year,
    ...(months[Number(month) - 1] ?? []),
    ...(day === undefined ? [] : [String(Number(day))]),
  ]);
}

function lettersOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
      .toLowerCase()
      .match(WORD) ?? []
  );
}

/** True for a word of which readers see every letter and figure. */
export function isSeen(word: string, seen: SeenWords): boolean {
  return lettersOf(word).every(each => seen.has(each));
}

const WEEKDAYS: ReadonlySet<string> = new Set(allWeekdays());

/** The parts, where no name stands in comments alone: the line or the cell that holds one is text, in its place. */
export function withNamesAsText(
  parts: readonly MissionPart[],
  context: ReportContext,
): readonly MissionPart[] {
  const seen = seenWords(parts);
  return parts.map(part => {
    if (isComment(part)) {
      const body = withUnseenApart(part, seen);
      return body.every(isComment) ? part : unplaced(body, context);
    }
    if (!part.body?.some(isComment)) return part;
    return {
      ...part,
      body: part.body.flatMap(each => (isComment(each) ? withUnseenApart(each, seen) : [each])),
    };
  });
}

/** A comment whose cells stand apart from those that hold an unseen name, which are text. */
function withUnseenApart(comment: Comment, seen: SeenWords): NonNullable<MissionEntry['body']> {
  const cells = comment.comment.split(' | ');
  if (!comment.isContent || !cells.some(cell => holdsUnseenName(cell, seen))) return [comment];
  const body: (string | Comment)[] = [];
  for (const cell of cells) {
    if (holdsUnseenName(cell, seen)) body.push(cell);
    else addComment(body, cell);
  }
  return body;
}

/** True where two words with capitals stand side by side as in a name, and readers see one of them nowhere. */
function holdsUnseenName(text: string, seen: SeenWords): boolean {
  const pairs = [...text.matchAll(PAIR)].map(([, first = '', second = '']) => [first, second]);
  return pairs.some(
    pair =>
      pair.every(each => !isHonorificOrRank(each) && !WEEKDAYS.has(each.toLowerCase())) &&
      pair.some(each => !isSeen(each, seen)),
  );
}

/** Two words with capitals; the second may be the first of another pair. */
const PAIR = /(?<![\p{L}\p{M}\p{N}])(\p{Lu}[\p{L}\p{M}]+)(?=(?:\.?\s+|[-'’])(\p{Lu}[\p{L}\p{M}]+))/gu;
