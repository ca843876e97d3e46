/** Texts that somebody marked where they begin or end: what they say, and how far they may go. */
import { highest, isAbove, MARKINGS, type Marking } from '../domain/marking.ts';
import { isInCapitals, markingWordsIn, readMarking } from '../domain/marking-words.ts';
import { markingsIn, type TypedMarking, withMarks } from '../domain/markings-in.ts';
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';
import { IMPORT_TAGS } from '../lexicon/import-words.ts';
import { entryWord } from '../lexicon/words.ts';
import { wordsIn } from '../lexicon/words-in.ts';
import { splitMark } from './marks.ts';
import { isComment, type MissionEntry, type MissionPart } from './mission-entry.ts';

/** A text, and what stands before and behind it that marks it. */
export interface Unmarked {
  readonly before: string;
  readonly text: string;
  readonly behind: string;
}

/** What is meant to mark a text: it is certain, or in capitals. */
export function intendedMarkings(text: string): readonly TypedMarking[] {
  return markingsIn(text, IMPORT_TAGS).filter(
    ({ degree, start, end }) => degree === 'certain' || isInCapitals(text.slice(start, end)),
  );
}

/** Parts a text from a marking at its beginning or its end; all of it is text where it has none, or is nothing else. */
export function unmarked(text: string): Unmarked {
  const edges = intendedMarkings(text).map(typed => withMarks(text, typed));
  const { start, end } = edges.find(each => each.start === 0 || each.end === text.length) ?? {
    start: 0,
    end: 0,
  };
  const isAtEnd = start > 0 && end === text.length;
  const [before, rest, behind] = isAtEnd
    ? ['', text.slice(0, start), text.slice(start)]
    : [text.slice(0, end), text.slice(end), ''];
  return /\p{L}/u.test(rest) ? { before, text: rest, behind } : { before: '', text, behind: '' };
}

/** More words than these are no label, but a text. */
const MOST_OF_LABEL = 4;

/** What a cell, a label or a line says of what stands beside it; a few words with a marking among them say nothing else. */
export function markingBeside(text: string): Marking {
  const pieces = text.split(/\n|\s\|\s/u);
  return highest(
    pieces.flatMap(piece => {
      const isLabel = wordsIn(piece).length <= MOST_OF_LABEL;
      const own = isLabel ? markingWordsIn(piece).filter(({ sort }) => sort === 'own') : [];
      return [...(isLabel ? markingsIn(piece, IMPORT_TAGS) : intendedMarkings(piece)), ...own].map(
        ({ level }) => level,
      );
    }),
  );
}

/** The marking that a line gives to what stands below it, in that it says nothing else or leads in: “What follows is confidential:”. */
export function markingBelow(text: string): Marking | undefined {
  const line = (splitMark(text)?.text ?? text).trim();
  const said = readMarking(line.replace(/[\s:.*_]+$/u, '').replace(/^[*_]+/u, ''));
  if (said) return said.isOrdinary ? undefined : said.level;
  const isLeadIn = /[:：][*_\s]*$/u.test(line) && wordsIn(line).length <= MOST_OF_LEAD_IN;
  const own = isLeadIn ? markingWordsIn(line).filter(({ sort }) => sort === 'own') : [];
  return own.length > 0 ? highest(own.map(({ level }) => level)) : undefined;
}

/** More words than these are a sentence on something else. */
const MOST_OF_LEAD_IN = 8;

/** The parts, each entry with the marking that its text, or a cell beside it, has in the source, and no lower than that of what it is taken from. */
export function withMarkings(
  parts: readonly MissionPart[],
  from: Marking = 'unclassified',
): readonly MissionPart[] {
  return parts.map(part => {
    const known = isComment(part) ? undefined : entryWord(part.word);
    if (isComment(part) || known === undefined || !ENTRY_WORDS[known].isMarked) return part;
    const { attributes = [] } = part;
    const before = MARKINGS.filter(each => attributes.includes(each));
    const marking = highest([from, ...before, ...markingsOf(part)]);
    const others = attributes.filter(each => !before.some(level => level === each));
    return isAbove(marking, 'unclassified') ? { ...part, attributes: [...others, marking] } : part;
  });
}

function markingsOf({ title, body = [], isReadOut = false }: MissionEntry): readonly Marking[] {
  const said = splitMark(title)?.text ?? title;
  return [
    ...(isReadOut ? [] : intendedMarkings(said).map(({ level }) => level)),
    ...body.flatMap(each =>
      isComment(each) ? [markingBeside(each.comment)] : intendedMarkings(each).map(({ level }) => level),
    ),
  ];
}
