/** What may be markings within a text: in brackets anywhere, in a cell of a table, at the beginning of a sentence. */
import { LIST_ITEM } from '../lexicon/marks.ts';
import { type Stretch, sentencesIn } from '../lexicon/sentences.ts';
import { wordsIn } from '../lexicon/words-in.ts';
import { shownText } from './characters.ts';
import { labelled, likelyMarking } from './labelled-markings.ts';
import { atHead, begunBy, inCapitals, ofHeading } from './marked-labels.ts';
import type { Marking } from './marking.ts';
import { portionMark } from './portion-mark.ts';
import { markingsAmong, readMarking, shortenedMarking } from './read-marking.ts';
import {
  atEnd,
  byPlace,
  type ParagraphPlace,
  type TypedMarking,
  typedMarking,
  wordsOfMarking,
} from './typed-marking.ts';

/** What brackets and emphasis hold: a bracket right behind a word belongs to it, as in “prison(s)”. */
const BRACKETS = new RegExp(
  `[*_]{0,3}(?:${[
    String.raw`(?<![\p{L}\p{N}])\[([^[\]\n]{1,60})\](?!\()`,
    String.raw`(?<![\p{L}\p{N}])\(([^()\n]{1,60})\)`,
    String.raw`(?<![\p{L}\p{N}])\{([^{}\n]{1,60})\}`,
    String.raw`(?<![\p{L}\p{N}])<([^<>\n]{1,60})>`,
    '［([^［］\\n]{1,60})］',
    '（([^（）\\n]{1,60})）',
    '【([^【】\\n]{1,60})】',
    String.raw`(?<=(?<![\p{L}\p{N}])[*_]{1,3})(\p{Lu}{2}[^*_\n]{1,60})(?=[*_])`,
  ].join('|')})[*_]{0,3}`,
  'gu',
);
/** What stands before the first word of a line, a cell or a sentence, and behind the last. */
const BEGINNING =
  /(?:^|[\n|]|[.!?。…]["”’»)]*\s)\s*(?:[-*+•]\s+|\d{1,9}[.)]\s+)?(?:[^\p{L}\p{N}\s"“„«‘'()[\]{}<>|]{1,6}\s*)?[*_]{0,3}$/u;
const ENDING = /^[*_]{0,3}\s*(?:$|[.!?;|\n])/u;
/** How far the words reach that tell what stands between brackets. */
const AROUND = 400;
/** A shortened word that may be set apart from what follows, or alone. */
const SHORTENED = /\p{L}{3}\.(?:\s*(?:[:：–—)\]|]|-\s)|[^:：\n]{0,20}[:：]|$)/u;
/** A label, and what it says, is never as long. */
const LONGEST_HEAD = 1000;
/** “Classification: …” before the marking itself. */
const LABEL = /^[^:：]{1,40}[:：]\s*(?=\S)/u;
/** From how many words on a phrase such as “for staff only” is nothing else; one that is listed so from two. */
const UNMISTAKABLE = 3;

/**
 * Those of a paragraph, each with its brackets, besides the one that `typedMarking` finds; `lines` is where a line of the
 * file begins within it.
 */
export function likelyMarkings(
  written: string,
  place: ParagraphPlace,
  lines: readonly number[] = [],
): readonly TypedMarking[] {
  const found = likelyAt[place](written);
  const others = lines.flatMap(line => atLine(written, line));
  return [
    ...found,
    ...others.filter(other => !found.some(({ start, end }) => start < other.end && other.start < end)),
  ];
}

const likelyAt = byPlace(place => written => {
  const shown = shownText(written);
  return likelyIn(shown.text, place).map(({ level, start, end }) => ({ level, ...shown.place(start, end) }));
});

/** The label with which a line of a paragraph begins. */
function atLine(written: string, line: number): readonly TypedMarking[] {
  const shown = shownText(written.slice(line, line + LONGEST_HEAD));
  const found = atHead(shown.text) ?? labelled(shown.text);
  if (!found || found.level === 'unclassified') return [];
  const { start, end } = shown.place(found.start, found.end);
  return [{ level: found.level, start: line + start, end: line + end }];
}

function likelyIn(text: string, place: ParagraphPlace): readonly TypedMarking[] {
  const found = [
    ...bracketsIn(text),
    ...(markingsAmong(text).length > 0 || SHORTENED.test(text)
      ? [...apartIn(text, place), ...inCapitals(text)]
      : []),
  ];
  const [sure] = found.length > 0 ? [typedMarking(text, place)] : [];
  let last = 0;
  return found
    .filter(
      ({ start, end, level }) => level !== 'unclassified' && !(sure && start < sure.end && sure.start < end),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const isApart = start >= last;
      last = Math.max(last, end);
      return isApart;
    });
}

/** The marking of a phrase before the colon: it is one, or ends in one, as “high Confidential” does. */
export function markingInPhrase(phrase: string): Marking | undefined {
  const [likely] = likelyMarkings(phrase, 'title');
  const [last] = LAST_WORDS.map(words => words.exec(phrase)?.[1]).flatMap(
    words => wordsOfMarking(words ?? '') ?? [],
  );
  return likely?.level ?? typedMarking(phrase, 'title')?.level ?? last;
}

