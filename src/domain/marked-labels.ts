/** Markings that show themselves within a text: in capitals, or at the head of a label. */
import { FUNCTION_WORDS } from '../lexicon/ordinary-words.ts';
import { wordsIn } from '../lexicon/words-in.ts';
import type { Marking } from './marking.ts';
import { markingCalled, markingsAmong } from './read-marking.ts';
import { type TypedMarking, wordsOfMarking } from './typed-marking.ts';

const QUOTED = /"[^"\n]{0,200}"|“[^”\n]{0,200}”|„[^“”\n]{0,200}[“”]|«[^»\n]{0,200}»|‘[^’\n]{0,200}’/gu;
/** Words in capitals that stand together. */
const CAPITALS =
  /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{Lu}\p{M}]+(?:[\s-]{1,3}\p{Lu}[\p{Lu}\p{M}]+)*(?![\p{L}\p{M}\p{N}])/gu;
/** Fewer letters are an abbreviation. */
const WORD = /[\p{Lu}\p{M}]{4}/u;
/** “Acme Water LIMITED”, “LEVEL 2”: what only capitals make a marking may be a part of more. */
const OF_NAME = /\p{Lu}\p{Ll}+\s+$/u;
const NUMBERED = /^\s*\p{N}/u;
/** Before a colon or a dash at the beginning, behind emoji, bullets and signs. */
const LABEL =
  /^[^\p{L}\p{N}"“„«‘'([{<]*([\p{Lu}\p{Lo}][^:：–—\n|"“„«]{1,60}?)(\s*[:：]|\s*[–—]|\s+-)(?=\s|$)/u;
/** No marking that a report can have is called by more words. */
const MOST_WORDS = 3;

/** Markings in capitals wherever they stand, but in quotation marks. */
export function inCapitals(text: string): readonly TypedMarking[] {
  const unquoted = text.replace(QUOTED, words => ' '.repeat(words.length));
  return [...unquoted.matchAll(CAPITALS)].flatMap(({ 0: run, index }) => {
    if (!WORD.test(run)) return [];
    const whole = wordsOfMarking(run);
    if (whole) {
      const end = index + run.length;
      const isOfMore =
        OF_NAME.test(text.slice(Math.max(0, index - 40), index)) || NUMBERED.test(text.slice(end, end + 4));
      return isOfMore && !markingCalled(run) ? [] : [{ level: whole, start: index, end }];
    }
    // Among other words in capitals, which may be a heading, only what can be nothing else.
    return markingsAmong(run).flatMap(({ level, words }) => {
      const start = Math.max(0, run.search(words.replaceAll(' ', '[\\s-]+')));
      return markingCalled(words) ? [{ level, start: index + start, end: index + start + words.length }] : [];
    });
  });
}

/** The marking that begins what stands before a colon or a dash at the beginning of a text. */
export function atHead(text: string): TypedMarking | undefined {
  const [whole = '', words = '', mark = ''] = LABEL.exec(text) ?? [];
  // What stands between dashes may as well belong to a sentence: “Confidential talks – three – were held.”
  const level = /[:：]/u.test(mark) ? begunBy(words) : headOf(words);
  return level && { level, start: whole.indexOf(words), end: whole.length };
}

/** The marking with which words begin: “Confidential until 1 June”. */
export function begunBy(words: string): Marking | undefined {
  return begun(words)?.level;
}

/** The same where no noun follows, which it would describe. */
function headOf(words: string): Marking | undefined {
  const { level, rest = '' } = begun(words) ?? {};
  const [next = ''] = wordsIn(rest);
  return rest === '' || /^\s*[([,;]/.test(rest) || FUNCTION_WORDS.has(next.toLowerCase()) ? level : undefined;
}

function begun(words: string): { readonly level: Marking; readonly rest: string } | undefined {
  const first = [...words.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].slice(0, MOST_WORDS);
  for (const { 0: word, index } of first.reverse()) {
    const end = index + word.length;
    const level = markingCalled(words.slice(0, end));
    if (level) return { level, rest: words.slice(end) };
  }
  return undefined;
}

/** A title or a heading of a marking and one noun: “Confidential annex”, “Annexe confidentielle”. */
export function ofHeading(title: string): TypedMarking | undefined {
  const words = wordsIn(title);
  if (
    words.length < 2 ||
    words.length > MOST_WORDS + 1 ||
    !/^[#\s*_]*\p{Lu}[\p{L}\p{M} -]+[\s*_]*$/u.test(title)
  )
    return undefined;
  const level = markingCalled(words.slice(0, -1).join(' ')) ?? markingCalled(words.slice(1).join(' '));
  return level && { level, start: title.search(/\p{L}/u), end: title.length };
}
