/** Where markings stand in a text, read or not: before the colon, in a line that is no entry, after the colon. */
import type { LangiumCoreServices } from 'langium';
import { highest, isAbove, MARKINGS, type Marking } from '../domain/marking.ts';
import { markingWordsIn, wordsOfMarking } from '../domain/marking-words.ts';
import { markingsIn } from '../domain/markings-in.ts';
import { IMPORT_TAGS } from '../lexicon/import-words.ts';
import { stopsIn } from './broken-entries.ts';
import { isClassification, type MissionFile } from './generated/ast.ts';
import { type MissionReportLexingReport, opensEntry, type Span } from './lexer.ts';

/**
 * Where a marking does the more, the later it is listed: in a text it is only told; a line that is no entry keeps the
 * report back; before the colon it marks, or can’t be read and keeps it back. In quotation marks and comments it does nothing.
 */
const PLACES = ['text', 'outside', 'structure'] as const;

/** A marking, in any language and spelling. */
export interface StandingMarking {
  readonly level: Marking;
  readonly words: string;
  readonly place: (typeof PLACES)[number];
  /** The entry that it marks or in whose text it stands, as it is known before a change and after it; none where it is not known. */
  readonly entry?: string;
}

const NAME = /[\p{L}_][\p{L}\p{N}_]*(?:-[\p{L}\p{N}_]+)*/gu;

/** The markings of a text. Names of what is marked count as well, where they stand before the colon: it may be where this is from. */
export function standingMarkings(
  text: string,
  { Lexer }: Pick<LangiumCoreServices['parser'], 'Lexer'>,
  markedNames: ReadonlyMap<string, Marking> = new Map(),
): readonly StandingMarking[] {
  const { structures, outside, texts } = partsOf(text, Lexer);
  const entries = structures.map((structure, i) => `${i} of ${structures.length}: ${unmarked(structure)}`);
  const ofEntry = (i: number) => (marking: StandingMarking) => ({ ...marking, entry: entries[i] ?? '' });
  return [
    ...structures.flatMap((structure, i) => {
      // A name of several words is no marking because of one of them.
      const words = structure.replace(NAME, name =>
        name.includes('-') && !wordsOfMarking(name) ? '' : name,
      );
      // The entry word, and the name that it may have itself, refer to nothing.
      const names = [...structure.matchAll(NAME)].slice(2).flatMap(([name]) => {
        const level = markedNames.get(name);
        return level ? [{ level, words: name }] : [];
      });
      return highestOf([...calledIn(words), ...names], 'structure').map(ofEntry(i));
    }),
    ...outside.flatMap(lines => lines.split('\n').flatMap(line => highestOf(calledIn(line), 'outside'))),
    ...texts.flatMap((each, i) => typedMarkings(each).map(ofEntry(i))),
  ];
}

/** How many words for markings, and names of what is marked, stand in entries that nothing before their colon keeps back. */
export function countLooseMarkings(
  text: string,
  { LangiumParser, Lexer }: LangiumCoreServices['parser'],
  markedNames: ReadonlyMap<string, Marking> = new Map(),
): number {
  const read = LangiumParser.parse<MissionFile>(text);
  const stops = stopsIn(read);
  const countNames = (words: string) =>
    [...words.matchAll(NAME)].filter(([name]) => markedNames.has(name)).length;
  return read.value.entries.reduce((sum, entry) => {
    const { offset = 0, end = 0 } = entry.$cstNode ?? {};
    const words = text.slice(offset, end);
    const { structures } = partsOf(words, Lexer);
    const isBroken = stops.some(stop => offset <= stop && stop <= end);
    const isMarked = isBroken
      ? structures.some(structure => markingWordsIn(structure).length > 0)
      : isClassification(entry) || ('marking' in entry && entry.marking !== undefined);
    if (isMarked || structures.some(structure => countNames(structure) > 0)) return sum;
    const called = markingWordsIn(words).filter(({ sort }) => sort !== 'ordinary');
    return sum + called.length + countNames(words);
  }, 0);
}

/** What stands before a colon, but for its markings. */
function unmarked(structure: string): string {
  const markings = markingWordsIn(structure).toReversed();
  const left = markings.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), structure);
  return left.replace(/\s+/g, ' ').trim();
}

