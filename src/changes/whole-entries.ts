/** The entries of a text with their whole lines. */
import { endOfLine, LINE_END } from '../domain/lines.ts';
import { type Entry, isLanguage } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { readAlone } from './read-entry.ts';

/** An entry, from the beginning of its first line to the end of its last. */
export interface WholeEntry {
  readonly entry: Entry;
  /** Under which readers cite it, where that is known. */
  readonly code: string | undefined;
  readonly name: string | undefined;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly source: string;
}

/** A text, entry by entry. */
export interface WholeText {
  readonly entries: readonly WholeEntry[];
  readonly language: string;
}

/** A text, and the codes of its entries, which it does not tell: pillars and editions stand elsewhere. */
export interface CodedText {
  readonly text: string;
  readonly codes?: readonly (string | undefined)[];
}

export function readWholeEntries({ text, codes = [] }: CodedText): WholeText {
  const { entries } = readAlone(text);
  const language = entries.find(isLanguage)?.code ?? 'en';
  return {
    language,
    entries: entries.map((entry, index) => {
      const { offset = 0, end: after = 0 } = entry.$cstNode ?? {};
      const own = text.slice(offset, Math.max(after, endOfLine(text, offset))).trimEnd();
      const name = 'name' in entry && typeof entry.name === 'string' ? entry.name : undefined;
      const title = proseOf(entry).title.text;
      return { entry, code: codes[index], name, title, start: offset, end: offset + own.length, source: own };
    }),
  };
}

/** The word with which the lines of an entry begin: what it is. */
export function firstWord(source: string): string {
  return source.trimStart().split(/[\s:]/, 1)[0] ?? '';
}

/** The line, from 0, in which a place of a text is. */
export function lineAt(text: string, place: number): number {
  return text.slice(0, place).split(LINE_END).length - 1;
}
