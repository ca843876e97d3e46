/** Names with their articles and prepositions: what stands before another name must change with it. */

/** The article of a designation, by the language of the report. */
const ARTICLES: Readonly<Record<string, RegExp>> = {
  en: /^the /i,
  fr: /^(?:le |la |les |l['’])/i,
  es: /^(?:el |la |los |las )/i,
};

/** A designation as it is called in lists: `Republic of Moldova`, `République de Moldova`. */
export function withoutArticle(name: string, language: string): string {
  return name.replace(ARTICLES[language] ?? /^$/, '');
}

/** The prepositions of French with the articles that are joined to them. */
const JOINED: Readonly<Record<string, 'de' | 'à' | 'en' | ''>> = {
  le: '',
  la: '',
  les: '',
  "l'": '',
  de: 'de',
  "d'": 'de',
  du: 'de',
  des: 'de',
  à: 'à',
  au: 'en',
  aux: 'en',
  en: 'en',
};
const FROM: Readonly<Record<string, string>> = { 'le ': 'du ', 'les ': 'des ' };
const TO: Readonly<Record<string, string>> = { 'le ': 'au ', 'les ': 'aux ' };

/** A name in its place: what it is, and how many of the words before it change with it. */
export interface Placed {
  readonly text: string;
  readonly before: number;
}

/**
 * A designation behind the words that stand before it in the text, the nearest first: `en` and `Birmanie` become
 * `au Myanmar`.
 */
export function placed(name: string, before: readonly string[], language: string): Placed {
  const article = ARTICLES[language]?.exec(name)?.[0] ?? '';
  const bare = name.slice(article.length);
  const [near = '', far = ''] = before;
  if (language !== 'fr') {
    const isTold = article !== '' && near === article.trim().toLowerCase();
    return { text: isTold ? bare : name, before: 0 };
  }
  const joint = Object.hasOwn(JOINED, near) ? JOINED[near] : undefined;
  if (joint === undefined) return { text: bare, before: 0 };
  // `de la` and `à l'` are two words.
  const isTwo = joint === '' && near !== 'le' && near !== 'les' && (far === 'de' || far === 'à');
  const role = isTwo ? far : joint;
  const own = article.replace('’', "'").toLowerCase();
  return { text: `${prepositionOf(role ?? '', own, bare)}${bare}`, before: isTwo ? 2 : 1 };
}

function prepositionOf(role: string, article: string, bare: string): string {
  const isVowel = /^[aeiouyéèêîôâh]/i.test(bare);
  if (role === 'de') return article === '' ? (isVowel ? "d'" : 'de ') : (FROM[article] ?? `de ${article}`);
  if (role === 'à') return TO[article] ?? `à ${article}`;
  if (role === 'en') return TO[article] ?? (article === '' ? 'à ' : 'en ');
  return article;
}
