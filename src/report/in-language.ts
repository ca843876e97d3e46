/** Titles in several languages: a report as it reads in one of them, and what has no title there. */
import { isSameLanguage } from '../domain/language-codes.ts';
import { Elsewhere } from './elsewhere.ts';
import { mapValues, objectsIn } from './map-values.ts';
import type { Pillar, Report } from './report.ts';

/** What may have titles in other languages. */
type Titled = Pick<Report['mission'], 'id' | 'title' | 'inlines' | 'titles'>;

/** The report with the titles that were given in a language in the place of the first ones; these say so, and no others are left. */
export function inLanguage(report: Report, language: string): Report {
  const { mission: first, programme: shared, pillars: tags, organizations: bodies } = titledOf(report);
  const isPlain = [first, ...shared, ...tags, ...bodies].every(({ titles }) => titles === undefined);
  if (isPlain && !namesTitledReport(report)) return report;
  const told = <E extends Titled>({ titles, ...entry }: E): Omit<E, 'titles'> => {
    const title = titleIn(titles, language);
    return title === undefined
      ? entry
      : { ...entry, title, inlines: [{ type: 'text', value: title }], titles: { [language]: title } };
  };
  const toldWithThemes = (pillar: Pillar): Pillar => ({ ...told(pillar), themes: pillar.themes.map(told) });
  const { mission, programme, pillars, organizations, beside } = report;
  const titled: Report = {
    ...report,
    mission: told(mission),
    ...(programme && {
      programme: { ...told(programme), pillars: programme.pillars.map(toldWithThemes) },
    }),
    ...(pillars && { pillars: pillars.map(toldWithThemes) }),
    organizations: organizations.map(told),
    beside: { ...beside, organizations: beside.organizations.map(told) },
  };
  // A party is told with its name wherever it is one, and another report by its title.
  const names = new Map(
    [...organizations, ...beside.organizations].map(({ id, titles }) => [id, titleIn(titles, language)]),
  );
  return mapValues(titled, value => {
    if (typeof value === 'string') return undefined;
    if ('missionTitles' in value) {
      const { missionTitles, ...told } = Elsewhere.parse(value);
      return { ...told, missionTitle: titleIn(missionTitles, language) ?? told.missionTitle };
    }
    if (!('id' in value && 'name' in value)) return undefined;
    const name = names.get(String(value.id));
    return name === undefined ? undefined : { ...value, name };
  });
}

/** True where it refers to another report whose title is given in several languages. */
function namesTitledReport(report: Report): boolean {
  for (const each of objectsIn(report)) if ('missionTitles' in each) return true;
  return false;
}

/** In which language the title that is shown was given; undefined for the first, which is in that of its file. */
export function languageOfTitle({
  title,
  titles = {},
}: Pick<Titled, 'title' | 'titles'>): string | undefined {
  return Object.keys(titles).find(language => titles[language] === title);
}

/** A title without another one in some language, as authors name its entry. */
export interface LoneTitle {
  /** `pillar water`. */
  readonly name: string;
  /** The programme or mission that it is part of; two may have a pillar of one name. */
  readonly of: string | null;
  /** The language that it is taken to be in; empty where nothing tells. */
  readonly language: string;
}

/** The titles of a report that have no other one in a language, be they in it themselves or not. */
export function loneTitles(report: Report, language: string): readonly LoneTitle[] {
  const own = report.mission.language ?? 'en';
  const { mission, programme, pillars, organizations } = titledOf(report);
  const inFirst = (titled: readonly TitledEntry[], first = firstLanguageOf(titled, own)) =>
    titled
      .filter(({ titles }) => titleIn(titles, language) === undefined)
      .map(({ name, of }) => ({ name, of, language: first }));
  return [
    ...inFirst([mission], own),
    ...inFirst(programme),
    ...inFirst(pillars, own),
    ...organizations.flatMap(organization => inFirst([organization])),
  ];
}

/**
 * The names of titles that readers of a language find in another one. Several reports may have a title: where any takes it
 * to be English, as of a file that names no language, it is.
 */
export function untitledIn(lone: readonly LoneTitle[], language: string): readonly string[] {
  const keyOf = ({ name, of }: LoneTitle) => JSON.stringify([name, of]);
  const english = new Set(lone.filter(each => isSameLanguage(each.language, 'en')).map(keyOf));
  const untitled = lone.filter(
    each => !isSameLanguage(english.has(keyOf(each)) ? 'en' : each.language, language),
  );
  return [...new Set(untitled.map(({ name }) => name))];
}

/**
 * The language of the titles that reports share: that of a report that has none of them in its language, since it shows
 * them so. Where some are, the others are in another one, which is English, as of any file that names none.
 */
function firstLanguageOf(titled: readonly TitledEntry[], own: string): string {
  const has = (language: string) => titled.some(({ titles }) => titleIn(titles, language) !== undefined);
  if (!has(own)) return own;
  return has('en') ? '' : 'en';
}

function titleIn(titles: Titled['titles'], language: string): string | undefined {
  return Object.entries(titles ?? {}).find(([code]) => isSameLanguage(code, language))?.[1];
}

interface TitledEntry extends Omit<LoneTitle, 'language'> {
  readonly titles: Titled['titles'];
}

function titledOf({ mission, programme, pillars = [], organizations }: Report) {
  const titled = (word: string, { id, titles }: Titled, of: string | null = null): TitledEntry => ({
    name: `${word} ${id}`,
    of,
    titles,
  });
  const withThemes = (pillar: Pillar, of: string) => [
    titled('pillar', pillar, of),
    ...pillar.themes.map(theme => titled('theme', theme, of)),
  ];
  return {
    mission: titled('mission', mission),
    programme: programme
      ? [
          titled('programme', programme),
          ...programme.pillars.flatMap(pillar => withThemes(pillar, programme.id)),
        ]
      : [],
    pillars: pillars.flatMap(pillar => withThemes(pillar, mission.id)),
    organizations: organizations.map(organization => titled('organization', organization)),
  };
}
