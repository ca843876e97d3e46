/** Until when something is to be done, as sentences and cells say it. */
import { isDate, lastDay } from '../domain/dates.ts';
import { type Period, readOnlyDate } from '../domain/read-dates.ts';
import { allWeekdays, monthNumbers } from '../lexicon/calendar.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/intake-words.ts';
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
  private readonly mission: Period | undefined;
  private readonly order: DateOrder | undefined;

  constructor(language: string | undefined, { mission, order }: DateContext) {
    const by = anyOf(phrasesOf('by', language));
    const opening = `(?<by>${by})\\s*[:.]?\\s*(?:(?:the|le|la|l'|el|du|de|del|d')\\s*)*(?:(?:end|fin|fines|finales|late|mid|mi)[\\s-]*(?:of|de|d'|du mois de)?\\s*)?(?:(?:the month of|mois de|mes de|${weekdays()})\\s*)?`;
    this.before = new RegExp(`${opening}$`, 'u');
    this.latest = new RegExp(`^[\\s,]*${anyOf(phrasesOf('latest', language))}`, 'u');
    const names = [...monthNumbers().keys()].filter(name => name.length > 2).join('|');
    this.months = new RegExp(`${opening}(?<month>${names})(?![\\p{L}\\p{N}])(?!\\.?\\s*\\d)`, 'gu');
    this.mission = mission;
    this.order = order;
  }

  /** The deadline that a sentence gives with a word for it. */
  in(text: string): Deadline | undefined {
    const plain = flat(text);
    const dates = this.datesIn(text);
    const said = dates.find(({ start }) => this.before.test(plain.slice(Math.max(0, start - 60), start)));
    const latest = dates.find(({ end }) => this.latest.test(plain.slice(end, end + 24)));
    if (said ?? latest) return said ?? latest;
    const short = this.shortIn(text, plain);
    if (short) return short;
    const [month] = plain.matchAll(this.months);
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

  /** The month at the end of a text in which something will be done: “… will open a desk in September”. */
  monthOfDoing(text: string): string | undefined {
    const [, name = ''] = /\s(?:in|en|during|pendant)\s+(\p{L}{3,12})\W*$/u.exec(flat(text)) ?? [];
    const number = monthNumbers().get(name);
    return number === undefined ? undefined : this.afterMission(String(number).padStart(2, '0'));
  }

  /** The date that a short text is, with or without a year. */
  onlyDate(text: string): string | undefined {
    const only = sureOnlyDate(text, { order: this.order })?.to;
    return only ?? (text.length < 24 ? (this.withoutYear(text) ?? this.datesOfWhole(text)) : undefined);
  }

  /** `by 28/3`. */
  private shortIn(text: string, plain: string): Deadline | undefined {
    for (const { 0: figures, index } of text.matchAll(/(?<![\d/.])\d{1,2}[/.]\d{1,2}(?![\d/]|\.\d)/gu)) {
      const isSaid = this.before.test(plain.slice(Math.max(0, index - 60), index));
      const date = isSaid ? this.withoutYear(figures) : undefined;
      if (date !== undefined) return { date, start: index, end: index + figures.length };
    }
    return undefined;
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

  private datesIn(text: string): readonly Deadline[] {
    const sure = sureDates(text, { order: this.order }).map(({ to, start, end }) => ({
      date: to,
      start,
      end,
    }));
    const { mission } = this;
    if (!mission) return sure;
    const year = Number(mission.to.slice(0, 4));
    const guessed = [year, year + 1].map(each => sureDates(text, { year: String(each), order: this.order }));
    const others = (guessed[0] ?? []).flatMap(({ to, start, end }, at) => {
      const next = guessed[1]?.[at]?.to;
      const date = lastDay(to) >= mission.from ? to : next;
      return date === undefined || sure.some(each => each.start < end && start < each.end)
        ? []
        : [{ date, start, end }];
    });
    return [...sure, ...others].sort((a, b) => a.start - b.start);
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

function weekdays(): string {
  return `(?:${allWeekdays().map(flat).join('|')}),?`;
}