/** The last two words of a phrase, and the last, where they begin with a capital letter. */
const LAST_WORDS = [/\s(\p{Lu}\S+\s+\S+)$/u, /\s(\p{Lu}\S+)$/u];

function bracketsIn(text: string): readonly TypedMarking[] {
  // Few texts have any, and the search for them looks at each character in many ways.
  if (!/[[({<［（【*_]/.test(text)) return [];
  return [...text.matchAll(BRACKETS)].flatMap(match => {
    const [whole, ...parts] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const inside = parts.find(part => part !== undefined)?.trim() ?? '';
    const before = text.slice(Math.max(0, start - AROUND), start);
    const level = inBrackets(inside.replace(LABEL, ''), before, text.slice(end, end + AROUND));
    return level ? [{ level, start, end }] : [];
  });
}

function inBrackets(inside: string, before: string, after: string): Marking | undefined {
  const isEdge = BEGINNING.test(before) || ENDING.test(after);
  const isCapital = !/^\p{Ll}/u.test(inside);
  const isLabel = isEdge && isCapital && !/[.!?]$/.test(inside);
  const known =
    isEdge || isCapital
      ? (wordsOfMarking(inside) ?? (isLabel ? begunBy(inside) : shortenedMarking(inside)))
      : undefined;
  if (known || !isEdge) return known;
  return portionMark(inside, before, after) ?? otherMarking(inside, before);
}

/** One with other words beside it, and one that a report can’t have and that is no ordinary word: “(UN Confidential)”, “(for official use only)”. */
function otherMarking(inside: string, before: string): Marking | undefined {
  const reading = readMarking(inside);
  const isOne = reading?.isUnderstood ? /^\p{Lu}/u.test(inside) : isUnmistakable(inside, before);
  return reading && isOne ? reading.level : undefined;
}

function isUnmistakable(inside: string, before: string): boolean {
  const count = wordsIn(inside).length;
  if (count >= UNMISTAKABLE || markingsAmong(inside).some(({ words }) => words.includes(' '))) return true;
  // “St John’s Hospital (Private)” says whose it is.
  const isOfName = count === 1 && /\S\s+\p{Lu}[\p{L}\p{N}’'-]*\s*$/u.test(before);
  return /^\p{Lu}/u.test(inside) && !isOfName;
}

/** What stands apart without brackets: it is a cell, a point or a sentence, or begins or ends one. */
function apartIn(text: string, place: ParagraphPlace): readonly TypedMarking[] {
  return stretchesIn(text).flatMap(({ start, end }) => {
    const said = text.slice(start, end);
    const isHeading = (place === 'title' && said.length === text.length) || /^#{1,6}\s/.test(said);
    const typed =
      typedMarking(said, 'further') ??
      atHead(said) ??
      atEdge(said) ??
      (isHeading ? ofHeading(said) : undefined) ??
      labelled(said) ??
      (said === text ? wholly(said) : undefined);
    return typed ? [{ ...typed, start: start + typed.start, end: start + typed.end }] : [];
  });
}

function wholly(text: string): TypedMarking | undefined {
  const level = likelyMarking(text);
  return level && { level, start: 0, end: text.length };
}

function stretchesIn(text: string): readonly Stretch[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const within = line.trimStart().startsWith('|') ? cellsIn(line) : pointAndSentencesIn(line);
    return within.map(({ start, end }) => ({ start: index + start, end: index + end }));
  });
}

function cellsIn(line: string): readonly Stretch[] {
  return [...line.matchAll(/[^|\s](?:[^|]*[^|\s])?/g)].map(({ 0: cell, index }) => ({
    start: index,
    end: index + cell.length,
  }));
}

function pointAndSentencesIn(line: string): readonly Stretch[] {
  const start = LIST_ITEM.exec(line)?.[0].length ?? 0;
  const [, ...later] = sentencesIn(line);
  return [{ start, end: line.length }, ...later];
}

/** In capitals behind a text that has none, behind a mark, or behind a dash in small letters, where no full stop makes it a word of the text. */
const AT_END = [
  /\s*[,;:·•|/~]+\s*([\p{Lu}\p{Lo}][^,;:·•|/~\n]{1,60}?)[/~]*\s*\.?$/u,
  /(?<=[\p{Ll}\p{N}][.,;]?)\s(\p{Lu}{4,}(?:[ -]\p{Lu}{2,})*)\s*\.?$/u,
  /\s[-–—]\s*(\p{Ll}[^-–—|\n]{2,60}?)\s*$/u,
];
const AT_BEGINNING = /^[/~]*(\p{Lu}{4,}(?:[ -]\p{Lu}{2,})*)\s*[,;/~]+(?=\s)/u;

function atEdge(text: string): TypedMarking | undefined {
  const ended = atEnd(text, AT_END);
  if (ended) return ended;
  const [begun = '', words = ''] = AT_BEGINNING.exec(text) ?? [];
  const level = wordsOfMarking(words);
  return level && { level, start: 0, end: begun.length };
}
