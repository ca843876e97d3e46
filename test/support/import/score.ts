/** What an import has placed of what its source holds: entries and facts wanted, written, right and false. */
import { lastDay } from '../../../src/domain/dates.ts';
import type { Individual, Report } from '../../../src/report/report.ts';
import { type Acronyms, fold, sameParty, samePerson, sameText } from './same.ts';
import { ENTRY_KINDS, type EntryKind, FACT_KINDS, type FactKind } from './scores.ts';
import type { AskTruth, Given, MeetingTruth, PersonTruth, Truth } from './truth.ts';

export interface Count {
  readonly wanted: number;
  readonly written: number;
  readonly right: number;
}
export interface Score {
  readonly entries: Readonly<Record<EntryKind, Count>>;
  readonly facts: Readonly<Record<FactKind, Count>>;
  /** What was missed of what may be likely, offers, and those that are one of what was missed. */
  readonly likely: Count;
  /** What the result says and the source does not, in words. */
  readonly falseFacts: readonly string[];
  /** What was looked for and not found, and what was written besides; for whoever mends the importer. */
  readonly misses: readonly string[];
}

/** What was made of a source. */
export interface Result {
  readonly report: Report;
  /** What the report itself declares: short forms and what they stand for. */
  readonly declared: readonly { readonly short: string; readonly long: string }[];
  /** Texts that are offered as likely. */
  readonly offered: readonly { readonly text: string }[];
}

/** Holds a result against the truth. */
export function scoreOf(truth: Truth, result: Result): Score {
  return new Scorer(truth, result).score();
}

type Ask = Report['recommendations'][number] | Report['actions'][number];

class Scorer {
  private readonly truth: Truth;
  private readonly report: Report;
  private readonly declared: Result['declared'];
  private readonly offered: Result['offered'];
  private readonly acronyms: Acronyms;
  private readonly entries = countsOf(ENTRY_KINDS);
  private readonly facts = countsOf(FACT_KINDS);
  private readonly falseFacts: string[] = [];
  private readonly misses: string[] = [];

  constructor(truth: Truth, { report, declared, offered }: Result) {
    this.truth = truth;
    this.report = report;
    this.declared = declared;
    this.offered = offered;
    this.acronyms = new Map(
      [
        ...(truth.acronyms ?? []),
        ...declared,
        ...report.organizations.map(({ id, title }) => ({ short: id, long: title })),
      ].flatMap(({ short, long }) => (long ? [[fold(short), long] as const] : [])),
    );
  }

  score(): Score {
    const { truth, report } = this;
    this.header();
    const begins = (starts: string, { title, body }: { title: string; body: string }) =>
      `${` ${fold(`${title} ${body}`)}`.slice(0, 60 + fold(starts).length)} `.includes(` ${fold(starts)} `);
    const findings = this.match('findings', truth.findings ?? [], report.findings, ({ starts }, found) =>
      begins(starts, found),
    );
    const actions = [...report.actions, ...report.recommendations.flatMap(({ actions }) => actions)];
    const asks = this.match(
      'recommendations',
      truth.recommendations ?? [],
      report.recommendations,
      ({ starts }, found) => begins(starts, found),
    );
    const tasks = this.match('actions', truth.actions ?? [], actions, ({ starts }, found) =>
      begins(starts, found),
    );
    for (const [wanted, found] of [...asks, ...tasks]) this.ask(wanted, found);
    const sameName = ({ name }: PersonTruth, { title }: Individual) => samePerson(name, title);
    const team = this.match('team', truth.team ?? [], report.participants, sameName);
    const met = this.match('met', truth.met ?? [], report.persons, sameName);
    for (const [wanted, found] of [...team, ...met]) this.person(wanted, found);
    this.persons('member', report.participants, team);
    this.persons('met', report.persons, met);
    this.meetings();
    this.match(
      'acronyms',
      truth.acronyms ?? [],
      this.declared,
      ({ short, long }, found) => fold(short) === fold(found.short) && (!long || sameText(long, found.long)),
      false,
    );
    const missed = [...findings, ...asks, ...tasks].flatMap(([wanted, found]) => (found ? [] : wanted));
    const likely = this.likely(missed, ({ starts }, { text }) => begins(starts, { title: text, body: '' }));
    const { entries, facts, falseFacts, misses } = this;
    return { entries, facts, likely, falseFacts, misses };
  }

