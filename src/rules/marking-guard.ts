/** No edit is made unasked by which a marking would no longer be read as it is, or text would leave an entry where something is marked. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import { countBefore } from '../domain/halving.ts';
import { type Line, lineIndexAt, splitLines } from '../domain/lines.ts';
import { isAbove, type Marking } from '../domain/marking.ts';
import { markingWordsIn } from '../domain/marking-words.ts';
import { memoizeByText } from '../domain/memoize-by-text.ts';
import { entryWord } from '../lexicon/words.ts';
import { ruleText } from '../messages/rules.ts';
import { stopIn } from '../syntax/broken-entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import { type Entry, isNoAction, type MissionFile } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { markedAbove, markingAsWritten } from '../syntax/markings.ts';
import { structureText, textStart } from '../syntax/prose.ts';
import { readWhole } from '../syntax/read-whole.ts';
import {
  countLooseMarkings,
  lostMarkings,
  type StandingMarking,
  standingMarkings,
  typedMarkings,
} from '../syntax/standing-markings.ts';
import { edited } from './edited.ts';
import type { Edit } from './rule.ts';
import { shortened } from './wording.ts';

/** A marking that an edit would leave marking nothing. */
export interface Unmarking {
  readonly words: string;
}

/** Characters of texts that are kept with the markings in them. */
const KEPT = 500_000;

/** Looks at edits of one linked document. */
export class MarkingGuard {
  private readonly text: string;
  private readonly entries: readonly Entry[];
  /** Many edits may be of one line or region. */
  private readonly typedIn = memoizeByText(KEPT, typedMarkings);
  private readonly standingIn = memoizeByText(KEPT, text => this.markingsStanding(text));
  private isWhole: boolean | undefined;
  private lines: readonly Line[] | undefined;
  private names: ReadonlyMap<string, Marking> | undefined;

  constructor(
    document: LangiumDocument,
    private readonly services: LangiumCoreServices,
  ) {
    this.text = document.textDocument.getText();
    this.entries = fileOf(document).entries;
  }

  /** The title of what makes these edits, with what they would unmark or open. */
  titleOf(title: string, edits: readonly Edit[]): string {
    const unmarked = this.unmarkedBy(edits);
    if (unmarked) return ruleText('fix.unmarks', { title, words: shortened(unmarked.words) });
    return this.opens(edits) ? ruleText('fix.opens', { title }) : title;
  }

  /** What is the first thing that the edits, made together, would unmark; undefined where every marking stays as it is read. */
  unmarkedBy(edits: readonly Edit[]): Unmarking | undefined {
    if (edits.length === 0) return undefined;
    if (edits.every(edit => this.isWithinText(edit))) return this.lostInLines(edits);
    const { region, before, after } = this.changeBy(edits);
    const above = edits.every(isIndentation) ? this.entries[this.countBegun(region.start) - 1] : undefined;
    return this.lostBetween(before, after, above);
  }

  /**
   * True for edits that may be made unasked: every marking stays as it is read; no head is mended whose entry holds the word
   * of a marking that it then is not marked by; and where anything is marked, no entry begins or ends by them. What an entry
   * is marked by may be another.
   */
  isSafe(edits: readonly Edit[]): boolean {
    if (this.unmarkedBy(edits) !== undefined) return false;
    if (edits.every(edit => this.isWithinText(edit))) return true;
    const { before, after } = this.changeBy(edits);
    if (this.isMarked && headsOf(before) !== headsOf(after)) return false;
    const isMended = edits.some(edit => this.isInHead(edit)) || !readWhole(before, this.services);
    return !this.opensBelowMarked(edits) && !this.loosens(before, after, isMended, this.markedNames());
  }

  /** True for edits that make an open entry of what nobody outside gets as long as it can’t be read, and which may be marked. */
  opens(edits: readonly Edit[]): boolean {
    if (edits.length === 0 || edits.every(edit => this.isWithinText(edit))) return false;
    if (this.opensBelowMarked(edits) || this.opensText(edits)) return true;
    // Where all is read, nothing is kept back.
    this.isWhole ??= readWhole(this.text, this.services) !== undefined;
    if (this.isWhole) return false;
    const { before, after } = this.changeBy(edits);
    return !readWhole(before, this.services) && this.loosens(before, after, true, new Map());
  }

  /** True where words for markings, and names of what is marked, then stand in open entries as they did not before. */
  private loosens(
    before: string,
    after: string,
    isMended: boolean,
    names: ReadonlyMap<string, Marking>,
  ): boolean {
    const { parser } = this.services;
    if (!mayHoldMarking(after, names)) return false;
    const known = isMended ? 0 : countLooseMarkings(before, parser, names);
    return countLooseMarkings(after, parser, names) > known;
  }

