/** What words are about. */
import { describe, expect, it } from 'vitest';
import { RELATED_LANGUAGES } from '../../src/lexicon/generated/related-words.ts';
import { type Phrases, phrasesIn } from '../../src/lexicon/phrases.ts';
import {
  distinctiveWords,
  type RelatedLanguage,
  relatedLanguagesOf,
  subjectsNear,
  subjectsOf,
} from '../../src/lexicon/related-words.ts';

const about = (text: string, ...languages: RelatedLanguage[]) =>
  subjectsOf(distinctiveWords(text, languages), languages);

describe('what words are about', () => {
  it('is said of the same subjects in every language', () => {
    const subjects = Object.entries(RELATED_LANGUAGES).map(([language, fields]) => [
      language,
      Object.entries(fields).flatMap(([field, lists]) => Object.keys(lists).map(name => `${field}/${name}`)),
    ]);
    for (const [language, names] of subjects) expect(names, String(language)).toEqual(subjects[0]?.[1]);
  });

  it('is listed by words that tell something, and by pairs of them', () => {
    const idle = Object.entries(RELATED_LANGUAGES).flatMap(([language, fields]) =>
      Object.values<Readonly<Record<string, Phrases>>>(fields)
        .flatMap(lists => Object.values(lists).flatMap(phrasesIn))
        .filter(entry => {
          const telling = distinctiveWords(entry, [language as RelatedLanguage]).length;
          return telling === 0 || telling > 2 || telling !== entry.split(' ').length;
        }),
    );
    expect(idle).toEqual([]);
  });

  it('tells words that share a stem apart where each is listed', () => {
    expect(about('policy', 'en')).toEqual([['governance/planning']]);
    expect(about('policies policing', 'en')[1]).toContain('police');
  });

  it('knows forms by their stem', () => {
    expect(about('vaccinated', 'en')).toEqual(about('vaccination', 'en'));
  });

  it('reads two words that belong together as one, whatever small words stand between', () => {
    expect(about('rule of law', 'en')).toEqual([['justice'], ['justice']]);
    expect(about('law', 'en')[0]).toContain('justice/legislation');
    expect(about('droits de l’homme', 'fr')).toEqual([['rights'], ['rights']]);
  });

  it('is asked of the language of the text, and of all where small words do not tell it', () => {
    expect(relatedLanguagesOf('Les lits de la salle sont occupés.')).toEqual(['fr']);
    expect(relatedLanguagesOf('The beds of the ward are taken.')).toEqual(['en']);
    expect(relatedLanguagesOf('Hospital')).toEqual(['en', 'es', 'fr']);
  });

  it('is near where words are shared', () => {
    const near = subjectsNear('water/pit', ['en']);
    expect(near.get('water/sanitation')).toBeGreaterThan(near.get('water/catchment') ?? 0);
  });
});
