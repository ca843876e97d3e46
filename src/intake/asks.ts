/** Which sentences of a text ask somebody for something. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/intake-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';

/** A stretch of a text that says what was found, or what is asked for. */
export interface Segment {
  readonly isAsk: boolean;
  readonly text: string;
}

/** Tells sentences that ask in texts of one language. */
export class Asks {
  private readonly performs: RegExp;
  private readonly advises: RegExp;
  private readonly asks: RegExp;
  private readonly notAdvice: RegExp;

  constructor(language: string | undefined) {
    const adverbs = phrasesOf('adverbs', language);
    // “The Board had recommended that …” tells of another time.
    const past = `(?<!${anyOf(phrasesOf('pluperfect', language))}\\s+(?:\\p{L}+\\s+){0,2})`;
    const pattern = (...lists: readonly string[]) =>
      new RegExp(
        `${past}${anyOf([...new Set(lists.flatMap(list => phrasesOf(list, language)))], adverbs)}`,
        'u',
      );
    this.performs = pattern('performs');
    this.advises = pattern('advises');
    this.asks = pattern('asks', 'performs', 'advises');
    this.notAdvice = pattern('notAdvice');
  }

  /** True for a sentence that asks by saying so: “The mission recommends that …”. */
  performsIn(text: string): boolean {
    return this.performs.test(unquoted(text));
  }

  /** True for a sentence that asks or says what somebody should do. */
  advisesIn(text: string): boolean {
    const plain = unquoted(text);
    return this.performs.test(plain) || (this.advises.test(plain) && !this.notAdvice.test(plain));
  }

  /** True for whatever may be a recommendation where recommendations are told. */
  asksIn(text: string): boolean {
    return this.asks.test(unquoted(text));
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
