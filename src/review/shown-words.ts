/** Edits of a paragraph as it was sent, in terms of the author's words in it. */

import type { TextEdit } from '../changes/with-edits.ts';
import type { Shown } from './shown.ts';

/** The words of a paragraph without the code that we write before them. */
export function withoutCode(text: string, shown: Shown | undefined): string {
  const code = shown?.entry.code ?? '';
  return code !== '' && text.startsWith(code) ? text.slice(code.length).trim() : text;
}

export function lastOf({ at, words }: Shown): number {
  return at + words.length;
}

/** An edit of a paragraph as one of the author's words in it; what we write before and behind them stays ours. */
export function withinShown({ start, end, text }: TextEdit, { at, words }: Shown, whole: string) {
  const [before, after] = [
    whole.slice(Math.min(start, at), at),
    whole.slice(at + words.length, Math.max(end, at + words.length)),
  ];
  const isRetyped = {
    before: before !== '' && text.startsWith(before),
    after: after !== '' && text.endsWith(after),
  };
  return {
    start: Math.max(start - at, 0),
    end: Math.min(end - at, words.length),
    text: text.slice(
      isRetyped.before ? before.length : 0,
      isRetyped.after ? text.length - after.length : undefined,
    ),
  };
}

/** What was read before and after, in whole words. */
export function withWholeWords(
  words: string,
  { start, end, text }: TextEdit,
): { readonly old: string; readonly new: string } {
  const isWithinWord =
    /[\p{L}\p{N}]$/u.test(words.slice(0, start)) && /^[\p{L}\p{N}]/u.test(text || words.slice(start));
  const goesOn =
    /^[\p{L}\p{N}]/u.test(words.slice(end)) && /[\p{L}\p{N}]$/u.test(text || words.slice(0, end));
  const before = isWithinWord ? (/[\p{L}\p{N}]+$/u.exec(words.slice(0, start))?.[0] ?? '') : '';
  const after = goesOn ? (/^[\p{L}\p{N}]+/u.exec(words.slice(end))?.[0] ?? '') : '';
  return { old: before + words.slice(start, end) + after, new: before + text + after };
}