  /** The entries that the edits touch, as they are and as they then are. */
  private changeBy(edits: readonly Edit[]) {
    const region = this.regionOf(edits);
    const before = this.text.slice(region.start, region.end);
    return { region, before, after: edited(before, region.start, edits) };
  }

  private get isMarked(): boolean {
    return this.entries.some(entry => markingAsWritten(entry) !== 'unclassified');
  }

  /** True in what can’t be read below a marked entry and may be text of that: nobody else sees it until it reads. */
  private opensBelowMarked(edits: readonly Edit[]): boolean {
    return edits.some(edit => {
      const { start } = edit.span;
      const entry = this.entries[this.countBegun(start) - 1];
      const isInHead = entry !== undefined && start <= textStart(entry) && !isIndentation(edit);
      return isInHead && stopIn(entry) !== undefined && markedAbove(entry) !== undefined;
    });
  }

  /** True where text of a marked entry would be in an open one of its own. */
  private opensText(edits: readonly Edit[]): boolean {
    const isMarkedText = edits.some(({ span: { start } }) => {
      const entry = this.entries[this.countBegun(start) - 1];
      return entry && textStart(entry) < start && markingAsWritten(entry) !== 'unclassified';
    });
    if (!isMarkedText) return false;
    const { before, after } = this.changeBy(edits);
    return headsOf(before) !== headsOf(after) && this.countOpen(after) > this.countOpen(before);
  }

  /** How many entries of a text neither are marked nor hang on what stands above them or is marked. */
  private countOpen(text: string): number {
    const { entries } = this.services.parser.LangiumParser.parse<MissionFile>(text).value;
    const names = [...this.markedNames().keys()];
    return entries.filter(
      entry =>
        !('for' in entry || isNoAction(entry)) &&
        !('marking' in entry && entry.marking) &&
        !names.some(name => structureText(entry).includes(name)),
    ).length;
  }

  private isInHead({ span: { start } }: Edit): boolean {
    const entry = this.entries[this.countBegun(start) - 1];
    return entry !== undefined && start <= textStart(entry);
  }

  /** True where an edit changes words of a line of a text, and neither where the line begins nor where it ends. */
  private isWithinText({ span: { start, end }, text }: Edit): boolean {
    const line = this.lineOf(start);
    const entry = this.entries[this.countBegun(start - 1) - 1];
    return (
      entry !== undefined &&
      stopIn(entry) === undefined &&
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
      const typed = this.typedIn(line.text);
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
    const first = edits.reduce((least, { span }) => Math.min(least, span.start), this.text.length);
    const last = edits.reduce((most, { span }) => Math.max(most, span.end), 0);
    const above = this.entries[this.countBegun(first - 1) - 1];
    const below = this.entries[this.countBegun(last)];
    return { start: above?.$cstNode?.offset ?? 0, end: below?.$cstNode?.offset ?? this.text.length };
  }

  /** Lines that become text of the entry above are marked as it is. */
  private lostBetween(before: string, after: string, above: Entry | undefined): Unmarking | undefined {
    const standing = this.standingIn(before);
    if (standing.length === 0) return undefined;
    const cover = above ? markingAsWritten(above) : 'unclassified';
    return firstLost(standing, this.markingsStanding(after), cover);
  }

  private markingsStanding(text: string): readonly StandingMarking[] {
    const names = this.markedNames();
    return mayHoldMarking(text, names) ? standingMarkings(text, this.services.parser, names) : [];
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
}

/** Most texts hold none, which is quicker to see. */
function mayHoldMarking(text: string, names: ReadonlyMap<string, Marking>): boolean {
  return markingWordsIn(text).length > 0 || [...names.keys()].some(name => text.includes(name));
}

/** The words with which entries begin at the margin: where these are the same, no line has left its entry. */
function headsOf(text: string): string {
  const words = text.match(/(?<![^\r\n])(?!\/\/)[\p{L}-]+/gu) ?? [];
  return words.filter(word => entryWord(word) !== undefined).join(' ');
}

function isIndentation({ span: { start, end }, text }: Edit): boolean {
  return start === end && /^[^\S\r\n]+$/.test(text);
}

function firstLost(
  before: readonly StandingMarking[],
  after: readonly StandingMarking[],
  cover: Marking = 'unclassified',
): Unmarking | undefined {
  const lost = lostMarkings(before, after).find(({ level }) => isAbove(level, cover));
  return lost && { words: lost.words };
}
