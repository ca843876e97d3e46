/** What stands before the first part: the title of the mission and its particulars. */

import { readDates, readOnlyDate } from '../../domain/read-dates.ts';
import { wordsIn } from '../../lexicon/entry-kinds.ts';
import type { SourceBlock } from '../document.ts';
import type { MissionEntry, MissionPart, Remark } from '../mission-entry.ts';
import { isRemark } from '../mission-entry.ts';
import { isReportLabel } from '../part-headings.ts';
import { datesEntry, headerOf, type ParticularLine, readParticular } from '../particulars.ts';
import { toProse } from '../prose.ts';
import { type ReportContext, unplaced } from './chapter.ts';

/** What is known of the mission besides its title. */
export interface MissionFacts {
  readonly id: string;
  /** The programme that the mission is under. */
  readonly under: string | undefined;
  readonly language: string | undefined;
  /** When the mission took place, where the lines below the title don't say so. */
  readonly dates: { readonly from: string; readonly to: string } | undefined;
  /** Name of the source file, for a report that has no title. */
  readonly fileName: string | undefined;
  /** False when no part of a report was found, so that the text below the title has no place. */
  readonly hasParts: boolean;
}

/** Header entries stand in this order. */
const HEADERS: readonly string[] = wordsIn('header');

/** Places the title: the mission, its headers, and what else stands there. */
export function placeTitle(
  blocks: readonly SourceBlock[],
  facts: MissionFacts,
  context: ReportContext,
): readonly MissionPart[] {
  const page = new TitlePage(facts);
  for (const [index, block] of blocks.entries()) page.add(block, index === blocks.length - 1);
  const prose = toProse(page.below);
  // Remarks at either end belong to the headers; between paragraphs they stay where they are.
  const end = prose.findLastIndex(block => !isRemark(block)) + 1;
  const start = end === 0 ? prose.length : prose.findIndex(block => !isRemark(block));
  const [body, remarks, rest] = facts.hasParts
    ? [prose.slice(0, end), prose.slice(end), []]
    : [[], prose.slice(0, start), prose.slice(start)];
  const headers = page.headers();
  const last = headers.pop();
  return [
    ...page.above,
    {
      word: 'mission',
      name: facts.id,
      ...titled(page.title, facts),
      body: last ? body : [...body, ...remarks],
    },
    ...headers,
    ...(last ? [{ ...last, body: remarks }] : []),
    ...(rest.length > 0 ? [unplaced(rest, context)] : []),
  ];
}

/** The title; where the source has none, the name by which its author knows it. */
function titled(title: string | undefined, { fileName, id }: MissionFacts) {
  return title === undefined ? { title: fileName ?? id, isReadOut: true } : { title };
}

/** Sorts the lines above the first part. */
class TitlePage {
  title: string | undefined;
  readonly above: Remark[] = [];
  /** What follows the title; lines whose meaning is in a header are comments by now. */
  readonly below: SourceBlock[] = [];
  private readonly found = new Map<string, MissionEntry>();
  private readonly facts: MissionFacts;

  constructor(facts: MissionFacts) {
    this.facts = facts;
    const { under, language } = facts;
    if (under !== undefined) this.read({ word: 'under', attributes: [under], title: '', isReadOut: true });
    if (language !== undefined)
      this.read({ word: 'language', attributes: [language], title: '', isReadOut: true });
  }

  add(block: SourceBlock, isLast: boolean): void {
    if (block.kind === 'comment') this.addRemark(block.text);
    else if (block.kind === 'heading' || block.kind === 'paragraph') this.addLine(block, isLast);
    else this.below.push(block);
  }

  /** The header entries, in their order. */
  headers(): MissionEntry[] {
    const told = readDates(this.title ?? '');
    const dates = told.find(({ from, to }) => from !== to) ?? told[0] ?? this.facts.dates;
    if (dates) this.read(datesEntry(dates));
    return [...this.found.values()].sort((a, b) => HEADERS.indexOf(a.word) - HEADERS.indexOf(b.word));
  }

  private addLine(block: Extract<SourceBlock, { kind: 'heading' | 'paragraph' }>, isLast: boolean): void {
    const { text } = block;
    const isWanted = this.title === undefined && this.below.length === 0;
    const line = readParticular(text);
    if (isWanted && line?.particular === 'subject') {
      this.addRemark(line.lead);
      this.title = line.text;
    } else if (this.readLine(text, line) || (isWanted && !isLast && isReportLabel(text)))
      this.addRemark(text);
    else if (isWanted) this.title = text;
    else this.below.push(block);
  }

  /** True when the whole line is a particular of the mission, read for the first time. */
  private readLine(text: string, line: ParticularLine | undefined): boolean {
    const date = readOnlyDate(text);
    return this.read(line && headerOf(line)) || this.read(date && datesEntry(date));
  }

  private read(entry: MissionEntry | undefined): boolean {
    if (!entry || this.found.has(entry.word)) return false;
    this.found.set(entry.word, entry);
    return true;
  }

  private addRemark(text: string): void {
    if (this.title === undefined && this.below.length === 0) this.above.push({ remark: text });
    else this.below.push({ kind: 'comment', text });
  }
}
