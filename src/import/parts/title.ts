/** What stands before the first part: the title of the mission and its particulars. */
import type { Marking } from '../../domain/marking.ts';
import { readMarking } from '../../domain/marking-words.ts';
import { type Period, readOnlyDate } from '../../domain/read-dates.ts';
import { entryWordsIn } from '../../lexicon/entry-kinds.ts';
import { foldedWords } from '../../lexicon/flat.ts';
import { wordSet } from '../../lexicon/import-words.ts';
import { piecesOf, type SourceBlock } from '../document.ts';
import type { FirstPage } from '../first-page.ts';
import type { Comment, MissionEntry, MissionPart } from '../mission-entry.ts';
import { isComment } from '../mission-entry.ts';
import { isReportLabel } from '../part-headings.ts';
import { datesEntry, headerOf, isSmallLabel, type ParticularLine } from '../particulars.ts';
import { toProse } from '../prose.ts';
import type { DateOrder } from '../sure-dates.ts';
import { type ReportContext, unplaced } from './chapter.ts';

/** What is known of the mission besides its title. */
export interface MissionFacts {
  readonly id: string;
  /** The programme that the mission is under. */
  readonly under: string | undefined;
  readonly language: string | undefined;
  /** When the mission took place. */
  readonly dates: Period | undefined;
  readonly marking: Marking | undefined;
  readonly page: FirstPage;
  readonly order: DateOrder | undefined;
  /** Name of the source file, for a report that has no title. */
  readonly fileName: string | undefined;
  /** False when no part of a report was found, so that the text below the title has no place. */
  readonly hasParts: boolean;
}

/** Header entries stand in this order. */
const HEADERS: readonly string[] = entryWordsIn('header');

/** Places the title: the mission, its headers, and what else stands there. */
export function placeTitle(
  blocks: readonly SourceBlock[],
  facts: MissionFacts,
  context: ReportContext,
): readonly MissionPart[] {
  const page = new TitlePage(facts);
  for (const block of blocks) page.add(block);
  const prose = toProse(page.below);
  // Comments at either end belong to the headers; between paragraphs they stay where they are.
  const end = prose.findLastIndex(block => !isComment(block)) + 1;
  const start = end === 0 ? prose.length : prose.findIndex(block => !isComment(block));
  const [body, comments, rest] = facts.hasParts
    ? [prose.slice(0, end), prose.slice(end), []]
    : [[], prose.slice(0, start), prose.slice(start)];
  const headers = page.headers();
  const last = headers.pop();
  return [
    ...page.above,
    {
      word: 'mission',
      name: facts.id,
      ...titled(facts),
      body: last ? body : [...body, ...comments],
    },
    ...headers,
    ...(last ? [{ ...last, body: comments }] : []),
    ...(rest.length > 0 ? [unplaced(rest, context)] : []),
  ];
}

/** The title; where the source has none, the name by which its author knows it. */
function titled({ page: { title }, fileName, id }: MissionFacts) {
  return title === undefined ? { title: fileName ?? id, isReadOut: true } : { title };
}

const COUNTRY_LABELS = wordSet('countryLabels');

function namesCountry({ particular, label }: ParticularLine): boolean {
  return particular === 'place' && foldedWords(label).every(word => COUNTRY_LABELS.has(word));
}

/** Sorts the lines above the first part. */
class TitlePage {
  readonly above: Comment[] = [];
  /** What follows the title; lines whose meaning is in a header are comments by now. */
  readonly below: SourceBlock[] = [];
  private readonly found = new Map<string, MissionEntry>();
  private readonly facts: MissionFacts;
  private isAbove: boolean;

  constructor(facts: MissionFacts) {
    this.facts = facts;
    this.isAbove = facts.page.titleBlock !== undefined;
    const { under, language, marking, dates } = facts;
    const header = (word: string, value: string | undefined) =>
      value !== undefined && this.read({ word, attributes: [value], title: '', isReadOut: true });
    header('under', under);
    header('classification', marking);
    header('language', language);
    if (dates) this.read(datesEntry(dates));
  }

  add(block: SourceBlock): void {
    const { titleBlock, title = '' } = this.facts.page;
    if (block === titleBlock) {
      const text = 'text' in block ? block.text : title;
      const at = text.lastIndexOf(title);
      this.addComment([text.slice(0, at)]);
      this.isAbove = false;
      this.addComment([text.slice(at + title.length)]);
    } else if (block.kind === 'comment' || this.isParticular(block)) this.addComment(piecesOf(block));
    else if (this.isAbove) this.addComment(piecesOf(block));
    else this.below.push(block);
  }

  /** The header entries, in their order. */
  headers(): MissionEntry[] {
    const { page, order } = this.facts;
    for (const line of page.beside) {
      const header = headerOf(line, order);
      if (header) this.read(header);
    }
    if (page.code !== undefined) this.read({ word: 'reference', title: page.code, isReadOut: true });
    return [...this.found.values()].sort((a, b) => HEADERS.indexOf(a.word) - HEADERS.indexOf(b.word));
  }

  /** True when the whole line is a particular of the mission, read for the first time. */
  private isParticular(block: SourceBlock): boolean {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return false;
    if (readMarking(block.text) || isReportLabel(block.text)) return true;
    const line = this.facts.page.particulars.get(block);
    if (line?.particular === 'classification') return true;
    if (line && (this.isAddressee(line) || this.isCountry(line))) return true;
    const date = readOnlyDate(line?.particular === 'dates' ? line.text : block.text);
    const isSaid =
      date !== undefined &&
      (date.from === this.facts.dates?.from ||
        (line?.particular === 'ends' && date.to === this.facts.dates?.to));
    const header = line && headerOf(line, this.facts.order);
    return isSaid || (!this.isTooEarly(header) && this.read(header));
  }

  /** True for whom a letter is addressed to, where another line says who gets the report. */
  private isAddressee({ particular, label }: ParticularLine): boolean {
    const { particulars, beside } = this.facts.page;
    return (
      particular === 'distribution' &&
      isSmallLabel(label) &&
      [...particulars.values(), ...beside].some(
        other => other.particular === 'distribution' && !isSmallLabel(other.label),
      )
    );
  }

  /** True for the country, where another line says where in it the mission was. */
  private isCountry(line: ParticularLine): boolean {
    const { particulars, beside } = this.facts.page;
    return (
      namesCountry(line) &&
      [...particulars.values(), ...beside].some(other => other.particular === 'place' && !namesCountry(other))
    );
  }

  /** True for a date on which the mission was not over yet, so that the report was not issued then. */
  private isTooEarly(entry: MissionEntry | undefined): boolean {
    const [issued = ''] = entry?.word === 'issued' ? (entry.attributes ?? []) : [];
    return issued !== '' && issued < (this.facts.dates?.to ?? '');
  }

  private read(entry: MissionEntry | undefined): boolean {
    if (!entry || this.found.has(entry.word)) return false;
    this.found.set(entry.word, entry);
    return true;
  }

  private addComment(texts: readonly string[]): void {
    for (const text of texts.flatMap(each => each.split('\n')).map(each => each.trim())) {
      if (text === '') continue;
      if (this.isAbove) this.above.push({ comment: text });
      else this.below.push({ kind: 'comment', text });
    }
  }
}
