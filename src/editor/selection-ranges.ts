/** Growing a selection: word, sentence, paragraph, entry, chain, document. */

import type { LangiumDocument } from 'langium';
import type { Position, SelectionRange } from 'vscode-languageserver-types';
import { lineAround } from '../domain/lines.ts';
import { structureOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Span } from '../syntax/lexer.ts';
import { textStart } from '../syntax/prose.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { endOf, type Nested, nestEntries } from './nested-entries.ts';
import { proseSpan, sentenceAt } from './sentences.ts';

const WORD = /[\p{L}\p{N}\p{M}_-]+/gu;
const PARAGRAPH = /[^\r\n]*\S[^\r\n]*(?:(?:\r\n|\r|\n)[^\r\n]*\S[^\r\n]*)*/g;

/** The selections around each position, the smallest first. */
export function selectionRanges(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
  const nested = nestEntries(fileOf(document));
  return positions.map(position => {
    const spans = spansAround(document, document.textDocument.offsetAt(position), nested);
    return (
      spans.reduceRight<SelectionRange | undefined>(
        (parent, span) => ({ range: rangeIn(document.textDocument, span), ...(parent ? { parent } : {}) }),
        undefined,
      ) ?? { range: { start: position, end: position } }
    );
  });
}

/** From the smallest to the largest, without those that hold no more than the one before. */
function spansAround({ textDocument }: LangiumDocument, offset: number, nested: readonly Nested[]): Span[] {
  const text = textDocument.getText();
  const spans = [...find(WORD, text, lineAround(text, offset), offset)];
  for (const around of pathTo(offset, nested)) {
    if (spans.length < 2) spans.push(...proseAround(around, text, offset));
    spans.push(ownSpan(around), { start: ownSpan(around).start, end: endOf(around) });
  }
  spans.push({ start: 0, end: text.length });
  return spans.filter((span, i) => {
    const before = spans[i - 1];
    return (
      span.start <= offset &&
      offset <= span.end &&
      (!before || span.end - span.start > before.end - before.start)
    );
  });
}

function pathTo(offset: number, nested: readonly Nested[]): Nested[] {
  const holder = nested.find(item => ownSpan(item).start <= offset && offset <= endOf(item));
  return holder ? [...pathTo(offset, holder.below), holder] : [];
}

function ownSpan({ entry }: Nested): Span {
  return { start: entry.$cstNode?.offset ?? 0, end: entry.$cstNode?.end ?? 0 };
}

function proseAround({ entry }: Nested, text: string, offset: number): Span[] {
  const from = textStart(entry);
  if (offset < from) return [structureOf(entry)];
  return find(PARAGRAPH, text, proseSpan(entry, text), offset).flatMap(paragraph => {
    const sentence = sentenceAt(paragraph, text, offset);
    return sentence ? [sentence, paragraph] : [paragraph];
  });
}

/** The match that holds the offset, without the blanks around it. */
function find(pattern: RegExp, text: string, { start, end }: Span, offset: number): Span[] {
  for (const { index, 0: match } of text.slice(start, end).matchAll(pattern)) {
    const from = start + index + match.length - match.trimStart().length;
    const to = start + index + match.trimEnd().length;
    if (from <= offset && offset <= to) return [{ start: from, end: to }];
  }
  return [];
}
