/** What reviewers did to a file, in terms of the paragraphs that were sent. */
import { oneLine } from '../lexicon/one-line.ts';
import type { SentParagraph } from '../report/sent.ts';
import type { PlainParagraph } from '../word/plain-paragraphs.ts';
import type { RevisedParagraph, Revision } from '../word/revised-paragraph.ts';
import { alignParagraphs } from './align.ts';
import { BREAK, type ParagraphEdit, paragraphEdits, type Words } from './paragraph-edits.ts';
import { perParagraph } from './per-paragraph.ts';
import { type Group, groupsOf } from './rebroken.ts';

/** Something that was done at a paragraph that was sent, by its place among them. */
export type Asked = { readonly by: Revision | undefined; readonly paragraph: number } & (
  | {
      /** Words in the place of others; where a paragraph is split, with the breaks among them. */
      readonly what: 'words' | 'split';
      readonly start: number;
      readonly end: number;
      readonly text: string;
      /** What is left of the text where somebody else has taken words out of it again. */
      readonly left?: string;
      /** Words of the change before that these stand in the place of. */
      readonly takesBack?: string;
      /** That change, where these stand among its words. */
      readonly among?: Among;
    }
  /** A paragraph after this one; -1 is before the first. */
  | {
      readonly what: 'paragraph';
      readonly text: string;
      /** Which of its neighbours it is laid out like, if any: a point of a list like other points. */
      readonly like: 'above' | 'below' | undefined;
      readonly isInTable: boolean;
    }
  | { readonly what: 'row' | 'without-row'; readonly cells: readonly string[] }
  | { readonly what: 'without-paragraph' }
  /** The paragraph goes on with the next one. */
  | { readonly what: 'joined' }
  | { readonly what: 'comment'; readonly comment: string; readonly quote: string }
);

/** A change of somebody's words by somebody else: which of them, by their places, and what is to stand there. */
export interface Among {
  readonly host: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly left: string;
  };
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** All that was done, in the order of the file. */
export function askedIn(sent: readonly SentParagraph[], found: readonly PlainParagraph[]): readonly Asked[] {
  return new Asker(sent, found).all();
}

class Asker {
  private readonly asked: Asked[] = [];
  private readonly quotes: ReadonlyMap<string, string>;
  private readonly told = new Set<string>();
  /** What the paragraphs that were sent are laid out as. */
  private readonly layouts = new Map<number, string>();
  /** The cells of rows that were put in or taken out. */
  private readonly rows = new Map<string, string[]>();

  constructor(
    private readonly sent: readonly SentParagraph[],
    private readonly found: readonly PlainParagraph[],
  ) {
    this.quotes = quotesIn(found);
  }

  all(): readonly Asked[] {
    const places = alignParagraphs(this.sent, this.found);
    const missing = new Set(this.sent.keys());
    for (const [index, place] of places.entries()) {
      const layout = this.found[index]?.made.at(-1)?.layout;
      if (place !== undefined && layout !== undefined) this.layouts.set(place, layout);
    }
    const groups = groupsOf(this.sent, this.found, places);
    for (const place of groups.flatMap(({ sent }) => sent)) missing.delete(place);
    const first = new Map(groups.map(group => [group.found[0], group]));
    const grouped = new Set(groups.flatMap(group => group.found));
    let above = -1;
    for (const [index, paragraph] of this.found.entries()) {
      const group = first.get(index);
      if (group) {
        const [place = 0] = group.sent;
        for (let before = above + 1; before < place; before++) this.missing(before, missing);
        this.changed(group);
        above = Math.max(above, group.sent.at(-1) ?? 0);
      } else if (!grouped.has(index)) this.added(paragraph, above);
      this.commented(paragraph, places[index] ?? above);
    }
    for (let before = above + 1; before < this.sent.length; before++) this.missing(before, missing);
    for (const place of [...missing]) this.missing(place, missing);
    return this.asked;
  }

  /** A paragraph that is no longer there, of which nothing was recorded. */
  private missing(paragraph: number, missing: Set<number>): void {
    if (missing.delete(paragraph)) this.asked.push({ by: undefined, what: 'without-paragraph', paragraph });
  }

