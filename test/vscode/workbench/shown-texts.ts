/** The texts of the extension in a language, and which of a screen are left in English. */
import { readdirSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../../', import.meta.url);

type Texts = Readonly<Record<string, string>>;

/** Says a text of the language by its id; in English what the language lacks. */
export function textsOf(language: string): (id: string) => string {
  const texts = { ...allTexts('en'), ...allTexts(language) };
  return id => texts[id] ?? id;
}

/** The English sentences on a screen that the language has in words of its own. */
export function englishIn(screen: string, language: string): readonly string[] {
  const shown = flat(screen);
  const own = allTexts(language);
  const ownWords = flat(Object.values(own).join(' '));
  return Object.entries(allTexts('en'))
    .filter(([id, text]) => (own[id] ?? text) !== text)
    .flatMap(([, text]) => sentencesOf(text))
    .filter(sentence => shown.includes(sentence) && !ownWords.includes(sentence));
}

/** What of a text is words of its own: stretches of three words, since VS Code says fewer in English by itself. */
function sentencesOf(text: string): readonly string[] {
  return flat(text)
    .split(/[{}[\]()*\n]|, plural,|, select,|, number/)
    .map(piece => piece.trim())
    .filter(piece => piece.split(' ').length >= 3 && /\p{L}/u.test(piece));
}

function flat(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ');
}

function allTexts(language: string): Texts {
  const folder = new URL(`language/messages/${language}/`, ROOT);
  const areas = readdirSync(folder).map(file => new URL(file, folder));
  const manifest = new URL(language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`, ROOT);
  return Object.assign({}, ...[...areas, manifest].map(file => JSON.parse(readFileSync(file, 'utf8'))));
}