  /** Pairs what is wanted with what was written; `countsOthers` is false where the source need not list all. */
  private match<W, F>(
    kind: EntryKind,
    wanted: readonly W[],
    written: readonly F[],
    isSame: (wanted: W, found: F) => boolean,
    countsOthers = true,
  ): readonly (readonly [W, F | undefined])[] {
    const left = new Set(written);
    const pairs = wanted.map(each => {
      const found = [...left].find(other => isSame(each, other));
      if (found !== undefined) left.delete(found);
      else this.misses.push(`${kind} missed: ${JSON.stringify(each)}`);
      return [each, found] as const;
    });
    const right = pairs.filter(([, found]) => found !== undefined).length;
    this.entries[kind] = { wanted: wanted.length, written: countsOthers ? written.length : right, right };
    if (countsOthers) for (const other of left) this.misses.push(`${kind} besides: ${tellOf(other)}`);
    return pairs;
  }

  private likely<W>(
    missed: readonly W[],
    isSame: (wanted: W, offer: { readonly text: string }) => boolean,
  ): Count {
    const left = new Set(missed);
    const others = this.offered.filter(offer => {
      const found = [...left].find(wanted => isSame(wanted, offer));
      if (found !== undefined) left.delete(found);
      return found === undefined;
    });
    for (const { text } of others) this.misses.push(`offered besides: ${text.slice(0, 80)}`);
    for (const wanted of left) this.misses.push(`not even offered: ${JSON.stringify(wanted)}`);
    const { length: written } = this.offered;
    return { wanted: missed.length, written, right: written - others.length };
  }

  /** One fact that is wanted, or is not, against what was written. */
  private fact(
    kind: FactKind,
    owner: string,
    wanted: readonly string[],
    written: readonly string[],
    isSame: (a: string, b: string) => boolean,
    allowed: readonly string[] = wanted,
  ): void {
    const wrong = written.filter(value => !allowed.some(other => isSame(other, value)));
    for (const value of wrong)
      this.falseFacts.push(
        `${kind} of “${owner}”: ${value}${wanted.length > 0 ? ` and not ${wanted.join(', ')}` : ''}`,
      );
    if (wanted.length === 0 && written.length === 0) return;
    const isRight = wanted.length > 0 && wanted.every(value => written.some(other => isSame(value, other)));
    if (wanted.length > 0 && !isRight) this.misses.push(`${kind} missed of “${owner}”: ${wanted.join(', ')}`);
    const { wanted: all, written: others, right } = this.facts[kind];
    this.facts[kind] = {
      wanted: all + (wanted.length > 0 ? 1 : 0),
      written: others + (written.length > 0 ? 1 : 0),
      right: right + (isRight ? 1 : 0),
    };
  }