  private added({ text, made }: PlainParagraph, paragraph: number): void {
    const row = made.find(each => each.row.inserted)?.row.inserted;
    for (const each of made) {
      const by = text === '' ? each.runs.find(({ inserted }) => inserted)?.inserted : undefined;
      // A paragraph as it reads with every change accepted.
      const words = each.runs
        .flatMap(({ text, deleted }) => (deleted ? [] : text))
        .join('')
        .replace(/\s+/g, ' ')
        .replace(INVISIBLE, '')
        .trim();
      if (row && each.cell) this.cell('row', row, paragraph, each, words);
      else if (words !== '') this.paragraph(by, paragraph, words, each);
    }
  }

  private paragraph(
    by: Revision | undefined,
    paragraph: number,
    text: string,
    made: RevisedParagraph | undefined,
  ): void {
    const isLike = (place: number) => this.layouts.get(place) === made?.layout;
    const like = isLike(paragraph) ? 'above' : isLike(paragraph + 1) ? 'below' : undefined;
    this.asked.push({ by, what: 'paragraph', paragraph, text, like, isInTable: made?.cell !== undefined });
  }

  private cell(
    what: 'row' | 'without-row',
    by: Revision,
    paragraph: number,
    { cell }: RevisedParagraph,
    words: string,
  ): void {
    const key = String(cell?.slice(0, 2));
    const cells = this.rows.get(key) ?? [];
    if (!this.rows.has(key)) {
      this.rows.set(key, cells);
      this.asked.push({ by, what, paragraph, cells });
    }
    const column = (cell?.[2] ?? 1) - 1;
    cells[column] = [cells[column] ?? '', words].filter(text => text !== '').join(' ');
  }

  private changed({ sent, found }: Group): void {
    const plain = found.flatMap(at => this.found[at] ?? []);
    const made = plain.flatMap(each => each.made);
    const texts = sent.map(place => this.sent[place]?.text ?? '');
    const edits = paragraphEdits(texts.join(BREAK), ...plain);
    const row = made.find(each => each.row.deleted);
    for (const [index, part] of perParagraph(texts, edits).entries()) {
      const [paragraph, text] = [sent[index] ?? 0, texts[index] ?? ''];
      if (row?.row.deleted) this.cell('without-row', row.row.deleted, paragraph, row, text);
      else if (isGone(part.edits, text)) {
        this.asked.push({ by: part.edits[0]?.by, what: 'without-paragraph', paragraph });
      } else {
        this.edited(part.edits, paragraph, text, made);
        const isLast = index === sent.length - 1;
        const joined = part.joined?.by ?? (isLast ? made.at(-1)?.mark.deleted : undefined);
        if (part.joined ?? joined) this.asked.push({ by: joined, what: 'joined', paragraph });
      }
    }
  }

  private edited(
    edits: readonly ParagraphEdit[],
    paragraph: number,
    { length }: string,
    made: readonly RevisedParagraph[],
  ): void {
    const again = new Set<ParagraphEdit>();
    for (const [index, edit] of edits.entries()) {
      if (!again.has(edit)) this.edit(edit, paragraph, length, made);
      this.takenBack(edit, edits[index + 1], paragraph, again);
    }
  }

