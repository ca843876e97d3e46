/** Sentences in which somebody undertakes something, wherever a report tells of it. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/intake-words.ts';
import { type FactReader, futureVerb } from './facts.ts';

/** Tells undertakings in texts of one language. */
export class Undertakings {
  private readonly promises: RegExp;
  private readonly wills: RegExp;
  private readonly future: RegExp;
  private readonly facts: FactReader;

  constructor(language: string | undefined, facts: FactReader) {
    this.facts = facts;
    this.promises = new RegExp(anyOf(phrasesOf('undertakes', language)), 'u');
    this.future = new RegExp(`\\s${futureVerb(language)}`, 'u');
    this.wills = new RegExp(anyOf(phrasesOf('wills', language)), 'u');
  }

  /** True where a sentence says who promised something, or who will do it until when. */
  isOne(sentence: string): boolean {
    const plain = flat(sentence);
    const isPromise = this.promises.test(plain);
    if (!isPromise && !this.wills.test(plain) && !this.future.test(sentence.normalize())) return false;
    const { owner, due } = this.facts.ofAction(sentence);
    return owner.length > 0 && (isPromise || due !== undefined);
  }
}
