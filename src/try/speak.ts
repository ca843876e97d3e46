/** The language in which the page speaks: that of its address, or else of the browser. */
import { languageFrom, tagsOf } from '../messages/locale.ts';
import { type Language, speak } from '../messages/texts.ts';

/** By its code, the name of each language in it. */
export const SPOKEN = { en: 'English', fr: 'Français', es: 'Español' };

/** Speaks it from now on, and gives it for the server; undefined for English. */
export async function speakLanguage(): Promise<Language | undefined> {
  const wanted = [location.hash.slice(1), ...navigator.languages].flatMap(tagsOf);
  const code = wanted.find(tag => tag in SPOKEN) ?? 'en';
  document.documentElement.lang = code;
  if (code === 'en') return undefined;
  const language = languageFrom(await (await fetch(`messages/${code}.json`)).json());
  if (language) speak(language);
  return language;
}

/** Speaks another language: the page is loaded anew, with its texts. */
export function changeLanguage(code: string): void {
  location.hash = code;
  location.reload();
}
