/** What a file of any format but PDF shows: the reader for each. */
import { pagePieces, pageWords } from './page-words.ts';
import type { Shown } from './shown.ts';
import {
  calendarLines,
  calendarWords,
  jsonWords,
  linesOf,
  plainWords,
  tablePieces,
  tableWords,
  valuesOf,
} from './text-words.ts';

type Read = (file: Uint8Array) => Shown | Promise<Shown>;

/** A file without parts, in which nothing shows but what stands in it. */
function plain(passages: readonly string[], pieces: readonly string[]): Shown {
  return { passages, pieces: pieces.map(text => ({ text })), means: new Map() };
}

const READERS: Readonly<Record<string, Read>> = {
  html: file => plain(pageWords(file), pagePieces(file)),
  docx: async file => (await import('./word-shown.ts')).wordShown(file),
  xlsx: async file => (await import('./workbook-shown.ts')).workbookShown(file),
  csv: file => plain(tableWords(file), tablePieces(file)),
  ics: file => plain(calendarWords(file), calendarLines(file)),
  md: async file => {
    const { words, pieces } = (await import('./markdown-words.ts')).readMarkdown(file);
    return plain(words, pieces);
  },
  json: file => plain(jsonWords(file), valuesOf(file)),
};

/** Reads a file of a format, by its id; fails where the file is damaged. */
export async function readShown(format: string, file: Uint8Array): Promise<Shown> {
  return (READERS[format] ?? (text => plain(plainWords(text), linesOf(text))))(file);
}
