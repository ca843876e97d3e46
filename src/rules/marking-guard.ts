/** No edit is made unasked by which a marking would no longer be read as it is: the edit is tried on a copy first. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { countBefore } from '../domain/halving.ts';
import { type Line, lineIndexAt, splitLines } from '../domain/lines.ts';
import { isAbove, type Marking } from '../domain/marking.ts';
import { ruleText } from '../messages/rules.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { markingAsWritten } from '../syntax/markings.ts';
import { textStart } from '../syntax/prose.ts';
import {
  lostMarkings,
  type StandingMarking,
  standingMarkings,
  typedMarkings,
} from '../syntax/standing-markings.ts';
import { linkedCopy } from '../workspace/linked-copy.ts';
import { edited, editsIn } from './edited.ts';
import type { Edit } from './rule.ts';
import { shortened } from './wording.ts';

/** What an edit would do to a marking. */
export interface Unmarking {
  /** The marking that would mark nothing, or the words that would no longer be marked. */
  readonly words: string;
  readonly marking: Marking;
  readonly what: 'marking' | 'text';
}

/** The title of what would do that. */
export function titleThat(title: string, { words, marking, what }: Unmarking): string {
  const said = { title, words: shortened(words), marking };
  return what === 'marking' ? ruleText('fix.unmarks', said) : ruleText('fix.lowers', said);
}

/** Tries edits of one linked document. */
export class MarkingGuard {
  private readonly text: string;
  private readonly entries: readonly Entry[];
  private readonly standing = new Map<string, readonly StandingMarking[]>();
  private lines: readonly Line[] | undefined;
  /** The markings of lines of text, by where these begin: many edits may be of one line. */
  private readonly typed = new Map<number, readonly StandingMarking[]>();
  private names: ReadonlyMap<string, Marking> | undefined;
  private lowest: ReadonlyMap<string, Marking> | undefined;

  constructor(
    private readonly document: LangiumDocument,
    private readonly services: LangiumCoreServices,
  ) {
    this.text = document.textDocument.getText();
    this.entries = fileOf(document).entries;
  }

  /** The same of edits in the editor’s terms. */
  async unmarkedByText(edits: readonly TextEdit[]): Promise<Unmarking | undefined> {
    return this.unmarkedBy(editsIn(this.document, edits));
  }

  /** What is the first thing that the edits, made together, would unmark; undefined where every marking stays as it is read. */
  async unmarkedBy(edits: readonly Edit[]): Promise<Unmarking | undefined> {
    if (edits.length === 0) return undefined;
    if (edits.every(edit => this.isWithinText(edit))) return this.lostInLines(edits);
    const region = this.regionOf(edits);
    const before = this.text.slice(region.start, region.end);
    const after = edited(before, region.start, edits);
    return (
      this.lostBetween(region, before, after) ??
      (headsOf(before) === headsOf(after) ? undefined : await this.loweredBy(edits))
    );
  }

  /** True where an edit changes words of a line of a text, and neither where the line begins nor where it ends. */
  private isWithinText({ span: { start, end }, text }: Edit): boolean {
    const line = this.lineOf(start);
    const entry = this.entries[this.countBegun(start - 1) - 1];
    return (
      entry !== undefined &&
      textStart(entry) < start &&
      start <= (entry.$cstNode?.end ?? 0) &&
      end <= line.end &&
      /\S/.test(this.text.slice(line.start, start)) &&
      !/[\r\n]/.test(text)
    );
  }

  private lostInLines(edits: readonly Edit[]): Unmarking | undefined {
    for (const { span } of edits) {
      const line = this.lineOf(span.start);
      const typed = this.typed.get(line.start) ?? typedMarkings(line.text);
      this.typed.set(line.start, typed);
      if (typed.length === 0) continue;
      const own = edits.filter(each => line.start <= each.span.start && each.span.start <= line.end);
      const lost = firstLost(typed, typedMarkings(edited(line.text, line.start, own)));
      if (lost) return lost;
    }
    return undefined;
  }

  private lineOf(offset: number): Line {
    this.lines ??= splitLines(this.text);
    const last = { start: this.text.length, end: this.text.length, next: this.text.length, text: '' };
    return this.lines[lineIndexAt(this.lines, offset)] ?? last;
  }