  private header(): void {
    const { header = {} } = this.truth;
    const { mission } = this.report;
    const one = (
      name: string,
      wanted: Given | readonly string[],
      written: string | undefined,
      isSame: (a: string, b: string) => boolean,
    ) => this.fact('header', name, listOf(wanted), listOf(written), isSame);
    const { title } = header;
    // A title that the source lacks may be anything.
    if (title)
      this.fact(
        'header',
        'title',
        [title],
        [mission.title].filter(text => sameText(text, title)),
        sameText,
      );
    const marking = header.classification;
    if (marking !== null || mission.classification !== undefined)
      one('classification', marking, mission.classification, (a, b) => levelOf(a) === levelOf(b));
    one('from', header.from, mission.dates?.from, sameDate);
    one('until', header.until, mission.dates?.to, sameDate);
    one('reference', header.reference, mission.reference, sameText);
    const written = mission.distribution;
    const isIn = (a: string, b: string) =>
      sameText(a, b) ||
      (written !== undefined && a.split(/[,;]/).every(part => fold(written).includes(fold(part))));
    one('distribution', header.distribution, written, isIn);
    const places = header.places ?? [];
    const place = mission.place;
    const someSame = (a: string, b: string) => sameText(a, b) || fold(b).includes(fold(a));
    // The places of a mission are those of its itinerary as well: one line of them need not hold all.
    if (places.length > 0)
      this.fact(
        'header',
        'place',
        places
          .slice(0, place === undefined || places.some(name => someSame(name, place)) ? 1 : undefined)
          .map(name => places.find(other => place !== undefined && someSame(other, place)) ?? name),
        listOf(place),
        someSame,
        places,
      );
  }

  private ask({ starts, to, by, owner, due, priority }: AskTruth, found: Ask | undefined): void {
    const same = (a: string, b: string) => sameParty(a, b, this.acronyms);
    const parties = found ? [...('to' in found ? found.to : []), ...found.owner].map(({ name }) => name) : [];
    const [addressees, owners] = [listOf(to), listOf(by ?? owner)];
    // Who is responsible is the addressee in some houses and the owner in others.
    const all = [...addressees, ...owners];
    const said = (own: readonly string[]) =>
      own.length > 0 ? parties.filter(name => own.some(other => same(other, name))) : [];
    this.fact('addressee', starts, addressees, said(addressees), same);
    this.fact('owner', starts, owners, said(owners), same);
    for (const name of parties.filter(name => !all.some(other => same(other, name))))
      this.falseFacts.push(
        `party of “${starts}”: ${name}${all.length > 0 ? ` and not ${all.join(', ')}` : ''}`,
      );
    // Words of the source, such as “as soon as possible”, are no date that it does not give.
    const day = found?.due ?? (due ? found?.dueText : undefined);
    this.fact('due', starts, listOf(due), listOf(day), sameDate);
    const urgency = found && 'priority' in found ? found.priority : undefined;
    this.fact('priority', starts, listOf(priority), listOf(urgency), (a, b) => urgencyOf(a) === urgencyOf(b));
  }

  private person(wanted: PersonTruth, found: Individual | undefined): void {
    const { name } = wanted;
    const organization = this.report.organizations.find(({ id }) => id === found?.organization);
    const same = (a: string, b: string) => sameParty(a, b, this.acronyms);
    this.fact('function', name, listOf(wanted.function), listOf(found?.role), sameText);
    this.fact(
      'organization',
      name,
      listOf(wanted.organization),
      listOf(organization?.title ?? found?.organization),
      same,
    );
    this.fact('station', name, listOf(wanted.station), listOf(found?.station), sameText);
  }

  /** Whoever was written as something that the source does not say of that person. */
  private persons(
    as: string,
    written: readonly Individual[],
    pairs: readonly (readonly [PersonTruth, Individual | undefined])[],
  ): void {
    const right = new Set(pairs.map(([, found]) => found));
    for (const each of written) if (!right.has(each)) this.falseFacts.push(`${as}: ${each.title}`);
  }

