/** Until when something is to be done, as sentences and cells say it. */

import { isDate, lastDay } from '../domain/dates.ts';
import { type DateReading, type Period, readOnlyDate } from '../domain/read-dates.ts';
import { allWeekdays, monthNumbers } from '../lexicon/calendar.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';
import { overlaps } from '../lexicon/sentences.ts';
import { type Negations, negationsIn } from './negations.ts';
import { type DateContext, type DateOrder, sureDates, sureOnlyDate } from './sure-dates.ts';

/** A deadline, and where the text says it. */
export interface Deadline {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

/** Reads deadlines in texts of one language; days and months without a year come after the mission. */
export class DeadlineReader {
  private readonly before: RegExp;
  private readonly months: RegExp;
  private readonly latest: RegExp;
  private readonly notBy: RegExp;
  private readonly moved: RegExp;
  private readonly lowerBound: RegExp;
  private readonly doesNot: RegExp;
  private readonly negations: Negations;
  private readonly mission: Period | undefined;
  private readonly order: DateOrder | undefined;

  constructor(language: string | undefined, { mission, order }: DateContext) {
    const words = (list: string) => anyOf(phrasesOf(list, language));
    const small = ['of', 'nameArticles', 'partsOfTime'].flatMap(list => phrasesOf(list, language));
    const smallWords = `(?:${anyOf([...small, ...allWeekdays()])}[\\s',-]*)*`;
    const opening = `(?<by>${words('by')})\\s*[:.]?\\s*${smallWords}`;
    this.before = new RegExp(`${opening}$`, 'u');
    this.latest = new RegExp(`^[\\s,]*${words('latest')}`, 'u');
    this.notBy = new RegExp(`${words('notBy')}\\s*${smallWords}$`, 'u');
    this.moved = new RegExp(`${words('moved')}\\s+(?:[^\\s.,;]+\\s+){0,2}$`, 'u');
    this.lowerBound = new RegExp(`^${words('lowerBounds')}`, 'u');
    this.negations = negationsIn(language);
    const negation = this.negations.source;
    this.doesNot = new RegExp(
      `^\\P{L}*${negation}|${negation}\\s+${words('modals')}|${words('modals')}\\s+${negation}`,
      'u',
    );
    const names = [...monthNumbers().keys()].filter(name => name.length > 2).join('|');
    this.months = new RegExp(`${opening}(?<month>${names})(?![\\p{L}\\p{N}])(?!\\.?\\s*\\d)`, 'gu');
    this.mission = mission;
    this.order = order;
  }

  /** The deadline that a sentence gives with a word for it. */
  in(text: string): Deadline | undefined {
    const plain = flat(text);
    const dates = this.datesIn(text);
    const said = dates.find(({ start }) => this.isSaid(plain, start));
    const latest = dates.find(({ end }) => this.latest.test(plain.slice(end, end + 24)));
    if (said ?? latest) return said ?? latest;
    const month = [...plain.matchAll(this.months)].find(
      ({ index, groups }) => !this.isNegated(plain, index, groups?.by),
    );
    const number = monthNumbers().get(month?.groups?.month ?? '');
    const date = number === undefined ? undefined : this.afterMission(String(number).padStart(2, '0'));
    return month && date !== undefined
      ? { date, start: month.index, end: month.index + month[0].length }
      : undefined;
  }

  /** The only date of a text, where it stands at the end behind a mark, or is the day on which something will be done. */
  at(text: string, opening: RegExp): Deadline | undefined {
    const dates = this.datesIn(text);
    const [last] = dates.slice(-1);
    if (!last || dates.length > 1) return undefined;
    const before = flat(text.slice(0, last.start));
    const isLater = this.mission === undefined || lastDay(last.date) >= this.mission.to;
    return isLater && opening.test(before) ? last : undefined;
  }

