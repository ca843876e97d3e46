/** The heads of the examples and fixtures that mark, or do once a marking is put before their colon. */
import { readdirSync, readFileSync } from 'node:fs';
import { EmptyFileSystem } from 'langium';
import type { Marking } from '../../src/domain/marking.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { Entry, MissionFile } from '../../src/syntax/generated/ast.ts';
import type { MissionReportLexingReport } from '../../src/syntax/lexer.ts';
import { proseOf, textStart } from '../../src/syntax/prose.ts';
import { strip } from './annotate.ts';
import { exampleTexts } from './example-texts.ts';

const { parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const RULES = new URL('../rules/', import.meta.url);

/** A marked head, with the entries beside it, and a blank in it. */
export interface MarkedPlace {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly marking: Marking;
  /** Words of the entry, which stand nowhere else. */
  readonly words: string;
}

/** The blanks of all such heads. */
export function markedPlaces(): readonly MarkedPlace[] {
  const fixtures = readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.mission'))
    .map(name => strip(readFileSync(new URL(name, RULES), 'utf8')));
  return [...Object.values(exampleTexts()), ...fixtures].flatMap(placesIn);
}

/** True where the words stand in entries that are marked as before, or the whole is refused. */
export function isKept(text: string, { words, marking }: MarkedPlace): boolean {
  const { entries, isRefused } = read(text);
  if (isRefused) return true;
  const holding = entries.filter(entry => {
    const { title, body } = proseOf(entry);
    return `${title.text} ${body.text}`.includes(words);
  });
  return holding.length > 0 && holding.every(entry => 'marking' in entry && entry.marking === marking);
}

function read(text: string) {
  const { value, lexerErrors, parserErrors, lexerReport } = parser.LangiumParser.parse<MissionFile>(text);
  const { stray } = lexerReport as MissionReportLexingReport;
  return { entries: value.entries, isRefused: lexerErrors.length + parserErrors.length + stray.length > 0 };
}

function placesIn(text: string): MarkedPlace[] {
  return read(text).entries.flatMap((entry, i) => {
    if ('marking' in entry && entry.marking) return placesOf(text, i);
    const colon = textStart(entry);
    return placesOf(`${text.slice(0, colon)} strictly-confidential${text.slice(colon)}`, i);
  });
}

function placesOf(text: string, i: number): MarkedPlace[] {
  const { entries } = read(text);
  const entry = entries[i];
  const marking = entry && 'marking' in entry ? entry.marking : undefined;
  const words = entry ? wordsOf(entry) : '';
  if (!entry || !marking || words === '') return [];
  const from = entries[i - 1]?.$cstNode?.offset ?? 0;
  const around = text.slice(from, entries[i + 1]?.$cstNode?.end ?? text.length);
  if (around.split(words).length !== 2) return [];
  const start = (entry.$cstNode?.offset ?? 0) - from;
  const head = around.slice(start, textStart(entry) - from);
  return [...head.matchAll(/"[^"]*"|“[^”]*”|«[^»]*»|\s+|$/g)]
    .filter(({ 0: gap }) => gap.trim() === '')
    .map(({ 0: gap, index }) => {
      const at = start + index;
      return { text: around, at, end: at + gap.length, marking, words };
    });
}

/** The longest stretch of the words that stands on one line. */
function wordsOf(entry: Entry): string {
  const { title, body } = proseOf(entry);
  const lines = `${title.text}\n${body.text}`.match(/[\p{L} ,]+/gu) ?? [];
  return lines.reduce((a, b) => (b.trim().length > a.length ? b.trim() : a), '');
}
