/** Names of bodies and persons in running text, as far as their form tells where they begin and end. */
import { flat, foldedWords } from '../lexicon/flat.ts';
import { anyOf, languagesFor, phrasesOf, phrasesOfLanguage } from '../lexicon/import-words.ts';
import { honorificPattern } from '../lexicon/persons.ts';
import { isShortened } from '../lexicon/sentences.ts';
import { type Negations, negationsIn } from './negations.ts';
import { isBody } from './organizations.ts';
import { AND, ARTICLE, leading, oneOf } from './small-words.ts';

const ACRONYM = /^(?:\p{Lu}[\p{Lu}\d]+|\p{Lu}\p{Ll}?\p{Lu}+)(?:[-/]\p{Lu}[\p{Lu}\d]*)*$/u;
const LEADING_ARTICLE = new RegExp(`^${ARTICLE}(?=\\S)`, 'iu');
/** `for`, `au`: what addresses somebody, before the name. */
const TO = leading(phrasesOf('addresses'));
const LEADING_TO = new RegExp(`^${TO}`, 'iu');
const MOST_WORDS = 14;

/** Reads the names of parties in texts of one language. */
export class PartyNames {
  private readonly addressable: RegExp;
  private readonly infinitive: RegExp;
  /** What is followed by more of a name, in a language that tells an infinitive by its ending. */
  private readonly linking: ReadonlySet<string>;
  private readonly titled: RegExp;
  private readonly negations: Negations;

  constructor(language: string | undefined) {
    this.addressable = new RegExp(anyOf(phrasesOf('addressable', language)), 'u');
    const endings = phrasesOf('infinitives', language).filter(Boolean).join('|');
    const behind = oneOf(phrasesOf('pronouns', language));
    this.infinitive = endings === '' ? /(?!)/u : new RegExp(`^\\p{Ll}+(?:${endings})${behind}?$`, 'u');
    const inflected = languagesFor(language).filter(tag => phrasesOfLanguage(tag, 'infinitives').length > 0);
    const small = (tag: string) => ['of', 'nameArticles'].flatMap(list => phrasesOfLanguage(tag, list));
    this.linking = new Set(inflected.flatMap(small).map(flat));
    this.negations = negationsIn(language);
    this.titled = new RegExp(`^${honorificPattern(language ?? '')}\\p{Lu}`, 'u');
  }

  /** The parties that a stretch of text names and that are all of it; none where it may be anything else. */
  whole(text: string): readonly string[] {
    const names = this.listed(text).filter(name => name !== '');
    return names.length > 0 && names.every(name => this.isParty(name)) ? names : [];
  }

  /** The names of a list, whatever they are; none where it says who is not meant. */
  listed(text: string): readonly string[] {
    return namesListed(text, this.negations);
  }

  /** The parties named at the start of a text, which goes on behind them. */
  opening(text: string): { readonly names: readonly string[]; readonly end: number } | undefined {
    const end = this.endOfNames(text);
    const names = end > 0 ? this.whole(text.slice(0, end)) : [];
    return names.length > 0 ? { names, end } : undefined;
  }

  private isParty(name: string): boolean {
    const words = name.split(/\s+/);
    if (words.length > MOST_WORDS || /[.!?:]\s|\d{4}/.test(name)) return false;
    if (
      words.some(
        word => ACRONYM.test(word.replace(/[()]/g, '')) && /\p{Lu}{2}|\p{Lu}\p{Ll}\p{Lu}/u.test(word),
      ) &&
      (words.length === 1 || /\p{Ll}{2}/u.test(name))
    )
      return (
        words.length < 9 &&
        (/^\p{Lu}/u.test(name) || isBody(words[0] ?? '') || this.addressable.test(flat(words[0] ?? '')))
      );
    if (words.length > 1 && !/\p{Ll}/u.test(name)) return false;
    if (this.titled.test(name)) return true;
    const plain = flat(name);
    if (this.addressable.test(plain)) return true;
    const hasProper = words.slice(1).some(word => /^\p{Lu}/u.test(word)) || LEADING_ARTICLE.test(name);
    const isKind = words.length < 5 && isBody(words[0] ?? '') && !/[^\p{L}\s'’-]/u.test(name);
    return isBody(name) && (isKind || hasProper || /^\p{Lu}/u.test(name)) && words.length < 10;
  }

  /** Where names of parties at the start of a text end, as the form of their words tells. */
  private endOfNames(text: string): number {
    const words = [...text.matchAll(/[^\s,;]+|[,;]/gu)].map(({ 0: word, index }) => ({ word, index }));
    let end = 0;
    let isJoined = false;
    for (const [at, { word, index }] of words.entries()) {
      const role = this.roleOf(
        word,
        words[at - 1]?.word ?? '',
        words[at + 1]?.word ?? '',
        end === 0 ? at : -1,
        isJoined,
      );
      if (role === 'end') break;
      const isStopped = /[.:)]$/u.test(word) && !isShortened(word);
      if (role === 'name')
        end = index + word.length - (isStopped ? (/[.)]+$/u.exec(word)?.[0].length ?? 0) : 0);
      isJoined = role === 'joint' || (role === 'small' && isJoined);
      if (role === 'name' && isStopped) break;
    }
    return end;
  }

  /** What a word is within names: part of one, what joins its parts, a small word, or the first that is none. */
  private roleOf(
    word: string,
    before: string,
    next: string,
    opening: number,
    isJoined: boolean,
  ): 'name' | 'joint' | 'small' | 'end' {
    if (/^[,;]$/.test(word))
      return isName(next) || ARTICLES.has(flat(next)) || ELIDED.test(next) ? 'joint' : 'end';
    const plain = word.replace(ELIDED, '').replace(/[.)(]+$/gu, '');
    // “recommande au parquet d’ouvrir …”
    if (ELIDED.test(word) && this.infinitive.test(flat(plain))) return 'end';
    if (isName(plain) || this.addressable.test(flat(plain))) return 'name';
    if (JOINING.has(flat(plain)) || JOINING.has(flat(ELIDED.exec(word)?.[0] ?? ''))) return 'joint';
    if (ARTICLES.has(flat(plain)) && (opening >= 0 || isJoined)) return 'small';
    if (opening > 0 && opening < 4 && /^\p{Ll}+$/u.test(plain)) return 'small';
    return isJoined && opening < 0 && this.mayBePartOf(plain, before) ? 'name' : 'end';
  }

  /** A small word behind “de” and the like goes on with a name in French and Spanish, but an infinitive does not. */
  private mayBePartOf(word: string, before: string): boolean {
    const isLinked = this.linking.has(flat(before)) || ELIDED.test(before);
    return isLinked && /^\p{Ll}{3,}$/u.test(word) && !this.infinitive.test(flat(word));
  }
}

