/** From a plain document to the parts of a report, in the author's order: what each heading heads, and what it inherits. */

import { readMarking } from '../domain/marking-words.ts';
import { readOnlyDate } from '../domain/read-dates.ts';
import { isSentence } from '../lexicon/sentences.ts';
import { beginsWithWeekday, dayOf, isWeekday } from './day-heading.ts';
import { type SourceBlock, withMark } from './document.ts';
import { withItemHeadings } from './item-headings.ts';
import { isLabelled, splitLabel } from './label.ts';
import { type Letterhead, letterheadIn } from './letterhead.ts';
import { splitMark } from './marks.ts';
import type { Part } from './part.ts';
import {
  headsAnnex,
  isReportLabel,
  mayDivide,
  type PartKind,
  readHeading,
  STATEMENTS,
} from './part-headings.ts';
import { type FindingShares, withObservations } from './part-roles.ts';
import { readParticular } from './particulars.ts';
import { type Label, readBareLabel, readStatementLabel } from './statement-label.ts';
import { needsNoHeading } from './telling-tables.ts';

interface Open {
  readonly level: number;
  readonly kind: Part['kind'];
}

interface Opening extends Omit<Part, 'blocks'> {
  readonly level: number;
  /** Text on the same line as the heading. */
  readonly rest: string;
}

/** How a source is written. */
interface Form {
  /** True where days head what was done on them. */
  readonly isDiary: boolean;
  /** True where headings are more than lines in bold letters. */
  readonly hasHeadings: boolean;
  /** What stands before a colon again and again: labels of a form, which head nothing. */
  readonly labels: ReadonlySet<string>;
}

/** Cuts a document into its parts; `shares` are how likely its texts are findings. */
export function outlineOf(
  source: readonly SourceBlock[],
  shares: FindingShares = new Map(),
): readonly Part[] {
  const blocks = withItemHeadings(source);
  const days = blocks.filter(block => isText(block) && isWeekday(block.text));
  const headings = blocks.filter(
    block => block.kind === 'heading' && block.level > 0 && Math.ceil(block.level) < BOLD_LINE,
  );
  const outline = new Outline(letterheadIn(blocks), {
    isDiary: days.length > 1,
    labels: repeated(blocks.flatMap(block => (isText(block) ? (splitLabel(block.text)?.label ?? []) : []))),
    hasHeadings: headings.length > 2,
  });
  for (const [at, block] of blocks.entries()) outline.add(block, blocks[at + 1]);
  return withObservations(outline.parts, shares);
}

/** Parts whose heading may head others of its own level: what was found, and who was met where. */
const HEADS_OTHERS: ReadonlySet<string> = new Set([...STATEMENTS, 'persons', 'participants', 'activities']);

/** A line of a table of contents, whose page stands behind dots or a gap. */
const CONTENTS = /(?:\.{4,}\s*\S{1,6}|\s{3,}\d{1,3})$/u;

/** The level of a line in bold letters that is no heading by its style. */
const BOLD_LINE = 6;

/** True for a heading, and for a line in capitals. */
function isTitleOf(block: SourceBlock | undefined): boolean {
  return block?.kind === 'heading' || (block?.kind === 'paragraph' && !/\p{Ll}/u.test(block.text));
}

class Outline {
  readonly parts: Part[] = [{ kind: 'title', heading: '', isWithin: false, blocks: [] }];
  private readonly letterhead: Letterhead;
  /** The headings under which the reading stands, outermost first. */
  private open: Open[] = [];
  /** A heading that others of its own level follow at once: it heads them, though its form does not say so. */
  private head: (Open & { readonly mark: string | undefined }) | undefined;

  private readonly form: Form;

  constructor(letterhead: Letterhead, form: Form) {
    this.letterhead = letterhead;
    this.form = form;
  }

  add(block: SourceBlock, next: SourceBlock | undefined): void {
    const opening = this.opens(block, next);
    if (!opening) {
      this.parts.at(-1)?.blocks.push(block);
      return;
    }
    const { rest, ...part } = opening;
    const { level } = part;
    if (level < (this.head?.level ?? 0) || !part.isWithin) this.head = undefined;
    this.open = [...this.open.filter(each => each.level < level), { level, kind: part.kind }];
    const own: readonly SourceBlock[] =
      block.kind === 'table' || part.heading === ''
        ? [block]
        : rest === ''
          ? []
          : [{ kind: 'paragraph', text: rest }];
    this.parts.push({ ...part, blocks: [...own] });
  }

  private get current(): Part {
    return this.parts.at(-1) ?? { kind: 'title', heading: '', isWithin: false, blocks: [] };
  }