/** The markings among these words, whatever else they say. */
function calledIn(text: string): readonly Omit<StandingMarking, 'place'>[] {
  return markingWordsIn(text).map(({ level, start, end }) => ({ level, words: text.slice(start, end) }));
}

/** Of several in one place only the highest counts. */
function highestOf(
  markings: readonly Omit<StandingMarking, 'place'>[],
  place: StandingMarking['place'],
): readonly StandingMarking[] {
  const level = highest(markings.map(marking => marking.level));
  return markings
    .filter(marking => marking.level === level)
    .slice(0, 1)
    .map(marking => ({ ...marking, place }));
}

/** Those that somebody typed into a text, as they are told. */
export function typedMarkings(text: string): readonly StandingMarking[] {
  const lines = text.replace(/^\/\/.*$/gm, '').replace(/^[:\uFF1A\s]+|[^\S\n]+$/gm, '');
  return markingsIn(lines, IMPORT_TAGS).map(({ level, start, end }) => ({
    level,
    words: lines.slice(start, end).trim(),
    place: 'text' as const,
  }));
}

interface Parts {
  /** What stands before the colons, without what is quoted there. */
  readonly structures: string[];
  readonly outside: readonly string[];
  readonly texts: string[];
}

function partsOf(text: string, lexer: LangiumCoreServices['parser']['Lexer']): Parts {
  const { tokens, report } = lexer.tokenize(text);
  const { stray } = report as MissionReportLexingReport;
  const parts: Parts = {
    structures: [],
    outside: stray.map(({ start, end }) => text.slice(start, end)),
    texts: [],
  };
  const openings = tokens.flatMap((token, i) => (opensEntry(token) ? [i] : []));
  for (const [i, first] of openings.entries()) {
    const own = tokens.slice(first, openings[i + 1]);
    const body = own.findIndex(({ tokenType }) => tokenType.name === 'BODY');
    const [start, colon] = [own[0], own[body]].map(token => token?.startOffset ?? text.length);
    const quoted = own.slice(0, body).filter(({ tokenType }) => tokenType.name === 'STRING');
    parts.structures.push(without(text, { start: start ?? 0, end: colon ?? 0 }, quoted));
    const last = own.at(-1);
    parts.texts.push(text.slice(colon, (last?.startOffset ?? 0) + (last?.image.length ?? 0)));
  }
  return parts;
}

/** A stretch of the text with a comma in place of what is quoted in it. */
function without(
  text: string,
  { start, end }: Span,
  quoted: readonly { readonly startOffset: number; readonly image: string }[],
): string {
  let left = '';
  let at = start;
  for (const { startOffset, image } of quoted) {
    left += `${text.slice(at, startOffset)},`;
    at = startOffset + image.length;
  }
  return left + text.slice(at, end);
}

/** The markings before a change that have none after it that marks as highly and does as much where it stands. */
export function lostMarkings(
  before: readonly StandingMarking[],
  after: readonly StandingMarking[],
): readonly StandingMarking[] {
  const left = [...after];
  const changed = before.filter(
    one => !isTaken(left, other => one.words === other.words && one.place === other.place),
  );
  // What marks an entry marks all of its text, and no other; one that is raised is not lost.
  const covers = (other: StandingMarking, { level, entry }: StandingMarking) =>
    entry !== undefined &&
    other.place === 'structure' &&
    other.entry === entry &&
    !isAbove(level, other.level);
  const uncovered = changed.filter(one => !after.some(other => covers(other, one)));
  // What covers a text stands for nothing else.
  const free = left.filter(other => !changed.some(one => covers(other, one)));
  // The strongest choose first, so that none is left over that a weaker one could have done without.
  return uncovered
    .toSorted((one, other) => rankOf(other) - rankOf(one))
    .filter(
      one =>
        !isTaken(
          free,
          other =>
            !isAbove(one.level, other.level) && PLACES.indexOf(one.place) <= PLACES.indexOf(other.place),
        ),
    );
}

/** True where there is such a marking, which then is there no more. */
function isTaken(left: StandingMarking[], is: (marking: StandingMarking) => boolean): boolean {
  const at = left.findIndex(is);
  return at >= 0 && left.splice(at, 1).length > 0;
}

function rankOf({ place, level }: StandingMarking): number {
  return PLACES.indexOf(place) * MARKINGS.length + MARKINGS.indexOf(level);
}
