/** Titles in several languages: a report as it reads in one of them, and what has no title there. */
import { isSameLanguage } from '../domain/language-codes.ts';
import { Elsewhere } from './elsewhere.ts';
import { mapValues, objectsIn } from './map-values.ts';
import type { Report } from './report.ts';

/** What may have titles in other languages. */
type Titled = Pick<Report['mission'], 'id' | 'title' | 'inlines' | 'titles'>;

/** The report with the titles that were given in a language in the place of the first ones; these say so, and no others are left. */
export function inLanguage(report: Report, language: string): Report {
  const isPlain = titledOf(report).every(({ titles }) => titles === undefined);
  if (isPlain && !namesTitledReport(report)) return report;
  const told = <E extends Titled>({ titles, ...entry }: E): Omit<E, 'titles'> => {
    const title = titleIn(titles, language);
    return title === undefined
      ? entry
      : { ...entry, title, inlines: [{ type: 'text', value: title }], titles: { [language]: title } };
  };
  const { mission, programme, organizations } = report;
  const titled: Report = {
    ...report,
    mission: told(mission),
    ...(programme && {
      programme: {
        ...told(programme),
        pillars: programme.pillars.map(pillar => ({ ...told(pillar), themes: pillar.themes.map(told) })),
      },
    }),
    organizations: organizations.map(told),
  };
  // A party is told with its name wherever it is one, and another report by its title.
  const names = new Map(organizations.map(({ id, titles }) => [id, titleIn(titles, language)]));
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

/**
 * What readers of a language find with a title in another one, as `pillar water`. In the language of the report that can be only what a
 * programme shares, and only where some of it has a title in that language: then its first titles are in another one.
 */
export function untitledIn(report: Report, language: string): readonly string[] {
  const { mission, programme } = report;
  const isOwn = isSameLanguage(language, mission.language ?? 'en');
  const entries = titledOf(isOwn ? { programme, organizations: [] } : report);
  const untitled = entries.filter(({ titles }) => titleIn(titles, language) === undefined);
  return isOwn && untitled.length === entries.length ? [] : untitled.map(({ name }) => name);
}

function titleIn(titles: Titled['titles'], language: string): string | undefined {
  return Object.entries(titles ?? {}).find(([code]) => isSameLanguage(code, language))?.[1];
}

function titledOf({
  mission,
  programme,
  organizations,
}: Pick<Report, 'programme' | 'organizations'> & Partial<Pick<Report, 'mission'>>) {
  const titled = (word: string, { id, titles }: Titled) => ({ name: `${word} ${id}`, titles });
  return [
    ...(mission ? [titled('mission', mission)] : []),
    ...(programme ? [titled('programme', programme)] : []),
    ...(programme?.pillars ?? []).flatMap(pillar => [
      titled('pillar', pillar),
      ...pillar.themes.map(theme => titled('theme', theme)),
    ]),
    ...organizations.map(organization => titled('organization', organization)),
  ];
}
