/** Which language an author wants to read, and its texts. */
import { AREAS, type Area, ENGLISH, type Language, type Texts } from './texts.ts';

/** The locale that the environment of a program asks for, as POSIX orders it. */
export function localeIn(environment: Readonly<Record<string, string | undefined>>): string {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return LC_ALL || LC_MESSAGES || LANG || '';
}

/**
 * The folders that may have the texts of a locale, the nearest first: `fr_CA.UTF-8` and `fr-ca` are `fr-CA` and `fr`.
 * None for what is no language, such as `C`.
 */
export function tagsOf(locale: string): readonly string[] {
  const [name = ''] = locale.split(/[.@]/);
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(name)) return [];
  const subtags = (canonical(name.replaceAll('_', '-')) ?? '').split('-');
  return subtags.map((_, i) => subtags.slice(0, subtags.length - i).join('-')).filter(tag => tag !== '');
}

/** Reads a file of `language/messages/`; undefined where there is none. */
export type ReadTexts = (path: string) => Promise<string | undefined>;

/** The language of a locale; undefined where nobody has written its texts. English needs no file. */
export async function readLanguage(
  locale: string,
  read: ReadTexts,
  wanted: readonly Area[] = AREAS,
): Promise<Language | undefined> {
  for (const tag of tagsOf(locale)) {
    if (tag === 'en') return ENGLISH;
    const found = await Promise.all(
      wanted.map(async area => [area, await read(`${tag}/${area}.json`)] as const),
    );
    const areas = Object.fromEntries(
      found.flatMap(([area, json]) => (json === undefined ? [] : [[area, JSON.parse(json) as Texts]])),
    );
    if (Object.keys(areas).length > 0) return { tag, areas };
  }
  return undefined;
}

/** A language as another process has sent it; undefined for anything else. */
export function languageFrom(sent: unknown): Language | undefined {
  const { tag, areas } = asObject(sent);
  if (typeof tag !== 'string' || canonical(tag) === undefined) return undefined;
  return { tag, areas: Object.fromEntries(AREAS.map(area => [area, stringsIn(asObject(areas)[area])])) };
}

function stringsIn(texts: unknown): Texts {
  const strings = Object.entries(asObject(texts)).flatMap(([id, text]) =>
    typeof text === 'string' ? [[id, text] as const] : [],
  );
  return Object.fromEntries(strings);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' ? { ...value } : {};
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
