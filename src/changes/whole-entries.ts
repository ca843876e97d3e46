/** The entries of a text with their whole lines. */
import { afterLineEnd, endOfLine } from '../domain/lines.ts';
import { codeOf, isNumbered } from '../report/code-of.ts';
import { type Entry, isLanguage } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { readAlone } from './read-entry.ts';

/** An entry, from the beginning of its first line to the end of its last. */
export interface WholeEntry {
  readonly entry: Entry;
  /** Its name, or else the code that it has in its text by itself. */
  readonly label: string;
  /** As readers cite it: its code, or else its name. */
  readonly cited: string;
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

export function readWholeEntries(text: string): WholeText {
  const { entries } = readAlone(text);
  const counts = new Map<string, number>();
  const language = entries.find(isLanguage)?.code ?? 'en';
  return {
    language,
    entries: entries.map(entry => {
      const { offset = 0, end: after = 0 } = entry.$cstNode ?? {};
      const own = text.slice(offset, Math.max(after, endOfLine(text, offset))).trimEnd();
      const name = 'name' in entry && typeof entry.name === 'string' ? entry.name : undefined;
      const type = entry.$type.toLowerCase();
      const count = (counts.get(type) ?? 0) + 1;
      counts.set(type, count);
      const code = isNumbered(type) ? codeOf(type, count) : undefined;
      const label = name ?? code ?? firstWord(own);
      const title = proseOf(entry).title.text;
      const cited = code ?? label;
      return { entry, label, cited, name, title, start: offset, end: offset + own.length, source: own };
    }),
  };
}

/** The word with which the lines of an entry begin: what it is. */
export function firstWord(source: string): string {
  return source.trimStart().split(/[\s:]/, 1)[0] ?? '';
}

/** The line, from 0, in which a place of a text is. */
export function lineAt(text: string, place: number): number {
  let line = 0;
  for (
    let at = endOfLine(text, 0);
    at < place && at < text.length;
    at = endOfLine(text, afterLineEnd(text, at))
  )
    line++;
  return line;
}
