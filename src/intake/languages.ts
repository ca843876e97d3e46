/** The language that a source is written in, of those whose headings are known. */

const COMMON = {
  en: 'the of and to in was were is are with for that',
  fr: 'le les des du et une dans est sont pour avec qui',
  es: 'el los las del y una en es son para con que',
} as const;

/** A language whose headings are known. */
export type IntakeLanguage = keyof typeof COMMON;

const LANGUAGES = Object.keys(COMMON) as IntakeLanguage[];
const WORDS = new Map(LANGUAGES.map(language => [language, new Set<string>(COMMON[language].split(' '))]));

/** The title of an annex of text that found no better place. */
export const UNPLACED: Readonly<Record<IntakeLanguage, string>> = {
  en: 'Unplaced text',
  fr: 'Texte non classé',
  es: 'Texto sin ubicar',
};

/** The language whose common words a text uses most; undefined where there are too few of them to say. */
export function languageOf(words: readonly string[]): IntakeLanguage | undefined {
  const counts = LANGUAGES.map(language => {
    const common = WORDS.get(language);
    return { language, count: words.filter(word => common?.has(word.toLowerCase())).length };
  }).sort((a, b) => b.count - a.count);
  const [best, next] = counts;
  return best && best.count >= 5 && best.count > 1.5 * (next?.count ?? 0) ? best.language : undefined;
}