  private meetings(): void {
    const { truth, report } = this;
    const visits = report.visits.map(visit => ({
      ...visit,
      with: [],
      place: visit.places.join(', '),
      isVisit: true,
    }));
    const written = [...report.meetings.map(meeting => ({ ...meeting, isVisit: false })), ...visits];
    type Written = (typeof written)[number];
    const likeness = (wanted: MeetingTruth, found: Written) => {
      const date = wanted.date && found.dates ? (sameDate(wanted.date, found.dates.from) ? 2 : -4) : 0;
      const time = wanted.time && found.times ? (sameTime(wanted.time, found.times.from) ? 2 : -4) : 0;
      const text = [found.title, found.body, found.place ?? '', ...found.with.map(({ name }) => name)].join(
        ' ',
      );
      const said = [...listOf(wanted.with), ...listOf(wanted.topic), ...listOf(wanted.place)];
      const speaks = said.filter(
        each => sameText(text, each) || found.with.some(({ name }) => sameParty(each, name, this.acronyms)),
      );
      return date + time + 2 * Math.min(2, speaks.length);
    };
    const left = new Set<Written>(written);
    let right = 0;
    for (const wanted of truth.meetings ?? []) {
      const [best] = [...left]
        .map(found => ({ found, score: likeness(wanted, found) }))
        .sort((a, b) => b.score - a.score);
      const found = best && best.score >= 2 ? best.found : undefined;
      if (found) {
        left.delete(found);
        right++;
      } else this.misses.push(`meetings missed: ${JSON.stringify(wanted)}`);
      this.meeting(wanted, found);
    }
    const besides = [...left].filter(({ isVisit }) => !isVisit);
    for (const other of besides) this.misses.push(`meetings besides: ${tellOf(other)}`);
    this.entries.meetings = { wanted: (truth.meetings ?? []).length, written: right + besides.length, right };
  }

  private meeting(
    wanted: MeetingTruth,
    found: Pick<Report['meetings'][number], 'dates' | 'times' | 'place' | 'with'> | undefined,
  ): void {
    const name = wanted.topic ?? listOf(wanted.with).join(', ');
    const same = (a: string, b: string) => sameParty(a, b, this.acronyms);
    this.fact('when', name, listOf(wanted.date), listOf(found?.dates?.from), sameDate);
    this.fact('when', name, listOf(wanted.time), listOf(found?.times?.from), sameTime);
    this.fact('where', name, listOf(wanted.place), listOf(found?.place), sameText);
    this.fact(
      'with',
      name,
      listOf(wanted.with),
      (found?.with ?? []).map(party => party.name),
      same,
    );
  }
}

function countsOf<Kind extends string>(kinds: readonly Kind[]): Record<Kind, Count> {
  return Object.fromEntries(kinds.map(kind => [kind, { wanted: 0, written: 0, right: 0 }])) as Record<
    Kind,
    Count
  >;
}

function listOf(given: Given | readonly string[]): readonly string[] {
  return (typeof given === 'string' ? [given] : [...(given ?? [])]).filter(text => text.trim() !== '');
}

function tellOf(found: unknown): string {
  const { title = '', short } = found as { title?: string; short?: string };
  return short ?? title.slice(0, 80);
}

/** True for the same date; a month is the same as its last day, words are compared as words. */
function sameDate(one: string, other: string): boolean {
  const day = (text: string) => (/^\d{4}(?:-\d{2}){0,2}$/.test(text) ? lastDay(text) : fold(text));
  return day(one) === day(other) || (!/\d{4}/.test(one) && sameText(one, other));
}

function sameTime(one: string, other: string): boolean {
  const minute = (text: string) =>
    /(\d{1,2})[:h.](\d{2})/.exec(text)?.slice(1).map(Number).join(':') ?? fold(text);
  return minute(one) === minute(other);
}

function levelOf(marking: string): string {
  const text = fold(marking);
  if (/strictly|strictement|estrictamente|secret|streng/.test(text)) return 'strictly';
  return /unclass|non class|no clasif|\bpublic[ao]?\b/.test(text) ? 'open' : 'confidential';
}

/** The three levels that the truth has; whatever is more than high is high. */
function urgencyOf(text: string): string {
  const urgency = fold(text);
  const levels = {
    high: /crit|urgen|immedia|high|haut|elev|alta|^1$/,
    medium: /medium|moyen|media|^2$/,
    low: /low|faible|basse|baja|^3$/,
  };
  return Object.entries(levels).find(([, pattern]) => pattern.test(urgency))?.[0] ?? urgency;
}
