/** Words by which a text says that something is not so, or names somebody only beside the point; what they touch is no fact. */
import { byLanguage } from '../lexicon/by-language.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, folded, phrasesOf } from '../lexicon/import-words.ts';

/** Tells negations. */
export class Negations {
  /** An expression for a negation, in a text without what only seems one. */
  readonly source: string;
  /** The same alone, for a text that {@link plain} has made. */
  readonly negation: RegExp;
  private readonly contrast: RegExp;
  private readonly last: RegExp;
  private readonly seeming: RegExp;
  private readonly aside: RegExp;
  private readonly joint: RegExp;
  private readonly by: RegExp;
  private readonly notMet: RegExp;

  constructor(language: string | undefined) {
    const words = (list: string) => anyOf(phrasesOf(list, language));
    // “No. 3” is a number, and the “non” of “non-lethal” says nothing of the whole.
    const alone = `(?!-)(?!\\.?\\s*[°º\\d])`;
    this.source = `${words('negations')}${alone}`;
    this.negation = new RegExp(this.source, 'u');
    this.last = new RegExp(`\\s+${this.source}$`, 'u');
    this.contrast = new RegExp(`${words('contrasts')}${alone}`, 'u');
    this.seeming = new RegExp(words('seemingNegations'), 'gu');
    this.aside = new RegExp(`^${words('asideWords')}`, 'u');
    this.joint = new RegExp(
      `^${anyOf([...phrasesOf('asWell', language), ...phrasesOf('withWords', language)])}`,
      'u',
    );
    const meet = `(?<!\\p{L})(?:${phrasesOf('meetStems', language).map(folded).join('|')})`;
    this.notMet = new RegExp(
      `${this.source}[\\s'’]+(?:[\\p{L}'’]+\\s+){0,3}?(?:${words('meeting')}|${meet})|${words('withWords')}\\s+${this.source}`,
      'u',
    );
    this.by = new RegExp(`\\s${words('byWord')}\\s`, 'u');
  }

  /** A text in small letters in which no word only seems to negate, letter for letter. */
  plain(text: string): string {
    return flat(text).replace(this.seeming, words => '~'.repeat(words.length));
  }

  /** True for a text that excludes somebody: `the hospital and not the Ministry`, `no school`. */
  excludes(text: string): boolean {
    const plain = this.plain(text);
    return this.negation.test(plain) || this.contrast.test(plain);
  }

  /** True for a text that says that nobody was met: `No meeting with the police`, `did not meet`, `met with no one`. */
  deniesMeeting(text: string): boolean {
    return this.notMet.test(this.plain(text));
  }

  /** A text up to the words that speak of somebody else: `Ms. Brandt` of “Ms. Brandt instead of Mr. Radan”. */
  upToContrast(text: string): string {
    const found = this.contrast.exec(this.plain(text));
    return found ? text.slice(0, found.index) : text;
  }

  /** What stands before a verb, without the word that negates it. */
  beforeVerb(text: string): string {
    const found = this.last.exec(flat(text));
    return found ? text.slice(0, found.index) : text;
  }

  /** A text without the clauses that commas part from it: `the police` of “As stated by the Mayor, the police”. */
  withoutAsides(text: string): string {
    const pieces = text.split(/,\s+/u);
    if (pieces.length < 2) return text;
    return pieces.filter(piece => !this.isAside(piece)).join(', ');
  }

  private isAside(piece: string): boolean {
    // WHO is no “who”.
    if (/^\p{Lu}{2}/u.test(piece)) return false;
    const plain = flat(piece);
    return !this.joint.test(plain) && (this.aside.test(plain) || this.by.test(plain));
  }
}

/** What tells negations in texts of one language, or of any. */
export const negationsIn = byLanguage(language => new Negations(language));
