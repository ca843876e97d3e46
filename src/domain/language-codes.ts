/** Codes of languages, and the names by which people call them. */

/** True for a BCP 47 tag of a language that is known, in the form that the tag has there: `fr`, and not `fra` or `French`. */
export function isLanguageCode(tag: string): boolean {
  const isKnown = knownCodes.has(tag) || canBeCode(tag);
  if (isKnown) knownCodes.add(tag);
  return isKnown;
}

/** The codes that were found to be known: all reports have the same few, and `Intl` takes its time. */
const knownCodes = new Set<string>();

function canBeCode(tag: string): boolean {
  const [primary = ''] = tag.split('-');
  if (!/^[a-z]{2,3}$/i.test(primary) || canonical(tag)?.toLowerCase() !== tag.toLowerCase()) return false;
  // Of the codes of three letters, which rarer languages have, not all are known here; of the others, their script is.
  return primary.length === 3 || new Intl.Locale(primary).maximize().script !== undefined;
}

/** The tag in its usual form, `sr-Latn` for `SR_latn`; undefined where it is none. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** True for tags of one language in one script: `fr` and `fr-CH`, `sr` and `sr-Cyrl`; not `sr` and `sr-Latn`. */
export function isSameLanguage(one: string, other: string): boolean {
  return one === other || inFull(one) === inFull(other);
}

/** The language with the script in which it is usually written. */
function inFull(tag: string): string {
  const usual = canonical(tag);
  if (usual === undefined) return tag;
  const { language, script } = new Intl.Locale(usual).maximize();
  return `${language}-${script}`;
}

let codes: ReadonlyMap<string, string> | undefined;

/** The codes of two letters by what their languages are called, in lower case: in English and by themselves. */
export function codesByName(): ReadonlyMap<string, string> {
  codes ??= readCodes();
  return codes;
}

function readCodes(): ReadonlyMap<string, string> {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const known = letters
    .flatMap(first => letters.map(second => first + second))
    .filter(code => canonical(code) === code && nameIn('en', code) !== undefined);
  const names = (code: string) => [nameIn('en', code), nameIn(code, code)].flatMap(name => name ?? []);
  return new Map(
    known.flatMap(code => names(code).map(name => [name.toLowerCase(), code] as const)).reverse(),
  );
}

function nameIn(language: string, code: string): string | undefined {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(code);
}
