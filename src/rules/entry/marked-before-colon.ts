/** A marking stands before the colon; within a text it keeps nothing back: `finding: Confidential: Guards beat …`. */

import { countBefore } from '../../domain/halving.ts';
import { isAbove, MARKINGS, type Marking } from '../../domain/marking.ts';
import { markingWordsIn, readMarking } from '../../domain/marking-words.ts';
import {
  type Degree,
  markingsIn,
  placesOfMarkings,
  type TypedMarking,
  withMarks,
} from '../../domain/markings-in.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { isDistribution, isMission, isUpdate } from '../../syntax/generated/ast.ts';
import { headersOf, isHeaderOwner } from '../../syntax/headers.ts';
import type { Span } from '../../syntax/lexer.ts';
import { effectiveMarking } from '../../syntax/markings.ts';
import { cachedOn } from '../../syntax/object-cache.ts';
import { textStart } from '../../syntax/prose.ts';
import { languageOf, meaningOf } from '../../terminology/report-vocabulary.ts';
import { isWithheld, LEAVING_ENTRIES, markFix } from '../export/leaving.ts';
import { mayName, withBorrowed } from '../export/tell-names.ts';
import { phrasesOf } from '../export/texts-of.ts';
import { markEdit } from '../mark-edit.ts';
import type { Fix, Rule, RuleContext } from '../rule.ts';
import { type Paragraph, paragraphsOf } from '../slips/paragraphs.ts';
import { shapeOf } from '../slips/shape-of.ts';
import { replace } from '../slips/slip.ts';
import { commentsAbove, commentsBelow, commentsIn } from '../slips/text-lines.ts';
import { shortened } from '../wording.ts';
import { vocabularyIn } from '../words-of-report.ts';

export const markedBeforeColon: Rule<Entry> = {
  code: 'entry/marked-before-colon',
  severity: 'error',
  from: 'draft',
  keepsBack: true,
  isFirm: true,
  why: 'Houses mark a paragraph with “[Confidential]” or “– CONFIDENTIAL”. In a text such a mark keeps nothing back, and whoever typed it thinks that it does. A form that can be nothing else is an error, and keeps the report from readers outside; what may be a word of the text is a warning, which a comment above the entry allows.',
  visits: LEAVING_ENTRIES,
  // What is read by colleagues, or whose words reach the readers outside, with whichever report.
  concerns: (entry, context) =>
    context.audience === 'internal' || mayName(entry, context) || isOpenUpdate(entry, context),
  check: withBorrowed('entry/marked-before-colon', (entry, report, context) => {
    // What is wrong with an update keeps it in by itself, and is told where it stands.
    if (!mayHoldMarking(entry) || (isUpdate(entry) && entry.$container !== context.file)) return;
    const own = effectiveMarking(entry);
    const languages = [languageOf(entry.$container)];
    const tell = (
      words: string,
      { level, degree }: TypedMarking,
      where: Span,
      fixes: readonly Fix[],
      place: Place = 'text',
    ) => {
      if (!isAbove(level, own)) return;
      // What the report explains as an abbreviation is none.
      if (degree === 'likely' && meaningOf(words, vocabularyIn(context))) return;
      const isMarkable = shapeOf(entry, context)?.flags.includes(level) === true;
      const text = wordingFor({ words, marking: level }, degree, isMarkable, place);
      if (degree === 'certain') report(text, where, ...fixes);
      else report.warning(text, where, ...fixes);
    };
    let count = 0;
    for (const paragraph of paragraphsOf(entry)) {
      const found = markingsIn(paragraph.text, languages, paragraph.lines);
      const isOther = found.length === 0 && isDistribution(entry);
      for (const each of isOther ? restrictionsIn(paragraph, languages) : found) {
        const words = shortened(paragraph.text.slice(each.start, each.end));
        // Each fix is tried on the whole entry, which one of them marks for all.
        const fixes =
          ++count > MOST_MOVED ? [] : moveBeforeColon(entry, each.level, paragraph, each, context);
        const place = isInCell(paragraph.text, each) ? 'cell' : 'text';
        tell(words, each, paragraph.span(each.start, each.end), fixes, place);
      }
    }
    const headers = isHeaderOwner(entry) ? headersOf(entry) : [];
    for (const { words, where, ...marking } of [
      ...markingsBeside(entry, languages),
      ...markingsOfComments(entry, languages),
      ...headers.flatMap(header => markingsBehind(header, languages)),
    ])
      tell(words, marking, where, markFix(entry, marking.level), 'comment');
    for (const { words, where, ...marking } of markingsQuoted(entry, languages))
      tell(words, marking, where, [], 'quotes');
  }),
};