  /** The date that a short text is, with or without a year. */
  onlyDate(text: string): string | undefined {
    const read = sureOnlyDate(text, { order: this.order });
    if (read && this.isOpen(text, read)) return undefined;
    return read?.to ?? (text.length < 24 ? (this.withoutYear(text) ?? this.datesOfWhole(text)) : undefined);
  }

  /** True for a date behind a word that makes it a deadline. */
  private isSaid(plain: string, start: number): boolean {
    const from = Math.max(0, start - 60);
    const found = this.before.exec(plain.slice(from, start));
    return found !== null && !this.isNegated(plain, from + found.index, found.groups?.by);
  }

  /** True where the sentence says that something is not to be done: “… should not open before …”. */
  private isNegated(plain: string, at: number, by = ''): boolean {
    const [sentence = ''] = plain
      .slice(0, at)
      .split(/[.;:]\s/u)
      .slice(-1);
    const clause = this.negations.plain(this.negations.withoutAsides(sentence));
    return (this.lowerBound.test(by) ? this.negations.negation : this.doesNot).test(clause);
  }

  /** `31/08` where the day stands first, as the first such day after the mission. */
  private withoutYear(text: string): string | undefined {
    const [, day = '', mark = '', month = ''] = /^\s*(\d{1,2})([/.])(\d{1,2})\.?\s*$/u.exec(text) ?? [];
    if (day === '' || (this.order !== 'day-first' && mark !== '.' && Number(day) < 13)) return undefined;
    if (!this.mission) return undefined;
    const year = Number(this.mission.to.slice(0, 4));
    return [year, year + 1]
      .map(each => `${each}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      .find(date => isDate(date) && date >= (this.mission?.from ?? ''));
  }

  /** The deadline that a cell is. */
  inCell(cell: string): string | undefined {
    const only = readOnlyDate(cell);
    if (only && this.isOpen(cell, only)) return undefined;
    if (only) return sureOnlyDate(cell, { order: this.order })?.to;
    if (/^\d{4}$/.test(cell.trim())) return cell.trim();
    return this.in(cell)?.date ?? this.withoutYear(cell) ?? this.datesOfWhole(cell);
  }

  private datesOfWhole(cell: string): string | undefined {
    const [only, ...others] = this.datesIn(cell);
    return only && others.length === 0 && only.end - only.start > cell.trim().length * 0.6
      ? only.date
      : undefined;
  }

  /** True for a day from which on something holds: “after 3 May”. */
  private isOpen(text: string, { from, to, start }: DateReading): boolean {
    return from === to && this.notBy.test(flat(text).slice(Math.max(0, start - 60), start));
  }

  private datesIn(text: string): readonly Deadline[] {
    const sure = sureDates(text, { order: this.order });
    const dates = [...sure, ...this.daysWithoutYear(text, sure)].sort((a, b) => a.start - b.start);
    const plain = flat(text);
    // Of a deadline that was moved, nobody can say which one holds.
    if (dates.some(({ start }) => this.moved.test(plain.slice(0, start)))) return [];
    return dates.flatMap(each =>
      this.isOpen(text, each) ? [] : { date: each.to, start: each.start, end: each.end },
    );
  }

  /** Days and months without a year, as the first after the mission. */
  private daysWithoutYear(text: string, sure: readonly DateReading[]): readonly DateReading[] {
    const { mission } = this;
    if (!mission) return [];
    const year = Number(mission.to.slice(0, 4));
    const [here = [], next = []] = [year, year + 1].map(each =>
      sureDates(text, { year: String(each), order: this.order }),
    );
    return here.flatMap((each, at) => {
      const date = lastDay(each.to) >= mission.from ? each : next[at];
      const isOther = sure.some(other => overlaps(other, each));
      return date === undefined || isOther ? [] : [date];
    });
  }

  /** A month without a year, as the first after the mission. */
  private afterMission(month: string): string | undefined {
    const { mission } = this;
    if (!mission) return undefined;
    const year = Number(mission.to.slice(0, 4));
    const here = `${year}-${month}`;
    return here >= mission.to.slice(0, 7) ? here : `${year + 1}-${month}`;
  }
}
