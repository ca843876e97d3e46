/** Which line of a first page is the title of the report. */
import { type Period, readOnlyDate } from '../domain/read-dates.ts';
import type { SourceBlock } from './document.ts';
import { isLabelled } from './label.ts';
import { isBody } from './organizations.ts';
import { foldedWords, isReportLabel } from './part-headings.ts';
import { isLetterhead, type ParticularLine, readParticular } from './particulars.ts';
import { readMarking } from './read-marking.ts';
import { sureDates } from './sure-dates.ts';

/** Words of which the title of a report has one, in the languages of reports, without accents. */
const REPORT_WORDS = new Set(
  `mission missions report visit visits travel trip review assessment evaluation inspection monitoring statement rapport
  visite voyage deplacement compte bilan informe mision visita viaje relatorio missao viagem bericht dienstreise reise besuch
  миссия миссии отчет доклад визит поездка بعثة تقرير زيارة`.split(/\s+/),
);

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
  if (subject) return { titleBlock: subject[0], title: subject[1].text, particulars };
  const titleBlock = chooseTitle(blocks, particulars);
  return { titleBlock, title: titleBlock?.text, particulars };
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
  const inTitle = sureDates(title);
  return sureDates(labelled?.text ?? '')[0] ?? inTitle.find(isStretch) ?? alone.find(isStretch) ?? inTitle[0];
}

/** True for more than one day: a single one on a first page may be that of the report. */
export function isStretch({ from, to }: Period): boolean {
  return from !== to;
}
