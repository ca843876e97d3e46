/** Prose that was pasted at the margin, where only structure is read. */

import { endOfLine } from '../../domain/lines.ts';
import { isAbove } from '../../domain/marking.ts';
import { markingWordsIn } from '../../domain/marking-words.ts';
import { isSentence } from '../../lexicon/sentences.ts';
import { ruleText } from '../../messages/rules.ts';
import { stopIn } from '../../syntax/broken-entries.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { isHeader, isMission } from '../../syntax/generated/ast.ts';
import { indentIn } from '../../syntax/indent.ts';
import type { Span } from '../../syntax/lexer.ts';
import { effectiveMarking, markingAsWritten } from '../../syntax/markings.ts';
import { proseOf } from '../../syntax/prose.ts';
import { structureOf } from '../places.ts';
import type { Edit, Fix, Reporter, RuleContext } from '../rule.ts';
import { capitalized, shortened } from '../wording.ts';
import { insert, replace } from './slip.ts';
import { TAKES_NO_TEXT } from './text-of-header.ts';

/** A few words and a colon, before a text on the same line. */
const HEADING = /^(\p{L}[\p{L}\p{M}'’ -]{0,60}?)\s?[:\uFF1A][^\S\r\n]*(?=\S)/u;
const LONGEST_LINE = 4000;

interface Piece extends Span {
  readonly entry?: Entry;
}

/** Reports each stretch that looks like prose once; returns the broken entries that are sentences in it. */
export function reportProse(
  stretches: readonly Span[],
  broken: ReadonlyMap<Entry, number>,
  report: Reporter,
  context: RuleContext,
): ReadonlySet<Entry> {
  const text = context.document.textDocument.getText();
  const from = context.file.entries[0]?.$cstNode?.offset ?? text.length;
  const paragraphs = stretches.flatMap(stretch =>
    stretch.start < from ? [stretch] : marginParagraphs(stretch, text),
  );
  const sentences = [...broken.keys()].flatMap(entry => sentenceOf(entry, text) ?? []);
  const explained = new Set<Entry>();
  for (const run of runsOf([...paragraphs, ...sentences], text)) {
    const [first, last] = [run[0], run.at(-1)];
    const isProse = run.some(({ entry }) => !entry || isWholeSentence(entry, text));
    if (!first || !last || !isProse) continue;
    for (const { entry } of run) if (entry) explained.add(entry);
    tell({ start: first.start, end: last.end }, text, report, context);
  }
  return explained;
}

/**
 * The paragraphs that begin at the margin, each with what hangs from it. What is indented below a blank line stands
 * where text belongs, and is part of none of them.
 */
function marginParagraphs({ start, end }: Span, text: string): Span[] {
  const paragraphs: { start: number; end: number }[] = [];
  let place: 'margin' | 'gap' | 'text' = 'text';
  for (const { 0: line, index } of text.slice(start, end).matchAll(/(?<![^\r\n])[^\r\n]*/g)) {
    const span = { start: start + index, end: start + index + line.trimEnd().length };
    const last = paragraphs.at(-1);
    if (line.trim() === '') place = place === 'margin' ? 'gap' : place;
    else if (/^\s/.test(line)) {
      if (place === 'margin' && last) last.end = span.end;
      else place = 'text';
    } else {
      if (last && place !== 'text') last.end = span.end;
      else paragraphs.push(span);
      place = 'margin';
    }
  }
  return paragraphs;
}

/** A broken line that could be prose which happens to begin with an entry word. */
function sentenceOf(entry: Entry, text: string): Piece | undefined {
  const start = entry.$cstNode?.offset ?? 0;
  const line = text.slice(start, endOfLine(text, start));
  return /[:#"]/.test(line) ? undefined : { start, end: start + line.trimEnd().length, entry };
}

/** `Meeting with the Minister was held.`, even on its own. */
function isWholeSentence(entry: Entry, text: string): boolean {
  const start = entry.$cstNode?.offset ?? 0;
  const line = text.slice(start, endOfLine(text, start)).trimEnd();
  return /^\p{Lu}/u.test(line) && isSentence(line);
}

/** Pieces that stand on lines that follow each other. */
function runsOf(pieces: Piece[], text: string): Piece[][] {
  const runs: Piece[][] = [];
  for (const piece of pieces.sort((a, b) => a.start - b.start)) {
    const before = runs.at(-1)?.at(-1);
    const isNext =
      before !== undefined && /^[^\S\r\n]*(?:\r\n|\r|\n)$/.test(text.slice(before.end, piece.start));
    if (isNext) runs.at(-1)?.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function tell(where: Span, text: string, report: Reporter, { file }: RuleContext): void {
  const above = file.entries.findLast(entry => (entry.$cstNode?.offset ?? 0) < where.start);
  const colon = /^[:\uFF1A][^\S\r\n]*/.exec(text.slice(where.start, where.end))?.[0] ?? '';
  if (above && colon !== '' && !TAKES_NO_TEXT.has(above.$type) && hasNoContent(above)) {
    report(
      ruleText('syntax/prose-at-margin.colon', {
        line: shortened(text.slice(structureOf(above).start, structureOf(above).end)),
      }),
      where,
      {
        title: ruleText('syntax/prose-at-margin.fix.join'),
        edits: [replace({ start: structureOf(above).end, end: where.start }, '')],
        sure: 'layout',
      },
    );
    return;
  }
  if (!above || isHeader(above) || isMission(above)) {
    report(ruleText('syntax/prose-at-margin.no-entry'), where);
    return;
  }
  const indent = indentIn(text.split(/[\r\n]+/));
  const word = /^[\p{L}-]+/u.exec(above.$cstNode?.text ?? '')?.[0]?.toLowerCase() ?? 'entry';
  const isOpening = stopIn(above) !== undefined || markingAsWritten(above) !== 'unclassified';
  const said = text.slice(where.start, where.end);
  const marking = markingWordsIn(said.slice(0, endOfLine(said, 0))).find(
    ({ sort, level }) => sort !== 'ordinary' && isAbove(level, effectiveMarking(above)),
  );
  report(
    marking
      ? ruleText('syntax/prose-at-margin.marked', {
          words: shortened(said.slice(marking.start, marking.end)),
          marking: marking.level,
          word,
        })
      : ruleText('syntax/prose-at-margin.margin', { word }),
    where,
    ...sectionOf(where, text, indent, isOpening),
    indentation(where, word, text, colon, indent),
  );
}

function hasNoContent(entry: Entry): boolean {
  const { title, body } = proseOf(entry);
  return title.text === '' && body.text === '';
}

/** `conclusion: All is well.` below an action is no text of it: the word before the colon may head a section. */
function sectionOf({ start, end }: Span, text: string, indent: string, isOpening: boolean): Fix[] {
  const [opening = '', heading = ''] = HEADING.exec(text.slice(start, end)) ?? [];
  if (heading === '') return [];
  const title = capitalized(heading);
  const made = ruleText('syntax/prose-at-margin.fix.section', { title });
  const lines = linesIn({ start: start + opening.length, end }, text);
  return [
    {
      title: isOpening ? ruleText('fix.opens', { title: made }) : made,
      edits: [
        replace({ start, end: start + opening.length }, `section: ${title}\n\n${indent}`),
        ...lines.slice(1).map(at => insert(at, indent)),
      ],
    },
  ];
}

/** Where each line begins that is no comment and not empty. */
function linesIn({ start, end }: Span, text: string): number[] {
  return [...text.slice(start, end).matchAll(/(?<![^\r\n])[^\r\n]*\S/g)]
    .filter(([line]) => !line.startsWith('//'))
    .map(({ index }) => start + index);
}

/** True where a sentence that was begun on the line before goes on: only the line break is in the wrong place. */
function goesOn(start: number, text: string): boolean {
  const before =
    /([^\r\n]*)(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, start - LONGEST_LINE), start))?.[1] ?? '';
  const isOpen = /[\p{L}\p{N},]$/u.test(before.trimEnd());
  return isOpen && /^\p{Ll}/u.test(text.slice(start)) && !HEADING.test(text.slice(start));
}

function indentation({ start, end }: Span, word: string, text: string, colon: string, indent: string): Fix {
  const edits: Edit[] = linesIn({ start, end }, text).map(at => insert(at, indent));
  // After a sentence that has come to its end, what is pasted is a paragraph of its own.
  const isParagraph = /[.!?;:](?:\r\n|\r|\n)$/.test(text.slice(Math.max(0, start - 3), start));
  const [first, ...rest] = edits;
  const opening = isParagraph ? `\n${indent}` : indent;
  return {
    title: ruleText('syntax/prose-at-margin.fix.indent', { word }),
    edits: first
      ? [replace({ start: first.span.start, end: first.span.start + colon.length }, opening), ...rest]
      : [],
    sure: goesOn(start, text) ? 'layout' : undefined,
  };
}
