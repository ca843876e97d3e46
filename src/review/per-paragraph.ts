import { BREAK, type ParagraphEdit, type Words } from './paragraph-edits.ts';

/** What was done to one of them, and who joined it with the next one, if anybody did. */
export interface PartEdits {
  readonly edits: readonly ParagraphEdit[];
  readonly joined?: Pick<ParagraphEdit, 'by'>;
}

/** Edits of all texts, each behind a break, as edits of each. */
export function perParagraph(
  texts: readonly string[],
  edits: readonly ParagraphEdit[],
): readonly PartEdits[] {
  let next = 0;
  return texts.map(({ length }) => {
    const from = next;
    const to = from + length;
    next = to + BREAK.length;
    const own = edits.filter(edit => edit.start <= to && edit.end >= from);
    const joined = own.find(edit => edit.end > to && !keepsBreaks(edit, texts));
    return {
      edits: own.map(edit => within(edit, texts, from, to)).filter(isSomething),
      ...(joined && { joined: { by: joined.by } }),
    };
  });
}

/** The part of an edit that lies from `from` to `to`; what is put in stands with the first. */
function within(edit: ParagraphEdit, texts: readonly string[], from: number, to: number): ParagraphEdit {
  const place = breaksBetween(edit.start, from, texts);
  const isAlone = edit.start >= from && edit.end <= to;
  const isSaid = isAlone || (edit.start >= from && !isBlank(edit));
  const words = keepsBreaks(edit, texts) ? betweenBreaks(edit.words)[place] : isSaid ? edit.words : [];
  return {
    ...edit,
    start: Math.max(edit.start, from) - from,
    end: Math.min(edit.end, to) - from,
    words: words ?? [],
  };
}

function isSomething({ start, end, words }: ParagraphEdit): boolean {
  return start < end || words.length > 0;
}

/** True for an edit of words that has a break for each one that it takes out. */
function keepsBreaks({ start, end, words }: ParagraphEdit, texts: readonly string[]): boolean {
  const breaks = breaksBetween(start, end, texts);
  return breaks > 0 && betweenBreaks(words).length === breaks + 1;
}

function breaksBetween(start: number, end: number, texts: readonly string[]): number {
  return texts.join(BREAK).slice(start, Math.max(start, end)).split(BREAK).length - 1;
}

function betweenBreaks(words: readonly Words[]): readonly (readonly Words[])[] {
  const chunks: Words[][] = [[]];
  for (const each of words) {
    for (const [index, text] of each.text.split(BREAK).entries()) {
      if (index > 0) chunks.push([]);
      if (text !== '') chunks.at(-1)?.push({ ...each, text });
    }
  }
  return chunks;
}

/** True for blanks where two paragraphs are joined, which stand there anyway. */
function isBlank({ words }: ParagraphEdit): boolean {
  return words.every(({ text }) => text.trim() === '' && !text.includes(BREAK));
}
