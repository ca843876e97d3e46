/** No edit is made unasked by which a marking would no longer be read as it is, or text would leave an entry where something is marked. */
import type { LangiumCoreServices, LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { countBefore } from '../domain/halving.ts';
import { type Line, lineIndexAt, splitLines } from '../domain/lines.ts';
import type { Marking } from '../domain/marking.ts';
import { markingWordsIn } from '../domain/marking-words.ts';
import { entryWord } from '../lexicon/words.ts';
import { ruleText } from '../messages/rules.ts';
import { stopIn } from '../syntax/broken-entries.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry } from '../syntax/generated/ast.ts';
import type { Span } from '../syntax/lexer.ts';
import { markingAsWritten } from '../syntax/markings.ts';
import { textStart } from '../syntax/prose.ts';
import { readWhole } from '../syntax/read-whole.ts';
import {
  countLooseMarkings,
  lostMarkings,
  type StandingMarking,
  standingMarkings,
  typedMarkings,
} from '../syntax/standing-markings.ts';
import { edited, editsIn } from './edited.ts';
import type { Edit } from './rule.ts';
import { shortened } from './wording.ts';

/** A marking that an edit would leave marking nothing. */
export interface Unmarking {
  readonly words: string;
}

/** The title of what would do that. */
export function titleThat(title: string, { words }: Unmarking): string {
  return ruleText('fix.unmarks', { title, words: shortened(words) });
}

/** Looks at edits of one linked document. */
export class MarkingGuard {
  private readonly text: string;
  private readonly entries: readonly Entry[];
  private readonly standing = new Map<string, readonly StandingMarking[]>();
  private lines: readonly Line[] | undefined;
  /** The markings of lines of text, by where these begin: many edits may be of one line. */
  private readonly typed = new Map<number, readonly StandingMarking[]>();
  private names: ReadonlyMap<string, Marking> | undefined;

  constructor(
    private readonly document: LangiumDocument,
    private readonly services: LangiumCoreServices,
  ) {
    this.text = document.textDocument.getText();
    this.entries = fileOf(document).entries;
  }

  /** The same of edits in the editor’s terms. */
  unmarkedByText(edits: readonly TextEdit[]): Unmarking | undefined {
    return this.unmarkedBy(editsIn(this.document, edits));
  }

  /** What is the first thing that the edits, made together, would unmark; undefined where every marking stays as it is read. */
  unmarkedBy(edits: readonly Edit[]): Unmarking | undefined {
    if (edits.length === 0) return undefined;
    if (edits.every(edit => this.isWithinText(edit))) return this.lostInLines(edits);
    const region = this.regionOf(edits);
    const before = this.text.slice(region.start, region.end);
    return this.lostBetween(region, before, edited(before, region.start, edits));
  }

  /**
   * True for edits that may be made unasked: every marking stays as it is read; no head is mended whose entry holds the word
   * of a marking that it then is not marked by; and where anything is marked, no entry begins or ends by them. What an entry
   * is marked by may be another.
   */
  isSafe(edits: readonly Edit[]): boolean {
    if (this.unmarkedBy(edits) !== undefined) return false;
    if (edits.every(edit => this.isWithinText(edit))) return true;
    const region = this.regionOf(edits);
    const before = this.text.slice(region.start, region.end);
    const after = edited(before, region.start, edits);
    if (this.isMarked && headsOf(before) !== headsOf(after)) return false;
    if (edits.some(edit => this.opensBelowMarked(edit))) return false;
    const { parser } = this.services;
    const names = this.markedNames();
    if (!mayHoldMarking(after, names)) return true;
    const isMended = edits.some(edit => this.isInHead(edit)) || !readWhole(before, this.services);
    const known = isMended ? 0 : countLooseMarkings(before, parser, names);
    return countLooseMarkings(after, parser, names) <= known;
  }

  private get isMarked(): boolean {
    return this.entries.some(entry => markingAsWritten(entry) !== 'unclassified');
  }

  /** True in what begins with a capital and can't be read, below a marked entry: it may be text of that, which nobody else sees until it reads. */
  private opensBelowMarked({ span: { start } }: Edit): boolean {
    const count = this.countBegun(start);
    const [above, entry] = [this.entries[count - 2], this.entries[count - 1]];
    return (
      above !== undefined &&
      entry !== undefined &&
      stopIn(entry) !== undefined &&
      /^\p{Lu}/u.test(entry.$cstNode?.text ?? '') &&
      start <= textStart(entry) &&
      markingAsWritten(above) !== 'unclassified' &&
      markingAsWritten(entry) === 'unclassified'
    );
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
    const names = this.markedNames();
    const standing = this.standing.get(key) ?? standingIn(before, parser, names);
    this.standing.set(key, standing);
    return standing.length === 0 ? undefined : firstLost(standing, standingMarkings(after, parser, names));
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
function standingIn(
  text: string,
  parser: LangiumCoreServices['parser'],
  names: ReadonlyMap<string, Marking>,
): readonly StandingMarking[] {
  return mayHoldMarking(text, names) ? standingMarkings(text, parser, names) : [];
}

function mayHoldMarking(text: string, names: ReadonlyMap<string, Marking>): boolean {
  return markingWordsIn(text).length > 0 || [...names.keys()].some(name => text.includes(name));
}

/** The words with which entries begin at the margin: where these are the same, no line has left its entry. */
function headsOf(text: string): string {
  const words = text.match(/(?<![^\r\n])(?!\/\/)[\p{L}-]+/gu) ?? [];
  return words.filter(word => entryWord(word) !== undefined).join(' ');
}

function firstLost(
  before: readonly StandingMarking[],
  after: readonly StandingMarking[],
): Unmarking | undefined {
  const [lost] = lostMarkings(before, after);
  return lost && { words: lost.words };
}
