/** The language that a source is written in. */
import { hasHeadings, IMPORT_TAGS, phrasesOfLanguage, writtenIn } from '../lexicon/import-words.ts';
import { importText } from '../messages/import.ts';
import { languageName } from '../messages/texts.ts';

const COMMON = new Map(IMPORT_TAGS.map(tag => [tag, new Set(phrasesOfLanguage(tag, 'common'))] as const));

/** Scripts that tell a language by themselves, as far as reports are concerned. */
const SCRIPTS: Readonly<Record<string, RegExp>> = { zh: /\p{Script=Han}/gu };

/** The title of an annex of text that found no better place, in the language of the report. */
export function unplacedTitle(language: string | undefined): string {
  return writtenIn(language ?? 'en', 'unplaced') ?? writtenIn('en', 'unplaced') ?? '';
}

/** The language whose common words a text uses most; undefined where there are too few of them to say. */
export function languageOf(words: readonly string[]): string | undefined {
  const text = words.join(' ');
  for (const [language, letters] of Object.entries(SCRIPTS)) {
    if ((text.match(letters)?.length ?? 0) > words.join('').length / 3) return language;
  }
  const plain = words.map(word => word.toLowerCase().replace(/^\P{L}+|\P{L}+$/gu, ''));
  const counts = [...COMMON]
    .map(([language, common]) => ({ language, count: plain.filter(word => common.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [best, next] = counts;
  return best && best.count >= 5 && best.count > 1.2 * (next?.count ?? 0) ? best.language : undefined;
}

/** What an author is told of a language whose parts are not recognised; undefined where they are. */
export function languageNote(language: string | undefined, words: number): string | undefined {
  if (language !== undefined && hasHeadings(language)) return undefined;
  if (language === undefined) return words < 40 ? undefined : importText('language.unknown');
  return importText('language.not-yet', { language: languageName(language) });
}