/** Where a marking stands that keeps nothing back. */
type Place = 'text' | 'cell' | 'comment' | 'quotes';

/** True for an update in a file without a report that goes out with the reports that it is about. */
function isOpenUpdate(entry: Entry, context: RuleContext): boolean {
  return isUpdate(entry) && !context.file.entries.some(isMission) && !isWithheld(entry, context);
}

/** Where in a file a marking may stand: read once for all of its entries, hardly any of which has one. */
const placesIn = cachedOn((file: MissionFile) =>
  placesOfMarkings(file.$cstNode?.root.fullText ?? '', [languageOf(file)]),
);

function mayHoldMarking(entry: Entry): boolean {
  const { $container, $cstNode } = entry;
  const places = placesIn($container);
  if (!$cstNode || places.length === 0) return false;
  const start = commentsAbove(entry)[0]?.start ?? $cstNode.offset;
  const next = places[countBefore(places, place => place < start)];
  const end = commentsBelow(entry).at(-1)?.end ?? $cstNode.end;
  return next !== undefined && (next < end || isHeaderOwner(entry));
}

function wordingFor(
  values: { readonly words: string; readonly marking: Marking },
  degree: Degree,
  isMarkable: boolean,
  place: Place,
): string {
  if (degree === 'likely') {
    if (!isMarkable) return ruleText('entry/marked-before-colon.likely-unmarkable', values);
    return place === 'quotes'
      ? ruleText('entry/marked-before-colon.likely-in-quotes', values)
      : ruleText('entry/marked-before-colon.likely', values);
  }
  if (!isMarkable) return ruleText('entry/marked-before-colon.certain-unmarkable', values);
  if (place === 'cell') return ruleText('entry/marked-before-colon.certain-in-cell', values);
  return place === 'comment'
    ? ruleText('entry/marked-before-colon.certain-in-comment', values)
    : ruleText('entry/marked-before-colon.certain', values);
}

/** True within a row of a table, or beside a tab of one that was pasted. */
function isInCell(text: string, { start, end }: Span): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^\s*\||\t[^\S\n]*$/u.test(before) || /^[^\S\n\t]*\t/u.test(text.slice(end));
}

/** What is in quotation marks before the colon, and has a marking in it. */
function markingsQuoted(entry: Entry, languages: readonly string[]) {
  return phrasesOf(entry).flatMap(({ text, phrase }) => {
    const words = text.slice(1, -1);
    const [first = markingAtEnd(words)] = markingsIn(words, languages);
    return first && phrase ? [{ ...first, words, where: phrase }] : [];
  });
}

/** The marking at the end of words in quotation marks, which may have been closed too late: `"plant confidential"`. */
function markingAtEnd(words: string): TypedMarking | undefined {
  const level = MARKINGS.find(each => words.endsWith(` ${each}`));
  return level && { degree: 'likely', level, start: words.length - level.length, end: words.length };
}