  private opens(block: SourceBlock, next: SourceBlock | undefined): Opening | undefined {
    const isTitle = this.current.kind === 'title';
    if ('text' in block && CONTENTS.test(block.text)) return undefined;
    if (isTitle && (this.letterhead.lines.has(block) || this.letterhead.heads.has(block))) return undefined;
    if (isTitle && needsNoHeading(block))
      return { kind: 'narrative', heading: '', isWithin: false, level: 1, rest: '' };
    if (block.kind === 'heading')
      return this.isTitleLine(block, next) ? undefined : this.byHeading(block.text, block.level);
    if (block.kind === 'paragraph' && block.within === undefined)
      return this.byParagraph(block.text, isTitle, next);
    // `1. Objective` with its text on the very next line.
    const line = block.kind === 'item' && block.depth === 0 ? withMark(block) : '';
    if (!/^\p{Lu}/u.test(splitMark(line)?.text ?? '')) return undefined;
    const opening = this.byLine(line);
    return opening?.rest === '' ? opening : undefined;
  }

  private byParagraph(text: string, isTitle: boolean, next: SourceBlock | undefined): Opening | undefined {
    return (
      this.byDay(text, this.level + 1) ??
      this.byTitleOfAnnex(text) ??
      (isTitle && isTitleOf(next) ? undefined : this.byLine(text)) ??
      (isStrong(text) && !isTitle ? this.byHeading(text, 7) : undefined)
    );
  }

  /** A heading on the first page that heads no text, but other lines of the first page. */
  private isTitleLine(
    { text, level }: { readonly text: string; readonly level: number },
    next: SourceBlock | undefined,
  ): boolean {
    if (this.current.kind !== 'title' || splitMark(text) !== undefined) return false;
    if (readHeading(text)?.isWhole || headsAnnex(text) || readBareLabel(text)) return false;
    const title = this.current.blocks.find(block => block.kind === 'heading');
    const isBelow = title?.kind === 'heading' && title.level < level && level < BOLD_LINE;
    if (isBelow && this.current.blocks.some(block => block.kind === 'item' || isProse(block))) return false;
    // Lines in capitals one below the other are one title.
    const above = this.current.blocks.at(-1);
    const isShouted = (line: string) => !/\p{Ll}/u.test(line);
    if (above?.kind === 'heading' && isShouted(above.text) && isShouted(text) && !readHeading(text))
      return true;
    const isLine = next?.kind === 'paragraph' && (isParticular(next.text) || isLetterhead(next.text));
    return next?.kind === 'heading' || isLine || (Math.ceil(level) >= BOLD_LINE && this.form.hasHeadings);
  }

  private get level(): number {
    return this.open.at(-1)?.level ?? 0;
  }

  private byHeading(text: string, level: number): Opening | undefined {
    if (level === 0 || readMarking(text) || (isReportLabel(text) && this.current.kind === 'title'))
      return undefined;
    const day = this.byDay(text, level);
    if (day) return day;
    // The first heading is the title, whatever its words, unless they say nothing but what a part is.
    const isTitle = this.current.kind === 'title' && isStillTitle(level, this.current);
    if (
      isTitle &&
      splitMark(text) === undefined &&
      !(readHeading(text)?.isWhole ?? false) &&
      !headsAnnex(text)
    )
      return undefined;
    const above = this.above(level) ?? this.headAbove(text, level);
    const label = readBareLabel(text);
    const own = this.kindOf(text, above, label);
    const opening = { heading: text, level, rest: '', ...(label ? { label } : {}) };
    if (own === 'annex') return { ...opening, level: 1, kind: own, isWithin: false };
    if (own) return { ...opening, level: headsAnnex(text) ? 1 : level, kind: own, isWithin: false };

    const heads = above !== undefined && mayDivide(above.kind, text);
    return { ...opening, kind: heads ? above.kind : 'narrative', isWithin: heads };
  }

  /** The heading that a heading of this level stands below. */
  private above(level: number): Open | undefined {
    return this.open.findLast(each => each.level < level);
  }

  /** The heading of the same level that heads this one, having no text of its own. */
  private headAbove(text: string, level: number): Open | undefined {
    const { kind, heading, blocks } = this.current;
    const mark = splitMark(text)?.mark;
    const last = this.open.at(-1);
    if (last?.level === level && blocks.length === 0 && HEADS_OTHERS.has(kind))
      this.head ??= { level, kind, mark: splitMark(heading)?.mark };
    // “B. Findings” does not head “C. Next steps”.
    return this.head?.level === level && (mark === undefined || this.head.mark === undefined)
      ? this.head
      : undefined;
  }

  /** What a heading says that its part is, where it may say so below the one above. */
  private kindOf(text: string, above: Open | undefined, label: Label | undefined): Part['kind'] | undefined {
    const known = readHeading(text);
    const kind = label ? KIND_OF[label] : known?.kind;
    if (kind === undefined || headsAnnex(text)) return kind ?? (headsAnnex(text) ? 'annex' : undefined);
    if (label || !above) return kind;
    // Below findings, “Staff” and “Security” are what was looked at.
    const isStatements = STATEMENTS.has(above.kind);
    const mayStand = STATEMENTS.has(kind) || kind === 'background';
    if (isStatements) return mayStand && known?.isWhole && kind !== above.kind ? kind : undefined;
    return kind;
  }

