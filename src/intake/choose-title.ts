/** Which line of a first page is the title of the report. */
import { type Period, readOnlyDate } from '../domain/read-dates.ts';
import { allWeekdays } from '../lexicon/calendar.ts';
import { flat, foldedWords } from '../lexicon/flat.ts';
import { anyOf, phrasesOf, wordSet } from '../lexicon/intake-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import type { SourceBlock } from './document.ts';
import { isLabelled } from './label.ts';
import { isBody } from './organizations.ts';
import { isReportLabel } from './part-headings.ts';
import { isLetterhead, type ParticularLine, readParticular } from './particulars.ts';
import { readMarking } from './read-marking.ts';
import { sureDates } from './sure-dates.ts';

/** Words of which the title of a report has one. */
const REPORT_WORDS = wordSet('reports');

/** Words of sentences that tell of a mission. */
const VISITS = wordSet('visits');

/** What the first page of a source says of the whole. */
export interface FirstPage {
  /** The block that holds the title, and the title. */
  readonly titleBlock: SourceBlock | undefined;
  readonly title: string | undefined;
  /** The lines that are particulars, by their blocks. */
  readonly particulars: ReadonlyMap<SourceBlock, ParticularLine>;
}

/** Reads what stands above the first part of a report. */
export function readFirstPage(blocks: readonly SourceBlock[]): FirstPage {
  const read = blocks.flatMap(block => {
    const line =
      block.kind === 'heading' || block.kind === 'paragraph' ? readParticular(block.text) : undefined;
    return line ? [[block, line] as const] : [];
  });
  const particulars = new Map(isLetterhead(read.map(([, line]) => line)) ? read : []);
  const subject = [...particulars].find(([, { particular }]) => particular === 'subject');
  // What a text is about says nothing of the whole below its first sentence.
  const isAbove = (block: SourceBlock) => !blocks.slice(0, blocks.indexOf(block)).some(isProse);
  if (subject && isAbove(subject[0])) return { titleBlock: subject[0], title: subject[1].text, particulars };
  const titleBlock = chooseTitle(blocks, particulars);
  return { titleBlock, title: titleBlock?.text, particulars };
}

function isProse(block: SourceBlock): boolean {
  return (block.kind === 'heading' || block.kind === 'paragraph') && isSentence(block);
}

type Line = Extract<SourceBlock, { kind: 'heading' | 'paragraph' }>;

function chooseTitle(
  blocks: readonly SourceBlock[],
  particulars: FirstPage['particulars'],
): Line | undefined {
  const end = blocks.findIndex(({ kind }) => kind === 'item' || kind === 'table');
  const lines = blocks
    .slice(0, end < 0 ? undefined : end)
    .filter((block): block is Line => block.kind === 'heading' || block.kind === 'paragraph');
  const firstProse = lines.findIndex(isSentence);
  const above = firstProse < 0 ? lines : lines.slice(0, firstProse);
  const mayBe = above.filter(
    line =>
      !particulars.has(line) &&
      !readMarking(line.text) &&
      !readOnlyDate(line.text) &&
      (line.kind === 'heading' || !isLabelled(line.text) || particulars.size === 0),
  );
  const wanted = mayBe.filter(({ text }) => !isReportLabel(text));
  return (
    wanted.find(line => line.kind === 'heading' && line.level === 0) ??
    wanted.find(({ text }) => foldedWords(text).some(word => REPORT_WORDS.has(word))) ??
    wanted.find(line => line.kind === 'heading' && !isBody(line.text)) ??
    wanted.find(({ text }) => !isBody(text)) ??
    mayBe.find(({ text }) => isReportLabel(text)) ??
    wanted[0]
  );
}

/** True for a text that says something, and so is no title. */
function isSentence({ kind, text }: Line): boolean {
  return kind === 'paragraph' && (text.length > 160 || (/[.;]$/.test(text) && foldedWords(text).length > 6));
}

/** When the mission took place: what a line of its own says, or the title. */
export function missionPeriod(
  blocks: readonly SourceBlock[],
  { title = '', particulars }: FirstPage,
): Period | undefined {
  const labelled = [...particulars.values()].find(({ particular }) => particular === 'dates');
  const alone = blocks.flatMap(block => ('text' in block ? (readOnlyDate(block.text) ?? []) : []));
  const inTitle = [
    title,
    ...blocks.flatMap(block => ('text' in block && block.text.length < 140 ? [block.text] : [])),
  ].flatMap(line => (EARLIER.test(flat(line)) || /[.;]$/.test(line) ? [] : datesIn(line)));
  return datesIn(labelled?.text ?? '')[0] ?? inTitle.find(isStretch) ?? alone.find(isStretch);
}

/** The dates of a text, whatever weekdays stand among them. */
function datesIn(text: string): readonly Period[] {
  return sureDates(text.replace(WEEKDAYS, ''));
}

const WEEKDAYS = new RegExp(`(?<!\\p{L})(?:${allWeekdays().join('|')}),?\\s+(?=\\d)`, 'giu');

/** What speaks of another mission. */
const EARLIER = new RegExp(anyOf(phrasesOf('earlier')), 'u');

/** When the mission took place, where its first sentences say so. */
export function periodInOpening(
  parts: readonly { readonly blocks: readonly SourceBlock[] }[],
): Period | undefined {
  const opening = parts
    .slice(0, 4)
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'item'))
    .slice(0, 6);
  const sentences = opening.flatMap(block =>
    'text' in block ? sentencesIn(block.text).map(({ start, end }) => block.text.slice(start, end)) : [],
  );
  return sentences
    .filter(
      sentence =>
        !EARLIER.test(flat(sentence)) &&
        foldedWords(sentence).some(word => REPORT_WORDS.has(word) || VISITS.has(word)),
    )
    .flatMap(datesIn)
    .find(isStretch);
}

/** The five weeks before the day on which a report or a mail was written. */
export function weeksBefore({ particulars }: FirstPage): Period | undefined {
  const issued = [...particulars.values()].find(({ particular }) => particular === 'issued');
  const to = sureDates(issued?.text ?? '')[0]?.to;
  if (to === undefined || to.length < '2000-01-01'.length) return undefined;
  const from = new Date(Date.parse(`${to}T00:00:00Z`) - 35 * 24 * 60 * 60 * 1000)
    .toISOString()
    .slice(0, to.length);
  return { from, to };
}

/** The only day that the title gives, or a line beside it that speaks of a visit. */
export function onlyDay(
  { title = '', particulars }: FirstPage,
  blocks: readonly SourceBlock[],
): Period | undefined {
  const lines = blocks.flatMap(block =>
    block.kind === 'paragraph' && !particulars.has(block) ? [block.text] : [],
  );
  const visits = lines.slice(0, 3).filter(line => isVisit(line) && !EARLIER.test(flat(line)));
  return [title, ...visits].flatMap(line => datesIn(line).slice(0, 1))[0];
}

/** True for a line that begins with the word for a mission or a visit. */
function isVisit(line: string): boolean {
  return foldedWords(line)
    .slice(0, 2)
    .some(word => REPORT_WORDS.has(word));
}

/** True for more than one day: a single one on a first page may be that of the report. */
export function isStretch({ from, to }: Period): boolean {
  return from !== to;
}
