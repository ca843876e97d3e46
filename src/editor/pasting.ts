/** How a text from another program comes into a report. */

import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { LINE_END, lineIndexAt, splitLines } from '../domain/lines.ts';
import { holdsItems, type Pasted, pastedFindings, pastedProse } from '../import/paste.ts';
import { indentProse } from '../import/write-mission.ts';
import { escapeSlashes, WITHOUT_BLANKS } from '../lexicon/marks.ts';
import { CLOSING_MARKS } from '../lexicon/sentences.ts';
import type { PasteResult } from '../protocol/report.ts';
import { fileOf } from '../syntax/file-of.ts';
import { INDENT, indentIn } from '../syntax/indent.ts';
import { keepsLine, textStart } from '../syntax/prose.ts';
import { readWhole } from '../syntax/read-whole.ts';
import { standingMarkings } from '../syntax/standing-markings.ts';
import { lastBelow } from './actions/entry-at.ts';

const QUOTE = /["“„«]/;
/** Marks that stand at the word behind them, and at the one before. */
const OPENING = /(?:[([{“„«‘¿¡]|(?<!\S)["'])$/;
const CLOSING = /^[\p{Pe}\p{Pf}.,;:!?…%]/u;

/** Five words or more and a mark at the end make a sentence; a shorter line may be an entry. */
const SENTENCE = new RegExp(`^\\S+(?:\\s+\\S+){4,}${CLOSING_MARKS.source}`);

/**
 * The ways in which a text can be pasted. What is written in the language already, what is indented already, and a phrase
 * within a line are right as they are.
 */
export function pasteInto(
  services: Pick<LangiumCoreServices, 'parser'>,
  document: LangiumDocument,
  range: Range,
  pasted: Pasted,
): PasteResult {
  const place = placeAt(document, document.textDocument.offsetAt(range.start));
  if (isInPhrase(place, services)) return LINE_END.test(pasted.text) ? { prose: onOneLine(pasted.text) } : {};
  if (isWritten(pasted.text, services)) return {};
  const isAtMargin = place.before === '' && place.after.trim() === '';
  const words =
    pastedProse(pasted) ??
    (isAtMargin && SENTENCE.test(pasted.text.trim())
      ? indentProse(escapeSlashes(pasted.text.trim()))
      : undefined);
  if (words === undefined) return escapedPhrase(pasted.text, place);
  const findings = findingsFor(document, place, pasted);
  return {
    ...(place.takesProse ? { prose: joined(indented(words, place), place) } : {}),
    ...(findings ? { findings } : {}),
  };
}

/** A phrase within a text, where its slashes would begin a comment. */
function escapedPhrase(text: string, { before, takesProse }: Place): PasteResult {
  const around = before.slice(-1);
  const escaped = escapeSlashes(around + text).slice(around.length);
  return takesProse && escaped !== text ? { prose: escaped } : {};
}

interface Place {
  readonly offset: number;
  /** The rest of its line, on both sides, and the lines around. */
  readonly before: string;
  readonly after: string;
  readonly above: string;
  readonly below: string;
  readonly indent: string;
  readonly takesProse: boolean;
  /** Where something may stand after the entry above and its answers. */
  readonly end: number | undefined;
}

function placeAt(document: LangiumDocument, offset: number): Place {
  const { entries } = fileOf(document);
  const lines = splitLines(document.textDocument.getText());
  const index = lineIndexAt(lines, offset);
  // Behind the last line end stands no line yet.
  const isBehind = index >= 0 && offset > (lines[index]?.end ?? 0);
  const line = isBehind ? undefined : lines[index];
  const column = offset - (line?.start ?? offset);
  const entry = entries.findLast(({ $cstNode }) => ($cstNode?.offset ?? 0) < offset);
  return {
    offset,
    before: line?.text.slice(0, column) ?? '',
    after: line?.text.slice(column) ?? '',
    above: lines[isBehind ? index : index - 1]?.text ?? '',
    below: lines[index + 1]?.text ?? '',
    indent: indentIn(lines.map(({ text }) => text)),
    takesProse: entry !== undefined && offset > textStart(entry),
    end: entry && lastBelow(entry).$cstNode?.end,
  };
}

/** True within the quotation marks of a phrase: the one that opens it makes no token without the other. */
function isInPhrase({ before, takesProse }: Place, { parser }: Pick<LangiumCoreServices, 'parser'>): boolean {
  if (takesProse) return false;
  return parser.Lexer.tokenize(before).errors.some(({ offset }) => QUOTE.test(before.charAt(offset)));
}

/** A phrase has one line. */
function onOneLine(text: string): string {
  const lines = text.split(LINE_END).map(line => line.trim());
  return lines.reduce((above, line) => above + apart(above, line) + line);
}

/** What keeps two texts from becoming one word. */
function apart(before: string, after: string): string {
  const isApart = /(?:^|\s)$/.test(before) || /^(?:\s|$)/.test(after);
  const isClosed = WITHOUT_BLANKS.test(before.slice(-1)) && WITHOUT_BLANKS.test(after.charAt(0));
  return isApart || isClosed || OPENING.test(before) || CLOSING.test(after) ? '' : ' ';
}

/**
 * True for lines of the language, and for prose that has its indentation; of what is neither, where an entry in it is
 * marked: as prose it would mark nothing.
 */
function isWritten(text: string, services: Pick<LangiumCoreServices, 'parser'>): boolean {
  if (text.split(LINE_END).every(line => line.trim() === '' || /^\s/.test(line))) return true;
  if ((readWhole(text, services)?.length ?? 0) > 0) return true;
  return standingMarkings(text, services.parser).some(({ place }) => place === 'structure');
}

/** The words below an entry, as the file is indented. */
function indented(prose: string, { indent }: Place): string {
  return prose.replaceAll(new RegExp(`^${INDENT}`, 'gm'), indent);
}

/** The words with the line breaks that keep them apart from what stands around them. */
function joined(prose: string, { before, after, above, below, indent }: Place): string {
  if (before === '' && /^\S/.test(after)) return `${separator(above)}${prose}\n`;
  const rest = after.trim() === '' ? (/^\s+\S/.test(below) ? '\n' : '') : apart(prose, after);
  const words = prose.trimStart();
  if (before.trim() !== '') return (keepsLine(prose) ? `\n\n${prose}` : apart(before, words) + words) + rest;
  const gap = separator(above);
  return gap === '' ? prose.slice(Math.min(before.length, indent.length)) + rest : gap + prose + rest;
}

/** A paragraph of its own, unless the line above breaks off within a sentence. */
function separator(above: string): string {
  const goesOn = /^\s/.test(above) && !CLOSING_MARKS.test(above.trimEnd());
  return above.trim() === '' || goesOn ? '' : '\n';
}

function findingsFor(
  document: LangiumDocument,
  { offset, end }: Place,
  pasted: Pasted,
): PasteResult['findings'] {
  const findings = pastedFindings(pasted);
  const count = findings.match(/^finding\b/gm)?.length ?? 0;
  if (count === 0 || (count === 1 && !holdsItems(pasted))) return undefined;
  const text = end === undefined ? findings : `\n\n${findings.trimEnd()}`;
  return { count, text, position: document.textDocument.positionAt(end ?? offset) };
}
