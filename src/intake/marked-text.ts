/** Texts that somebody marked where they begin or end: what they say, and how far they may go. */
import { highest, isAbove, type Marking } from '../domain/marking.ts';
import { isInCapitals, wordsOfMarking } from '../domain/marking-words.ts';
import { markingsIn, type TypedMarking, withMarks } from '../domain/markings-in.ts';
import { ENTRY_WORDS } from '../lexicon/generated/words.ts';
import { INTAKE_TAGS } from '../lexicon/intake-words.ts';
import { entryWord } from '../lexicon/words.ts';
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
  return markingsIn(text, INTAKE_TAGS).filter(
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

/** The parts, each entry with the marking that its text, or a cell beside it, has in the source, and no lower than that of what it is taken from. */
export function withMarkings(
  parts: readonly MissionPart[],
  from: Marking = 'unclassified',
): readonly MissionPart[] {
  return parts.map(part => {
    const known = isComment(part) ? undefined : entryWord(part.word);
    if (isComment(part) || known === undefined || !ENTRY_WORDS[known].isMarked) return part;
    const marking = highest([from, ...markingsOf(part)]);
    return isAbove(marking, 'unclassified')
      ? { ...part, attributes: [...(part.attributes ?? []), marking] }
      : part;
  });
}

function markingsOf({ title, body = [], isReadOut = false }: MissionEntry): readonly (Marking | undefined)[] {
  const said = splitMark(title)?.text ?? title;
  return [
    ...(isReadOut ? [] : intendedMarkings(said).map(({ level }) => level)),
    ...body.flatMap(each =>
      isComment(each)
        ? each.comment.split(' | ').map(wordsOfMarking)
        : intendedMarkings(each).map(({ level }) => level),
    ),
  ];
}