  /** How many entries begin at an offset or before it. */
  private countBegun(offset: number): number {
    return countBefore(this.entries, ({ $cstNode }) => ($cstNode?.offset ?? 0) <= offset);
  }

  /** The entries that the edits touch, whole, with what stands between them. */
  private regionOf(edits: readonly Edit[]): Span {
    const first = Math.min(...edits.map(({ span }) => span.start));
    const last = Math.max(...edits.map(({ span }) => span.end));
    const above = this.entries[this.countBegun(first - 1) - 1];
    const below = this.entries[this.countBegun(last)];
    return { start: above?.$cstNode?.offset ?? 0, end: below?.$cstNode?.offset ?? this.text.length };
  }

  private lostBetween({ start, end }: Span, before: string, after: string): Unmarking | undefined {
    const key = `${start} ${end}`;
    const { parser } = this.services;
    const standing = this.standing.get(key) ?? standingMarkings(before, parser, this.markedNames());
    this.standing.set(key, standing);
    return standing.length === 0
      ? undefined
      : firstLost(standing, standingMarkings(after, parser, this.markedNames()));
  }

  /** The names of entries that are marked: what refers to one may be marked by it. */
  private markedNames(): ReadonlyMap<string, Marking> {
    this.names ??= new Map(
      this.entries.flatMap((entry): [string, Marking][] => {
        const marking = markingAsWritten(entry);
        return 'name' in entry && entry.name && marking !== 'unclassified' ? [[entry.name, marking]] : [];
      }),
    );
    return this.names;
  }

  /** The lines of texts with the lowest marking under which each stands; none where nothing is marked. */
  private markedLines(): ReadonlyMap<string, Marking> {
    if (this.lowest) return this.lowest;
    const markings = new Map<string, Marking>();
    for (const entry of this.entries) {
      const marking = markingAsWritten(entry);
      for (const line of linesOf(entry)) markings.set(line, lower(marking, markings.get(line)));
    }
    const isMarked = [...markings.values()].some(marking => marking !== 'unclassified');
    this.lowest = isMarked ? markings : new Map();
    return this.lowest;
  }

  /** A line that would stand in an entry with a lower marking than any in which it stands. */
  async loweredBy(edits: readonly Edit[]): Promise<Unmarking | undefined> {
    const markings = this.markedLines();
    if (markings.size === 0) return undefined;
    const copy = await linkedCopy(this.services, this.document.uri, edited(this.text, 0, edits));
    for (const entry of fileOf(copy).entries) {
      const marking = markingAsWritten(entry);
      for (const line of linesOf(entry)) {
        const before = markings.get(line) ?? markingAround(line, markings);
        if (before && isAbove(before, marking)) return { words: line, marking: before, what: 'text' };
      }
    }
    return undefined;
  }
}

function lower(one: Marking, other: Marking = one): Marking {
  return isAbove(one, other) ? other : one;
}

/** The lowest marking of the lines of which this was a part: of more words, or of one that read as an entry. */
function markingAround(part: string, markings: ReadonlyMap<string, Marking>): Marking | undefined {
  let found: Marking | undefined;
  for (const [line, marking] of markings) if (line.includes(part)) found = lower(marking, found);
  return found;
}

/** The lines of an entry’s text, without what stands before the colon. */
function linesOf(entry: Entry): readonly string[] {
  const text = entry.$cstNode?.root.fullText.slice(textStart(entry), entry.$cstNode.end) ?? '';
  return text
    .replace(/^[:\uFF1A]/, '')
    .split(/[\r\n]+/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('//'));
}

/** The words with which the lines at the margin begin: where these are the same, no line has changed its entry. */
function headsOf(text: string): string {
  return (text.match(/(?<![^\r\n])(?!\/\/)\S+/g) ?? []).join(' ');
}

function firstLost(
  before: readonly StandingMarking[],
  after: readonly StandingMarking[],
): Unmarking | undefined {
  const [lost] = lostMarkings(before, after);
  return lost && { words: lost.words, marking: lost.level, what: 'marking' };
}
