/** From a plain document to the parts of a report, in the author's order. */
import { readOnlyDate } from '../domain/read-dates.ts';
import { type SourceBlock, withMark } from './document.ts';
import { isLabelled, splitLabel } from './label.ts';
import { splitMark } from './marks.ts';
import { headsAnnex, isReportLabel, type PartKind, readHeading } from './part-headings.ts';
import { readParticular } from './particulars.ts';
import { readMarking } from './read-marking.ts';

/** A stretch of the source under one heading. */
export interface Part {
  /** `title` is what stands before the first heading of a part; `narrative` is under a heading of its own words. */
  readonly kind: PartKind | 'title' | 'narrative' | 'annex';
  readonly heading: string;
  readonly blocks: SourceBlock[];
}

/** Where the reading stands. */
interface Reading {
  readonly parts: Part[];
  /** Level of the heading under which the current part stands. */
  level: number;
}

/** Cuts a document into its parts. */
export function recognizeParts(blocks: readonly SourceBlock[]): readonly Part[] {
  const title: Part = { kind: 'title', heading: '', blocks: [] };
  const reading: Reading = { parts: [title], level: 0 };
  for (const block of blocks) {
    const current = reading.parts.at(-1) ?? title;
    const opened = opensPart(block, current, reading.level);
    if (!opened) {
      current.blocks.push(block);
      continue;
    }
    const { rest, level, ...part } = opened;
    reading.parts.push({ ...part, blocks: rest === '' ? [] : [{ kind: 'paragraph', text: rest }] });
    reading.level = level;
  }
  return reading.parts;
}

interface Opening {
  readonly kind: Part['kind'];
  readonly heading: string;
  readonly level: number;
  /** Text on the same line as the heading. */
  readonly rest: string;
}

function opensPart(block: SourceBlock, current: Part, level: number): Opening | undefined {
  if (block.kind === 'heading') return opensByHeading(block.text, block.level, current, level);
  if (block.kind === 'paragraph' && block.within === undefined)
    return opensByLine(block.text, current, level);
  // `1. Objective` with its text on the very next line.
  const line = block.kind === 'item' && block.depth === 0 ? withMark(block) : '';
  if (!/^\p{Lu}/u.test(splitMark(line)?.text ?? '')) return undefined;
  const opening = opensByLine(line, current, level);
  return opening?.rest === '' ? opening : undefined;
}

function opensByHeading(text: string, level: number, current: Part, partLevel: number): Opening | undefined {
  const opening = { heading: text, level, rest: '' };
  if (level === 0) return undefined;
  const known = readHeading(text);
  if (known) return { ...opening, kind: known.kind };
  if (headsAnnex(text)) return { ...opening, kind: 'annex' };
  if (current.kind === 'title')
    return isStillTitle(level, current) ? undefined : { ...opening, kind: 'narrative' };
  return level > partLevel ? undefined : { ...opening, kind: 'narrative' };
}

/** The first heading is the title, and so is one right below it that stands no deeper; particulars may come before. */
function isStillTitle(level: number, { blocks }: Part): boolean {
  return blocks.every(block => {
    if (block.kind === 'heading') return block.level >= level || block.level === 0;
    if (block.kind === 'paragraph') return isParticular(block.text);
    return block.kind === 'comment';
  });
}

function isParticular(text: string): boolean {
  return (
    [readParticular, readOnlyDate, readMarking].some(read => read(text) !== undefined) ||
    isLabelled(text) ||
    isReportLabel(text)
  );
}

/** A line that is no heading by its form is one when it says nothing but what a part is, alone or before a colon. */
function opensByLine(text: string, current: Part, level: number): Opening | undefined {
  const labelled = splitLabel(text);
  const { lead: heading, label, text: rest } = labelled ?? { lead: text, label: text, text: '' };
  if (label.length > 70 || /[.;,!?]$/.test(label) || splitMark(rest)) return undefined;
  const known = readHeading(label);
  const isAnswer = known !== undefined && rest !== '' && answersFinding(known.kind, current);
  if (!known?.isWhole || isAnswer || isWord(label, rest) || isSubject(text, current)) return undefined;
  return { kind: known.kind, heading, level: Math.max(level, 1), rest };
}

/** `Recommendation: …` among findings belongs to the finding above it. */
function answersFinding(kind: PartKind, current: Part): boolean {
  return current.kind === 'findings' && (kind === 'recommendations' || kind === 'actions');
}

/** `Objet : …` in a letterhead says what the paper is about. */
function isSubject(text: string, { kind, blocks }: Part): boolean {
  const isBelowOthers = blocks.some(block => block.kind === 'paragraph' && readParticular(block.text));
  return kind === 'title' && isBelowOthers && readParticular(text)?.particular === 'subject';
}

/** A lower-case line such as `results` is a word of a text, not its heading. */
function isWord(label: string, rest: string): boolean {
  return rest === '' && /^\p{Ll}/u.test(splitMark(label)?.text ?? label);
}
