/** When a mission took place, as the first page of its report and its first sentences say it. */

import { type DateReading, type Period, readDates } from '../domain/read-dates.ts';
import { allWeekdays } from '../lexicon/calendar.ts';
import { flat, foldedWords } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { piecesOfLine } from './columns-of-line.ts';
import { piecesOf, type SourceBlock } from './document.ts';
import type { FirstPage } from './first-page.ts';
import { EARLIER, TELLING } from './mission-words.ts';
import { ARTICLE, OF } from './small-words.ts';
import { stretchesIn } from './stretches.ts';
import { type DateOrder, sureDates } from './sure-dates.ts';
import { suffices } from './what-suffices.ts';

const WEEKDAYS = new RegExp(`(?<!\\p{L})(?:${allWeekdays().join('|')}),?\\s+(?=\\d)`, 'giu');
/** What stands before the one end of a time of which the other is not said. */
const OPEN = new RegExp(`${anyOf(phrasesOf('openEnds'))}\\s*(?:${ARTICLE}|${OF})?$`, 'u');
/** A longer piece of a line is a text. */
const LONGEST_PIECE = 140;
const WEEKS = 35 * 24 * 60 * 60 * 1000;
/** Of a date that says the day, too. */
const DAY_LENGTH = '2000-01-01'.length;

/** What the dates of a mission are read from. */
export interface DatedSource {
  /** The blocks above the first part, and what they say. */
  readonly first: readonly SourceBlock[];
  readonly page: FirstPage;
  readonly parts: readonly { readonly blocks: readonly SourceBlock[] }[];
  readonly order: DateOrder | undefined;
}

/** The days of the mission, where the source gives them in a way that means nothing else. */
export function missionDates(source: DatedSource): Period | undefined {
  const reader = new MissionDates(source);
  return reader.labelled() ?? reader.onFirstPage() ?? reader.inOpening() ?? reader.withoutYear();
}

class MissionDates {
  private readonly source: DatedSource;
  private readonly lines: readonly string[];

  constructor(source: DatedSource) {
    this.source = source;
    this.lines = [
      source.page.title ?? '',
      ...source.first.flatMap(piecesOf).filter(line => line.length < 400),
    ];
  }

  /** What a label says, in one line or in two: from, until. */
  labelled(): Period | undefined {
    const { particulars, beside } = this.source.page;
    const all = [...particulars.values(), ...beside];
    const dayOf = (end: 'starts' | 'ends') =>
      all.flatMap(({ particular, text }) => (particular === end ? (this.datesIn(text)[0] ?? []) : []))[0];
    const [start, end] = [dayOf('starts'), dayOf('ends')];
    if (start && end && start.from <= end.to) return { from: start.from, to: end.to };
    const lines = all.filter(({ particular }) => particular === 'dates');
    const dates = lines.map(({ text }) => this.datesIn(text)[0]);
    const [first] = dates;
    const last = dates.at(-1);
    const isTwo =
      first && last && first !== last && !isStretch(first) && !isStretch(last) && first.from < last.to;
    if (isTwo) return { from: first.from, to: last.to };
    return dates.find(date => date && isStretch(date)) ?? this.closedIn(lines[0]?.text ?? '')[0];
  }

  /** Those on which a mission may begin and end: not “until 6 March”, nor “the week of 4 March”. */
  private closedIn(text: string): readonly DateReading[] {
    const plain = flat(withoutWeekdays(text));
    return this.datesIn(text).filter(date => isStretch(date) || !OPEN.test(plain.slice(0, date.start)));
  }

  /** A stretch of days in the title or in a line that is no sentence. */
  onFirstPage(): Period | undefined {
    const own = this.pieces().filter(line => !/[.;]$/.test(line));
    return this.sureIn(own, 'byline')[0];
  }

  /** What the first sentences that speak of the mission say. */
  inOpening(): Period | undefined {
    return this.sureIn(this.opening(), 'sentence')[0];
  }

  /** A stretch of days without a year, in the year in which the report or the mail was written. */
  withoutYear(): Period | undefined {
    const issued = this.issued();
    if (issued === undefined) return undefined;
    const year = issued.slice(0, 4);
    return [...this.pieces(), ...this.opening()]
      .filter(line => !EARLIER.test(flat(line)))
      .flatMap(line => readDates(line.replace(WEEKDAYS, ''), { year }))
      .filter(date => date.monthFirst === undefined)
      .find(
        date => isStretch(date) && date.to <= issued && Date.parse(issued) - Date.parse(date.to) < 4 * WEEKS,
      );
  }

  /** The day on which the report was issued: by its label, or the only one of the first page. */
  private issued(): string | undefined {
    const said = this.datesIn(issuedText(this.source.page))[0]?.to;
    if (said !== undefined) return said;
    const days = new Set(
      this.lines
        .flatMap(line => this.datesIn(line))
        .filter(date => date.from === date.to && date.to.length === DAY_LENGTH)
        .map(({ to }) => to),
    );
    const [only, ...others] = days;
    return others.length === 0 ? only : undefined;
  }

  /** The stretches of days in these lines that may be those of the mission. */
  private sureIn(lines: readonly string[], stand: 'byline' | 'sentence'): readonly DateReading[] {
    return lines.flatMap(line =>
      this.datesIn(line).filter(date =>
        suffices('period', stand, sign =>
          sign === 'form' ? isStretch(date) : sign === 'of another time' && EARLIER.test(flat(line)),
        ),
      ),
    );
  }

  /** The short pieces of lines. */
  private pieces(): readonly string[] {
    const pieces = this.lines.flatMap(piecesOfLine);
    const sentences = pieces
      .filter(piece => piece.length >= LONGEST_PIECE)
      .flatMap(piece => sentencesIn(piece).map(({ start, end }) => piece.slice(start, end)));
    return [...pieces, ...sentences].filter(line => line.length < LONGEST_PIECE);
  }

  private opening(): readonly string[] {
    const texts = this.source.parts
      .slice(0, 6)
      .flatMap(({ blocks }) =>
        blocks.filter(
          block => (block.kind === 'paragraph' || block.kind === 'item') && block.text.length > 40,
        ),
      )
      .slice(0, 8)
      .flatMap(block => ('text' in block ? [block.text] : []));
    return texts
      .flatMap(text => sentencesIn(text).map(({ start, end }) => text.slice(start, end)))
      .filter(sentence => foldedWords(sentence).some(word => TELLING.has(word)));
  }

  /** The dates of a text, whatever weekdays stand among them. */
  private datesIn(text: string): readonly DateReading[] {
    return stretchesIn(withoutWeekdays(text), this.source.order);
  }
}

function withoutWeekdays(text: string): string {
  return text.replace(/\*\*|__/g, '').replace(WEEKDAYS, '');
}

/** True for more than one day: a single one on a first page may be that of the report. */
function isStretch({ from, to }: Period): boolean {
  return from !== to && from.length === DAY_LENGTH;
}

/** What the label for the day of the report says; empty where there is none. */
function issuedText({ particulars }: FirstPage): string {
  return [...particulars.values()].find(({ particular }) => particular === 'issued')?.text ?? '';
}

/** The five weeks before the day on which a report or a mail was written. */
export function weeksBefore({ page, order }: Pick<DatedSource, 'page' | 'order'>): Period | undefined {
  const to = sureDates(issuedText(page), { order })[0]?.to;
  if (to === undefined || to.length < DAY_LENGTH) return undefined;
  const from = new Date(Date.parse(`${to}T00:00:00Z`) - WEEKS).toISOString().slice(0, to.length);
  return { from, to };
}
