/** A text as the formatter sees it: entries with their structure and text, and the lines that they stand on. */

import type { LangiumCoreServices, LexerResult } from 'langium';
import { countBefore } from '../../domain/halving.ts';
import { type Line, lineEndOf, lineIndexAt, splitLines } from '../../domain/lines.ts';
import { entryWord } from '../../lexicon/words.ts';
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { indentIn } from '../../syntax/indent.ts';
import type { MissionReportLexingReport, Span } from '../../syntax/lexer.ts';
import { endsParagraph, withoutComment } from '../../syntax/prose.ts';

type Token = LexerResult['tokens'][number];

export interface EntryLayout {
  /** The tokens before the text, the entry word first. */
  readonly structure: readonly Token[];
  /** False where the structure could not be read; it is then left alone. */
  readonly isSound: boolean;
  /** The text with its colon, without what is blank at its end; empty where there is none. */
  readonly text: Span;
  /** The lines of prose below the first, without blank lines and comments at the margin, up to the end of the title and after it. */
  readonly title: readonly Line[];
  readonly body: readonly Line[];
}

export interface TextLayout {
  readonly text: string;
  readonly lineEnd: string;
  /** What the text of entries is indented by. */
  readonly indent: string;
  readonly lines: readonly Line[];
  readonly entries: readonly EntryLayout[];
  /** Stretches that belong to no entry and are left alone. */
  readonly stray: readonly Span[];
}

/** What reads the text, before and after. */
export type Readers = Pick<LangiumCoreServices['parser'], 'Lexer' | 'LangiumParser'>;

/** Reads a text; undefined when it is too long to be read. */
export function readLayout(text: string, { Lexer, LangiumParser }: Readers): TextLayout | undefined {
  const { tokens, errors, report } = Lexer.tokenize(text);
  const { stray, tooLong } = report as MissionReportLexingReport;
  if (tooLong) return undefined;
  const { parserErrors, value } = LangiumParser.parse<MissionFile>(text);
  const faults = new Faults([
    ...errors.map(({ offset }) => offset),
    ...parserErrors.map(({ token }) => token.startOffset),
    ...doubtfulIn(value),
  ]);
  const lines = splitLines(text);
  const entries = groupByEntry(tokens).map(group => toEntry(group, text, faults, lines));
  return {
    text,
    lineEnd: lineEndOf(text),
    indent: indentIn(entries.flatMap(({ title, body }) => [...title, ...body]).map(line => line.text)),
    lines,
    entries,
    stray,
  };
}

/** Where entries begin with a capital below a marked one: whether they are text of that is for their author to say. */
function doubtfulIn({ entries }: MissionFile): readonly number[] {
  const marked = entries.findIndex(entry => 'marking' in entry && entry.marking !== undefined);
  const below = marked < 0 ? [] : entries.slice(marked + 1);
  return below.flatMap(({ $cstNode }) =>
    /^\p{Lu}/u.test($cstNode?.text ?? '') ? ($cstNode?.offset ?? []) : [],
  );
}

class Faults {
  private readonly places: readonly number[];
  /** True where reading stopped at the end of the text, which may be the fault of any entry. */
  private readonly atEnd: boolean;

  constructor(places: readonly number[]) {
    this.places = places.filter(place => !Number.isNaN(place)).sort((a, b) => a - b);
    this.atEnd = this.places.length < places.length;
  }

  /** True when one stands from `start` to `end`; a binary search, since there may be as many as entries. */
  areWithin(start: number, end: number): boolean {
    const next = this.places[countBefore(this.places, place => place < start)];
    return this.atEnd || (next ?? Number.POSITIVE_INFINITY) <= end;
  }
}

function groupByEntry(tokens: readonly Token[]): Token[][] {
  const groups: Token[][] = [];
  for (const token of tokens) {
    const { name } = token.tokenType;
    if (entryWord(name) === name) groups.push([token]);
    else groups.at(-1)?.push(token);
  }
  return groups;
}

function toEntry(
  tokens: readonly Token[],
  text: string,
  faults: Faults,
  lines: readonly Line[],
): EntryLayout {
  const lineEnd = tokens.findIndex(({ tokenType }) => tokenType.name === 'BODY');
  // Where the colon stands at the margin of a line of its own, the text comes after a bare line end.
  const written = tokens.findIndex(({ tokenType, image }) => tokenType.name === 'BODY' && image !== '');
  const body = Math.max(lineEnd, written);
  const structure = tokens.slice(0, lineEnd < 0 ? undefined : lineEnd);
  const start = tokens[body]?.startOffset ?? endOf(tokens.at(-1));
  const end = Math.max(start, start + text.slice(start, endOf(tokens.at(-1))).trimEnd().length);
  const first = structure[0]?.startOffset ?? start;
  const isSound = !faults.areWithin(first, start);
  return { structure, isSound, text: { start, end }, ...proseLines({ start, end }, text, lines) };
}

function proseLines(
  { start, end }: Span,
  text: string,
  lines: readonly Line[],
): Pick<EntryLayout, 'title' | 'body'> {
  const from = lineIndexAt(lines, start) + 1;
  const to = lineIndexAt(lines, end - 1) + 1;
  const below = lines.slice(from, Math.max(from, to)).filter(line => !line.text.startsWith('//'));
  const hasBegun = withoutComment(text.slice(start, lines[from - 1]?.end ?? start)).length > 1;
  const first = hasBegun ? 0 : below.findIndex(line => withoutComment(line.text) !== '') + 1;
  const next = below.findIndex(
    (line, i) => i >= first && (line.text.trim() === '' || endsParagraph(line.text)),
  );
  const cut = next < 0 ? below.length : next;
  const isProse = (line: Line) => line.text.trim() !== '';
  return { title: below.slice(0, cut).filter(isProse), body: below.slice(cut).filter(isProse) };
}

export function endOf(token: Token | undefined): number {
  return token ? token.startOffset + token.image.length : 0;
}