  /** A line that is nothing but a day. */
  private byDay(text: string, level: number): Opening | undefined {
    const { kind } = this.current;
    const day = dayOf(text);
    const hasWeekday = day !== undefined && beginsWithWeekday(text);
    const mayBe =
      kind === 'activities' || kind === 'persons'
        ? day
        : hasWeekday && (this.form.isDiary || kind !== 'background')
          ? day
          : undefined;
    if (!mayBe || mayBe.from !== mayBe.to) return undefined;
    const own = kind === 'persons' ? 'persons' : 'activities';
    // Days stand side by side, and beside whatever comes after them.
    const beside = this.parts.findLast(part => part.day !== undefined) ? this.level : level;
    return { kind: own, heading: text, level: Math.max(1, beside), rest: '', isWithin: true, day: mayBe };
  }

  /** The title of an annex on a line below its number. */
  private byTitleOfAnnex(text: string): Opening | undefined {
    const { kind, heading, blocks } = this.current;
    const isNumber = kind === 'annex' && blocks.length === 0 && /^\p{L}+\s*[\dIVXA-H]{0,4}$/u.test(heading);
    const known = isNumber && text.length < 100 && !/[.;:,!?]$/.test(text) ? readHeading(text) : undefined;
    return known && { kind: known.kind, heading: text, level: 1, rest: '', isWithin: false };
  }

  /** A line that is no heading by its form is one when it says nothing but what a part is, alone or before a colon. */
  private byLine(text: string): Opening | undefined {
    const labelled = splitLabel(text);
    const { lead: heading, label, text: rest } = labelled ?? { lead: text, label: text, text: '' };
    if (label.length > 70 || /[.;,!?]$/.test(label) || splitMark(rest) || isWord(label, rest))
      return undefined;
    const bare = rest === '' ? readBareLabel(label) : undefined;
    const known = readHeading(label);
    if (rest !== '' && (readStatementLabel(text) || this.isSubject(text))) return undefined;
    const level = Math.max(this.current.day ? 1 : this.level, 1);
    if (bare && (STATEMENTS.has(this.current.kind) || /\d\W*$/.test(label)))
      return { kind: KIND_OF[bare], heading, level: level + 1, rest, isWithin: false, label: bare };
    if (!known?.isWhole || (rest !== '' && (!mayShareLine(known.kind) || this.form.labels.has(label))))
      return undefined;
    return { kind: known.kind, heading, level, rest, isWithin: false };
  }

  /** `Objet : …` in a letterhead says what the paper is about. */
  private isSubject(text: string): boolean {
    const { kind, blocks } = this.current;
    if (kind !== 'title') return false;
    const particular = readParticular(text)?.particular;
    const isBelowOthers = blocks.some(block => block.kind === 'paragraph' && readParticular(block.text));
    return particular !== undefined && (isBelowOthers || particular !== 'purpose');
  }
}

const KIND_OF: Readonly<Record<Label, PartKind>> = {
  finding: 'findings',
  'good-practice': 'findings',
  recommendation: 'recommendations',
  suggestion: 'recommendations',
  request: 'recommendations',
  action: 'actions',
  basis: 'background',
  response: 'background',
};

/** `Objective: to see …` is a part of one line; most others are only words of a text. */
function mayShareLine(kind: PartKind): boolean {
  return (
    kind === 'objectives' ||
    kind === 'participants' ||
    kind === 'persons' ||
    kind === 'recommendations' ||
    kind === 'findings' ||
    kind === 'actions'
  );
}

function isText(block: SourceBlock): block is Extract<SourceBlock, { kind: 'heading' | 'paragraph' }> {
  return block.kind === 'heading' || block.kind === 'paragraph';
}

/** The texts that are there more than once. */
function repeated(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(texts.filter(text => seen.size === seen.add(text).size));
}

/** The first heading is the title, and so is one right below it that stands no deeper; particulars may come before. */
function isStillTitle(level: number, { blocks }: Part): boolean {
  const isFirst = !blocks.some(block => block.kind === 'heading' && block.level <= level);
  return blocks.every(block => {
    if (block.kind === 'heading')
      return block.level >= level || block.level === 0 || isReportLabel(block.text);
    if (block.kind === 'paragraph') return isParticular(block.text) || (isFirst && isLetterhead(block.text));
    return block.kind === 'comment';
  });
}

/** True for a text of a sentence or more. */
function isProse(block: SourceBlock): boolean {
  return block.kind === 'paragraph' && block.text.length > 60 && isSentence(block.text);
}

/** True for a short line that is no sentence. */
function isLetterhead(text: string): boolean {
  return text.length < 100 && !/[.;:!?]$/.test(text);
}

function isParticular(text: string): boolean {
  return (
    [readParticular, readOnlyDate, readMarking].some(read => read(text) !== undefined) ||
    isLabelled(text) ||
    isReportLabel(text)
  );
}

/** A paragraph in bold letters. */
function isStrong(text: string): boolean {
  return /^(\*\*|__)(?!\s)[^*_]{2,100}[^*_.;,!?]\1:?$/u.test(text.trim());
}

/** A lower-case line such as `results` is a word of a text, not its heading. */
function isWord(label: string, rest: string): boolean {
  return rest === '' && /^\p{Ll}/u.test(splitMark(label)?.text ?? label);
}