  /** What others did to the words that somebody had put in: they took some out, or typed among them. */
  private takenBack(
    edit: ParagraphEdit,
    next: ParagraphEdit | undefined,
    paragraph: number,
    again: Set<ParagraphEdit>,
  ): void {
    const { start, end, words } = edit;
    const others = new Map(
      words.flatMap(({ deletedBy, addedBy }) => {
        const by = addedBy ?? deletedBy;
        return by ? [[by.author, by] as const] : [];
      }),
    );
    for (const by of others.values()) {
      const isTheirs = ({ deletedBy, addedBy }: Words) => (addedBy ?? deletedBy)?.author === by.author;
      const theirs = words.filter(isTheirs);
      const takesBack = theirs.flatMap(({ text, addedBy }) => (addedBy ? [] : text)).join('');
      const added = theirs.flatMap(({ text, addedBy }) => (addedBy ? text : [])).join('');
      const isReplaced =
        added === '' && next && next.by?.author === by.author && next.start === end && next.end === end;
      if (isReplaced) again.add(next);
      const first = words.findIndex(isTheirs);
      const last = words.findLastIndex(isTheirs) + 1;
      const among: Among = {
        host: { start, end, text: allOf(edit), left: saidIn(edit) },
        from: allOf({ words: words.slice(0, first) }).length,
        to: allOf({ words: words.slice(0, last) }).length,
        text: saidIn({ words: words.slice(first, last) }),
      };
      this.asked.push({
        ...{ by, what: 'words', paragraph, start: end, end, takesBack },
        text: isReplaced ? allOf(next) : added,
        ...(!isReplaced && { among }),
      });
    }
  }

  private edit(
    edit: ParagraphEdit,
    paragraph: number,
    length: number,
    made: readonly RevisedParagraph[],
  ): void {
    const { by, start, end, words } = edit;
    if (!words.some(({ text }) => text.includes(BREAK))) {
      const [text, left] = [allOf(edit), saidIn(edit)];
      const { text: whole = '' } = this.sent[paragraph] ?? {};
      const isRead = oneLine(whole.slice(0, start) + text + whole.slice(end)) !== whole || left !== text;
      if (isRead) {
        this.asked.push({
          ...{ by, what: 'words', paragraph, start, end, text },
          ...(left !== text && { left }),
        });
      }
      return;
    }
    const chunks = saidIn({ words }).split(BREAK);
    const [first = '', ...others] = chunks;
    const isAtStart = start === 0;
    if (!isAtStart && end < length) {
      this.asked.push({ by, what: 'split', paragraph, start, end, text: chunks.join(BREAK) });
      return;
    }
    const own = isAtStart ? (others.at(-1) ?? '') : first;
    const added = isAtStart ? chunks.slice(0, -1) : others;
    const above = isAtStart ? paragraph - 1 : paragraph;
    const ofAdded = isAtStart ? made : made.slice(-added.length);
    for (const [index, text] of added.entries()) {
      if (text.trim() !== '') this.paragraph(by, above, text.trim(), ofAdded[index]);
    }
    if (start < end || own !== '') this.asked.push({ by, what: 'words', paragraph, start, end, text: own });
  }

  private commented({ made }: PlainParagraph, paragraph: number): void {
    for (const comment of made.flatMap(({ runs }) => runs.flatMap(({ comments }) => comments))) {
      if (this.told.has(comment)) continue;
      this.told.add(comment);
      this.asked.push({
        by: undefined,
        what: 'comment',
        paragraph,
        comment,
        quote: this.quotes.get(comment)?.trim() ?? '',
      });
    }
  }
}

/** True where one person has taken out all of a paragraph. */
function isGone([only, ...others]: readonly ParagraphEdit[], { length }: string): boolean {
  return only?.start === 0 && only.end === length && others.length === 0 && saidIn(only).trim() === '';
}

/** Words that somebody put in, whatever others have made of them. */
function allOf({ words }: Pick<ParagraphEdit, 'words'>): string {
  return words.flatMap(({ text, addedBy }) => (addedBy ? [] : text)).join('');
}

/** What is left of words that were put in. */
function saidIn({ words }: Pick<ParagraphEdit, 'words'>): string {
  return words.flatMap(({ text, deletedBy }) => (deletedBy ? [] : text)).join('');
}

/** LibreOffice begins cells of new rows with a character that nobody sees. */
const INVISIBLE = /^(?:\u200B|\u200D|\u2060|\uFEFF)+/;

/** The words that each comment stands at. */
function quotesIn(found: readonly PlainParagraph[]): ReadonlyMap<string, string> {
  const quotes = new Map<string, string>();
  for (const { made } of found) {
    for (const { text, comments, deleted } of made.flatMap(({ runs }) => runs)) {
      if (deleted) continue;
      for (const id of comments) quotes.set(id, (quotes.get(id) ?? '') + text);
    }
  }
  return quotes;
}
