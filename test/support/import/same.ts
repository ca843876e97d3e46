/** Whether what was read is what the source says, whatever its spelling of blanks, accents, articles and acronyms. */

/** Small letters and figures, one blank between words. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00AD\u200B-\u200F\u2060]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SMALL = new Set(
  'the of and for a an to in on le la les l de du des d et a au aux el los las del y e en di da do das dos'.split(
    ' ',
  ),
);

/** The words of a name that say something. */
export function distinctiveWords(text: string): readonly string[] {
  const words = fold(text).split(' ');
  const telling = words.filter(word => word !== '' && !SMALL.has(word));
  return telling.length > 0 ? telling : words;
}

/** True where one of two texts is the other, or stands in it as whole words. */
export function sameText(one: string, other: string): boolean {
  const [a, b] = [distinctiveWords(one).join(' '), distinctiveWords(other).join(' ')];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}

/** What acronyms stand for. */
export type Acronyms = ReadonlyMap<string, string>;

/** True where two texts name one body or person, by name or by acronym. */
export function sameParty(one: string, other: string, acronyms: Acronyms): boolean {
  if (sameText(one, other) || samePerson(one, other)) return true;
  // A list of short forms names each of them.
  const listed = (name: string) => name.split(/[,;/]\s*/).flatMap(part => acronyms.get(fold(part)) ?? []);
  const forms = (name: string) => [name, ...listed(name), initials(name)];
  return forms(one).some(a => forms(other).some(b => fold(a) === fold(b) || sameText(a, b)));
}

function initials(name: string): string {
  const words = distinctiveWords(name);
  return words.length < 2 ? name : words.map(word => word.charAt(0)).join('');
}

/** True where two names may be of one person: the words of one stand in the other, initials for their names. */
export function samePerson(one: string, other: string): boolean {
  const [few = [], many = []] = [nameWords(one), nameWords(other)].sort((a, b) => a.length - b.length);
  if (few.length === 0) return false;
  const fits = (word: string) =>
    many.some(
      each =>
        each === word ||
        (word.length === 1 && each.startsWith(word)) ||
        (each.length === 1 && word.startsWith(each)),
    );
  return few.every(fits) && few.some(word => word.length > 1 && many.includes(word));
}

const TITLES =
  /^(?:mr|mrs|ms|miss|dr|prof|professor|m|mm|mme|mlle|sr|sra|srta|don|dona|dra|lic|ing|h e|he|hon|rev|col|gen|judge|eng|me|pr|monsieur|madame|senor|senora|sir)$/;

function nameWords(name: string): readonly string[] {
  return fold(name)
    .split(' ')
    .filter(word => word !== '' && !TITLES.test(word));
}
