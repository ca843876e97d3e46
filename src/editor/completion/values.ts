/** Dates, times, phrases and codes that are likely at a place. */
import type { LangiumCoreServices } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { dayAfter, firstDay, isDate, lastDay, monthAfter } from '../../domain/dates.ts';
import { GOAL_NUMBERS, goalName, targetsOf } from '../../domain/development-goals.ts';
import { isSameLanguage } from '../../domain/language-codes.ts';
import { LANGUAGES } from '../../export/languages.ts';
import { editorText } from '../../messages/editor.ts';
import { languageName, spokenCode, spokenLanguage } from '../../messages/texts.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { isDates, isLanguage, isMission } from '../../syntax/generated/ast.ts';
import { packNames, packTitle } from '../../terminology/packs.ts';
import { designationNames, languageTagOf } from '../../terminology/report-vocabulary.ts';
import { today } from '../clock.ts';
import type { Offer } from './offer.ts';

/** Longer missions are not offered day by day. */
const MOST_DAYS = 31;

/** Offers the days of the mission, today and, for what is due, the ends of the months after the mission. */
export function dateItems(file: MissionFile, property: string): Offer[] {
  const day = today();
  const days = missionDays(file);
  const mission = days.map(date =>
    dateItem(date, editorText('offer.mission-day', { weekday: weekday(date) })),
  );
  const now = dateItem(day, editorText('offer.today', { weekday: weekday(day) }));
  if (property !== 'due')
    return property === 'on' && mission.length > 0 ? [...mission, now] : [now, ...mission];
  const last = days.at(-1);
  const from = last ?? day;
  const after = last === undefined ? 'offer.month-after-today' : 'offer.month-after-mission';
  const ends = [1, 2, 3, 6, 12].map(months =>
    dateItem(lastDay(monthAfter(from, months)), editorText(after, { months })),
  );
  const year = from.slice(0, 4);
  return [...ends, now, dateItem(year, editorText('offer.year', { year }))];
}

/** Offers the full hours of a working day. */
export function timeItems(): Offer[] {
  return Array.from({ length: 12 }, (_, i) => ({
    label: `${String(i + 8).padStart(2, '0')}:00`,
    kind: CompletionItemKind.Value,
  }));
}

/** Offers the Sustainable Development Goals with their names, and the targets of each. */
export function goalItems(): Offer[] {
  const nameOf = (goal: string) => goalName(goal, spokenCode()) ?? '';
  return GOAL_NUMBERS.flatMap(goal =>
    [goal, ...targetsOf(goal)].map((label, index) => ({
      label,
      kind: CompletionItemKind.Value,
      detail: index === 0 ? nameOf(goal) : editorText('offer.goal-target', { goal, name: nameOf(goal) }),
    })),
  );
}

/**
 * Offers the phrases that the file has for the property already, and a pair of quotation marks. The property is that
 * of the entries themselves, or of what they hold in lists, as the parties of a meeting.
 */
export function phraseItems({ entries }: MissionFile, property: string, isInLists: boolean): Offer[] {
  const holders: object[] = isInLists ? entries.flatMap(listedIn) : entries;
  // What something is called, nothing else is.
  const known = new Set(property === 'title' ? [] : holders.flatMap(holder => phrasesIn(holder, property)));
  const fresh: Offer = {
    label: '"…"',
    kind: CompletionItemKind.Text,
    detail: editorText('offer.phrase'),
    filterText: '"',
    insertText: '"$1"',
    insertTextFormat: 2,
  };
  return [...[...known].map(phrase => ({ label: `"${phrase}"`, kind: CompletionItemKind.Text })), fresh];
}

/** What codes are offered for. */
export interface CodePlace {
  readonly property: string;
  readonly file: MissionFile;
  /** The entry, as far as it is written. */
  readonly entry: Entry | undefined;
}

/** Offers the codes of languages, house packs, and the designations that an entry can be about. */
export function codeItems(place: CodePlace, services: LangiumCoreServices): Offer[] {
  return codesFor(place, services).map(label => ({
    label,
    kind: CompletionItemKind.Value,
    ...introduced(place, label, services),
  }));
}

function introduced(
  { property, file }: CodePlace,
  code: string,
  services: LangiumCoreServices,
): Partial<Offer> {
  const detail =
    property === 'code' || property === 'language'
      ? languageName(code)
      : property === 'pack'
        ? packTitle(code, spokenCode(), services, file.$document?.uri)
        : undefined;
  return detail === undefined ? {} : { detail };
}

function codesFor({ property, file, entry }: CodePlace, services: LangiumCoreServices): readonly string[] {
  switch (property) {
    case 'code':
      return LANGUAGES;
    case 'language':
      return languagesLeft(file, entry);
    case 'pack':
      return packNames(services, file.$document?.uri);
    case 'about':
      return designationNames(file, services);
    default:
      return [];
  }
}

/** The languages in which an entry may still have a title: first those in which others of the file have one. */
function languagesLeft(file: MissionFile, entry: Entry | undefined): readonly string[] {
  const titlesOf = (each: Entry) => ('titles' in each ? each.titles.map(({ language }) => language) : []);
  const isTold = file.entries.some(each => isMission(each) || isLanguage(each));
  const given = [...(entry ? titlesOf(entry) : []), ...(isTold ? [languageTagOf(file)] : [])];
  return [...new Set([...file.entries.flatMap(titlesOf), ...LANGUAGES])].filter(
    code => code && !given.some(each => isSameLanguage(each, code)),
  );
}

function listedIn(entry: Entry): object[] {
  return Object.values(entry)
    .flatMap((value): unknown[] => (Array.isArray(value) ? value : []))
    .filter(item => typeof item === 'object' && item !== null);
}

function phrasesIn(holder: object, property: string): string[] {
  const value: unknown = Object.entries(holder).find(([name]) => name === property)?.[1];
  return [value]
    .flat()
    .flatMap(phrase => (typeof phrase === 'string' && !phrase.includes('"') ? phrase : []));
}

function dateItem(label: string, detail: string): Offer {
  return { label, kind: CompletionItemKind.Value, detail };
}

function missionDays({ entries }: MissionFile): string[] {
  const dates = entries.find(isDates);
  if (!dates || !isDate(dates.from)) return [];
  const last = lastDay(dates.to && isDate(dates.to) ? dates.to : dates.from);
  const days: string[] = [];
  for (let day = firstDay(dates.from); day <= last && days.length < MOST_DAYS; day = dayAfter(day, 1))
    days.push(day);
  return days;
}

function weekday(day: string): string {
  return new Date(day).toLocaleDateString(spokenLanguage().tag, { weekday: 'long', timeZone: 'UTC' });
}