/** The first of each comment; beside the colon nothing else is written in one, so any word for a marking is certain. */
function markingsOfComments(entry: Entry, languages: readonly string[]) {
  const colon = textStart(entry);
  const source = entry.$cstNode?.root.fullText ?? '';
  return commentsIn(entry).flatMap(comment => {
    const text = comment.text.slice(2);
    const isBeside = comment.isInHead || !/[^\s:\uFF1A]/.test(source.slice(colon, comment.start));
    const called = isBeside ? markingsCalled(text, languages) : [];
    return firstPlaced([...called, ...markingsIn(text, languages)], text, comment.end - text.length);
  });
}

/** The marking that a comment calls behind a header that has no text of its own: `classification unclassified // confidential`. */
function markingsBehind({ $cstNode }: Entry, languages: readonly string[]) {
  const { end = 0, root } = $cstNode ?? {};
  const [comment = ''] = /^[^\S\r\n]+\/\/[^\r\n]*/.exec(root?.fullText.slice(end) ?? '') ?? [];
  return firstPlaced(markingsCalled(comment, languages), comment, end);
}

/** A comment above the entry, or right below, that begins with a marking is meant for it; one in other words may only speak of it. */
function markingsBeside(entry: Entry, languages: readonly string[]) {
  return [...commentsAbove(entry), ...commentsBelow(entry)].flatMap(({ text, start }) => {
    const found = markingsIn(text, languages);
    const isFirst = !/[\p{L}\p{N}]/u.test(text.slice(0, found[0]?.start));
    if (!isFirst && /^\/\/\s*allow\s/.test(text)) return [];
    return firstPlaced(isFirst ? found : markingsCalled(text, languages, 'likely'), text, start);
  });
}

/** The first of the markings of a text that begins at an offset of the file. */
function firstPlaced(found: readonly TypedMarking[], text: string, offset: number) {
  return found.slice(0, 1).map(({ start, end, ...rest }) => ({
    ...{ ...rest, start, end, words: shortened(text.slice(start, end)) },
    where: { start: offset + start, end: offset + end },
  }));
}

/** Whatever words say beside them, the highest first. */
function markingsCalled(words: string, languages: readonly string[], degree: Degree = 'certain') {
  return markingWordsIn(words, languages)
    .filter(({ sort }) => sort !== 'ordinary')
    .map(({ level, start, end }) => ({ degree, level, start, end }))
    .toSorted((a, b) => MARKINGS.indexOf(b.level) - MARKINGS.indexOf(a.level));
}

/** With so many in one entry a fix comes. */
const MOST_MOVED = 10;

/** What a list of those whom the report is for says of others: “internal”, “internal use only, not for the Ministry”. */
function restrictionsIn({ text }: Paragraph, languages: readonly string[]): readonly TypedMarking[] {
  const level = readMarking(text)?.level ?? 'unclassified';
  return level === 'unclassified'
    ? markingsCalled(text, languages, 'likely').slice(0, 1)
    : [{ degree: 'likely', level, start: 0, end: text.length }];
}

/** Marks the entry, and takes the marking out of its text; none for an entry that can’t be marked so. */
function moveBeforeColon(
  entry: Entry,
  level: Marking,
  paragraph: Paragraph,
  marking: Span,
  context: RuleContext,
): readonly Fix[] {
  if (!shapeOf(entry, context)?.flags.includes(level)) return [];
  const removed = withMarks(paragraph.text, marking);
  const within = paragraph.span(removed.start, removed.end);
  return [
    {
      title: ruleText('entry/marked-before-colon.fix.move', { marking: level }),
      edits: [markEdit(entry, level), replace(wholeLines(entry, within) ?? within, '')],
    },
  ];
}

/** The lines on which this stands alone, with the empty ones below it. */
function wholeLines(entry: Entry, { start, end }: Span): Span | undefined {
  const text = entry.$cstNode?.root.fullText ?? '';
  const first = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const below = /^[^\S\r\n]*(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n))*/.exec(text.slice(end))?.[0];
  const isAlone = text.slice(first, start).trim() === '' && below !== undefined;
  return isAlone ? { start: first, end: end + below.length } : undefined;
}
