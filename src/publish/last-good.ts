/** Remembers how the parts of a file were before they broke, so that a preview need not lose what is being edited. */

import type { LangiumDocument } from 'langium';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { MissionReportLexingReport } from '../syntax/lexer.ts';
import { textStart } from '../syntax/prose.ts';

/** What stands from one line at the margin to the next that is no comment. */
export interface Part {
  /** As it is in the file, or for a broken part as it last was, with the words that it has now. */
  readonly text: string;
  /** Where in `text` the structure ends and the words begin. */
  readonly structure: number;
}

/** A file in parts: how each is written now, and how it should be shown. */
interface State {
  readonly uri: string;
  readonly written: readonly string[];
  readonly shown: readonly Part[];
}

/** Follows one file at a time through its edits. */
export class LastGood {
  private state: State | undefined;

  /** The parts to show of the file as it is now, one for each part that is written. */
  update(document: LangiumDocument): readonly Part[] {
    const uri = document.uri.toString();
    const written = partsOf(document.textDocument.getText());
    const before = this.state?.uri === uri ? this.state : undefined;
    const broken = partsAt(written, brokenPlaces(document));
    const structures = structuresIn(document, written);
    const shown = written.map((text, index) => {
      const part = { text, structure: structures.get(index) ?? text.length };
      const last = broken.has(index) ? before?.shown[counterpart(written, before.written, index)] : undefined;
      const isEntry = structures.has(index);
      return last && (isEntry || isBegun(text, last)) ? mend(part, last, isEntry) : part;
    });
    this.state = { uri, written, shown };
    return shown;
  }
}

/** Cuts a text before each line that begins at the margin; comments belong to what is above. */
export function partsOf(text: string): readonly string[] {
  return text.split(/(?<=[\r\n])(?=\S)(?!\/\/)/);
}

/** True where nothing but the word has changed with which an entry begins. */
function isBegun(text: string, last: Part): boolean {
  return last.structure < last.text.length && text.replace(/^\S+/, '') === last.text.replace(/^\S+/, '');
}

/** The structure as it last was, with the words of now where it is clear which these are. */
function mend(now: Part, last: Part, isEntry: boolean): Part {
  const words = now.text.slice(now.structure);
  const lastWords = last.text.slice(last.structure);
  const isClear = isEntry && words.trim() !== '' && startsWithColon(words) === startsWithColon(lastWords);
  return {
    text: last.text.slice(0, last.structure) + (isClear ? words : lastWords),
    structure: last.structure,
  };
}

function startsWithColon(words: string): boolean {
  return /^[:\uFF1A]/.test(words);
}

/** Where an edit left the part that was at another place before; −1 for a part that it made. */
function counterpart(now: readonly string[], before: readonly string[], index: number): number {
  const moved = before.length - now.length;
  if (moved === 0) return index;
  const isSame = (i: number, j: number) => now[i] === before[j];
  let start = 0;
  while (start < now.length && isSame(start, start)) start++;
  if (index < start) return index;
  let end = now.length - 1;
  while (end >= start && isSame(end, end + moved)) end--;
  return index > end ? index + moved : -1;
}

/** The offsets at which the file can't be read, or names what is not there. */
function brokenPlaces({ parseResult, references, textDocument }: LangiumDocument): number[] {
  const { lexerErrors, lexerReport, parserErrors } = parseResult;
  const stray = (lexerReport as MissionReportLexingReport | undefined)?.stray ?? [];
  const last = textDocument.getText().length - 1;
  return [
    ...lexerErrors.map(({ offset }) => offset),
    // What is missing at the end of the file is missing at no character of it.
    ...parserErrors.map(({ token: { startOffset } }) => Math.min(startOffset, last)),
    ...stray.map(({ start }) => start),
    ...references.flatMap(({ error, $refNode }) => (error && $refNode ? $refNode.offset : [])),
  ];
}

function partsAt(parts: readonly string[], offsets: readonly number[]): ReadonlySet<number> {
  const sorted = offsets.toSorted((a, b) => a - b);
  const found = new Set<number>();
  let end = 0;
  let next = 0;
  for (const [index, { length }] of parts.entries()) {
    end += length;
    for (; (sorted[next] ?? Number.POSITIVE_INFINITY) < end; next++) found.add(index);
  }
  return found;
}

/** For each part that is an entry, where in it the words begin. */
function structuresIn(document: LangiumDocument, parts: readonly string[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let offset = 0;
  for (const [index, { length }] of parts.entries()) {
    starts.set(offset, index);
    offset += length;
  }
  const structures = new Map<number, number>();
  for (const entry of fileOf(document).entries as readonly Entry[]) {
    const start = entry.$cstNode?.offset ?? -1;
    const index = starts.get(start);
    if (index !== undefined) structures.set(index, textStart(entry) - start);
  }
  return structures;
}
