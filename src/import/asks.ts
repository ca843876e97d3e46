/** Which sentences of a text ask somebody for something. */
import { byLanguage } from '../lexicon/by-language.ts';
import { flat } from '../lexicon/flat.ts';
import { anyOf, languagesFor, phrasesOfLanguage } from '../lexicon/import-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';

/** A stretch of a text that says what was found, or what is asked for. */
export interface Segment {
  readonly isAsk: boolean;
  readonly text: string;
}

/** The patterns of one language each, since one for all takes seconds to make. */
const patternsOf = byLanguage((language = '') => {
  const adverbs = phrasesOfLanguage(language, 'adverbs');
  // “The Board had recommended that …” tells of another time.
  const past = `(?<!${anyOf(phrasesOfLanguage(language, 'pluperfect'))}\\s+(?:\\p{L}+\\s+){0,2})`;
  const pattern = (list: string) =>
    new RegExp(`${past}${anyOf(phrasesOfLanguage(language, list), adverbs)}`, 'u');
  return {
    performs: pattern('performs'),
    advises: pattern('advises'),
    asks: pattern('asks'),
    notAdvice: pattern('notAdvice'),
  };
});

/** Tells sentences that ask in texts of one language, or of any. */
export class Asks {
  private readonly languages: readonly string[];

  constructor(language: string | undefined) {
    this.languages = languagesFor(language);
  }

  /** True for a sentence that asks by saying so: “The mission recommends that …”. */
  performsIn(text: string): boolean {
    return this.has(unquoted(text), 'performs');
  }

  /** True for a sentence that asks or says what somebody should do. */
  advisesIn(text: string): boolean {
    const plain = unquoted(text);
    return this.has(plain, 'performs') || (this.has(plain, 'advises') && !this.has(plain, 'notAdvice'));
  }

  /** True for whatever may be a recommendation where recommendations are told. */
  asksIn(text: string): boolean {
    const plain = unquoted(text);
    return (['asks', 'performs', 'advises'] as const).some(list => this.has(plain, list));
  }

  private has(plain: string, list: keyof ReturnType<typeof patternsOf>): boolean {
    return this.languages.some(language => patternsOf(language)[list].test(plain));
  }

  /** A text in segments: what it says, and each sentence that asks with what follows it. */
  segmentsOf(text: string, isAsk: (sentence: string) => boolean): readonly Segment[] {
    const segments: { isAsk: boolean; start: number }[] = [];
    for (const { start, end } of sentencesIn(text)) {
      const asks = isAsk(text.slice(start, end));
      const isNumber = segments.length === 1 && !/\p{L}{2}/u.test(text.slice(0, start));
      // The number in front of a paragraph is that of its first sentence.
      if (isNumber) segments[0] = { isAsk: asks, start: 0 };
      else if (segments.length === 0 || asks)
        segments.push({ isAsk: asks, start: segments.length === 0 ? 0 : start });
    }
    return segments.map(({ isAsk: asks, start }, at) => ({
      isAsk: asks,
      text: text.slice(start, segments[at + 1]?.start).trim(),
    }));
  }
}

/** A flat text without what it quotes. */
function unquoted(text: string): string {
  return flat(text).replace(/"[^"]*"|“[^”]*”|«[^»]*»/gu, ' ');
}