/** What stands right before a word, without a blank. */
const ELIDED = /^\p{L}['’]/u;
const JOINING: ReadonlySet<string> = new Set([
  '&',
  ...['of', 'and', 'withinNames'].flatMap(list => phrasesOf(list).map(flat)),
]);
const ARTICLES: ReadonlySet<string> = new Set(phrasesOf('nameArticles').map(flat));

function isName(word: string): boolean {
  return /^[“«"(]?\p{Lu}/u.test(word) || /^\d{1,3}$/.test(word);
}

/** A name without article, bracket and mark. */
export function bare(name: string): string {
  return name
    .trim()
    .replace(LEADING_TO, '')
    .replace(LEADING_ARTICLE, '')
    .replace(/[\s.,;:]+$/u, '');
}

/** The names of a list, whatever they are, without clauses beside the point; none where it says who is not meant. */
export function namesListed(text: string, negations: Negations): readonly string[] {
  const said = negations.withoutAsides(text);
  return negations.excludes(said) ? [] : splitNames(said).map(bare);
}

/** The names of a list: parted by `;`, line ends, and by commas and conjunctions where each part is a name of its own. */
export function splitNames(text: string): readonly string[] {
  return text.split(/\s*[;\n]\s*|\s+\/\s+/u).flatMap(part => {
    const names = splitAt(part, JOINT);
    // A comma or a conjunction may stand within a name, as in “Fire and Rescue Service”.
    if (names.length > 1 && names.every(standsAlone)) return names;
    const people = splitAt(part, CONJUNCTION);
    return people.length > 1 && people.every(isPerson) && people.some(isTitled)
      ? people
      : splitAt(part, SURE_JOINT);
  });
}

const CONJUNCTION = new RegExp(`,?\\s+(?:${AND}|&)\\s+`, 'giu');
const TITLED = new RegExp(`^${honorificPattern('')}\\p{Lu}`, 'u');

function isTitled(name: string): boolean {
  return TITLED.test(name);
}

/** `Ms. Y`, `Z`: capitals only, and no body. */
function isPerson(name: string): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){0,4}$/u.test(name) &&
    (isTitled(name) || !BODY_WORDS.test(flat(name)))
  );
}

const ALONG = `${oneOf([...phrasesOf('asWell'), ...phrasesOf('withWords')])}\\s+`;
const JOINT = new RegExp(`${CONJUNCTION.source}|,?\\s+${ALONG}|,\\s+`, 'giu');
/** A conjunction before an article, or a preposition that is repeated, begins a new name. */
const SURE_JOINT = new RegExp(`(?:,?\\s+${AND}\\s+|,\\s+)(?=${ARTICLE}|${TO})|,\\s+${ALONG}`, 'giu');

function splitAt(text: string, joint: RegExp): readonly string[] {
  return text
    .split(joint)
    .map(part => part.trim())
    .filter(part => part !== '');
}

function standsAlone(name: string): boolean {
  const text = bare(name);
  if (ACRONYM.test(text)) return true;
  return BODY_WORDS.test(flat(text)) && /^\p{Lu}/u.test(text) && foldedWords(text).length > 1;
}

const BODY_WORDS = new RegExp(anyOf([...phrasesOf('addressable'), ...phrasesOf('bodies')]), 'u');
