/** Answers for each change that a file asks for: what it is, and where in the `.mission` text it belongs. */
import type { Among, Asked } from './asked.ts';
import type { Change, ChangeKind, TextEdit, Unplaced } from './change.ts';
import { type Merged, merge } from './merge.ts';
import { BREAK } from './paragraph-edits.ts';
import type { Place, ShownReport } from './shown.ts';
import { lastOf, withinShown, withoutCode, withWholeWords } from './shown-words.ts';
import {
  joinedWithNext,
  type NewParagraph,
  paragraphAfter,
  paragraphBefore,
  readsAsTyped,
  rowAfter,
  splitAt,
  withoutParagraph,
  withoutRow,
  wordsEdit,
} from './source-edits.ts';
import type { SourceLeaf } from './source-leaf.ts';

/** A change that has no number so far. */
export interface Placed
  extends Pick<Change, 'entry' | 'kind' | 'old' | 'new' | 'state' | 'why' | 'now' | 'edits'> {
  /** What it changes where the words that others took out of it again are left out. */
  readonly editsLeft?: readonly TextEdit[];
  /** Where a new paragraph is put in, and which leaf one that is taken out is. */
  readonly puts?: NewParagraph;
  readonly takes?: SourceLeaf;
  /** True for what stands in the place of words of the change before. */
  readonly takesBack?: boolean;
  /** True for what can't be without the change before. */
  readonly isPart?: boolean;
}

type AskedOf<What extends Asked['what']> = Extract<Asked, { readonly what: What }>;

export class Placer {
  private readonly shown: ShownReport;
  private readonly source: string;
  private readonly marks: (words: string) => boolean;

  constructor(shown: ShownReport, source: string, marks: (words: string) => boolean) {
    this.shown = shown;
    this.source = source;
    this.marks = marks;
  }

  place(asked: Exclude<Asked, { readonly what: 'comment' }>): Placed {
    const placed = this.placed(asked);
    // Words that look like a marking would be shown as one, and mark nothing.
    return this.marks(textPutIn(asked)) && !this.marks(placed.old)
      ? { ...placed, state: 'own-text', why: 'marking', edits: [] }
      : placed;
  }

  private placed(asked: Exclude<Asked, { readonly what: 'comment' }>): Placed {
    switch (asked.what) {
      case 'words':
      case 'split':
        return this.words(asked);
      case 'paragraph':
        return this.paragraph(asked);
      case 'row':
      case 'without-row':
        return this.row(asked);
      case 'without-paragraph':
        return this.withoutParagraph(asked);
      case 'joined':
        return this.joined(asked);
    }
  }

  private words(asked: AskedOf<'words' | 'split'>): Placed {
    const { left, takesBack, among, ...own } = asked;
    if (takesBack !== undefined) {
      const placed = among ? this.among(own.paragraph, among) : { ...this.readWords(own), isPart: true };
      const kind = takesBack === '' ? 'inserted' : asked.text === '' ? 'deleted' : 'replaced';
      return { ...placed, kind, old: takesBack, new: asked.text, takesBack: true };
    }
    const placed = this.readWords(own);
    if (left === undefined || placed.edits.length === 0) return placed;
    const revised = this.readWords({ ...own, text: left });
    return revised.state === 'taken' ? revised : { ...placed, editsLeft: revised.edits };
  }

  /** What is done to the words of another change: part of that, unless the text has it already. */
  private among(paragraph: number, { host, from, to, text }: Among): Placed {
    const told = this.told(paragraph, 'replaced', '', '');
    const asked = { what: 'words', by: undefined, paragraph, start: host.start, end: host.end } as const;
    const [first, both] = [host.text, host.left].map(words => this.readWords({ ...asked, text: words }));
    if (both?.state === 'taken') return { ...told, state: 'taken' };
    const [shown, place] = [this.shown.shownIn(paragraph), this.shown.placeOf(paragraph)];
    if (first?.state !== 'taken' || !shown || !place) {
      return { ...told, state: first?.state ?? 'unplaced', isPart: true };
    }
    const { start, end } = withinShown(host, shown, this.shown.textOf(paragraph));
    const words = shown.words.slice(0, start) + host.text + shown.words.slice(end);
    const merged = merge(words, place.leaf.text, { start: start + from, end: start + to, text });
    if (merged.kind === 'taken') return { ...told, state: 'taken' };
    const found = this.edit('words', place, merged);
    return merged.kind === 'free'
      ? this.offered(told, found, 'marks')
      : this.colliding(told, found, place, merged);
  }

  private readWords(asked: AskedOf<'words' | 'split'>): Placed {
    const { paragraph, start, end } = asked;
    const shown = this.shown.shownIn(paragraph);
    const whole = this.shown.textOf(paragraph);
    const isOutside =
      shown &&
      (end < shown.at ||
        (end === shown.at && start < end) ||
        start > lastOf(shown) ||
        (start === lastOf(shown) && start < end));
    const kind =
      asked.what === 'split'
        ? 'split'
        : start === end
          ? 'inserted'
          : asked.text === ''
            ? 'deleted'
            : 'replaced';
    if (!shown || isOutside) {
      const read = withWholeWords(whole, asked);
      return { ...this.told(paragraph, kind, read.old, read.new), state: 'own-text' };
    }
    const edit = withinShown(asked, shown, whole);
    if (edit.start === 0 && edit.end === shown.words.length && edit.text.trim() === '') {
      return this.withoutParagraph(asked);
    }
    const read = withWholeWords(shown.words, edit);
    const told = this.told(paragraph, kind, read.old, read.new);
    const place = this.shown.placeOf(paragraph);
    if (!place) return told;
    const merged = merge(shown.words, place.leaf.text, edit);
    if (merged.kind === 'taken' || isSplit(asked, edit, shown.words, place))
      return { ...told, state: 'taken' };
    const found = this.edit(asked.what, place, merged);
    const why = asked.what === 'split' && place.leaf.isCell ? 'table' : 'marks';
    return merged.kind === 'free'
      ? this.offered(told, found, why)
      : this.colliding(told, found, place, merged);
  }

  private edit(
    what: 'words' | 'split',
    place: Place,
    { start, end, text }: Exclude<Merged, { kind: 'taken' }>,
  ): TextEdit | undefined {
    const { entry, leaf } = place;
    return what === 'words'
      ? wordsEdit(leaf, start, end, text)
      : splitAt(entry, leaf, { start, end }, text.split(BREAK), this.source);
  }

  private paragraph({ paragraph, text, like, isInTable }: AskedOf<'paragraph'>): Placed {
    const told = this.told(paragraph, 'paragraph-inserted', '', text);
    const place = this.shown.lastPlaceAt(paragraph);
    if (!place) return told;
    const { entry, leaf } = place;
    if (leaf.isCell && isInTable) return { ...told, why: 'table' };
    const below = like === 'below' ? this.shown.placeOf(paragraph + 1) : undefined;
    const isBelow = below?.entry === entry && !below.leaf.isTitle && !below.leaf.isCell;
    const puts = isBelow
      ? paragraphBefore(below.leaf, this.source)
      : paragraphAfter(entry, leaf, this.source, like === 'above');
    if (!puts) return { ...told, why: 'table' };
    if (!readsAsTyped(text)) return { ...told, why: 'marks' };
    const { at, before, after } = puts;
    const offered = this.offered(told, { start: at, end: at, text: before + text + after }, 'table');
    return { ...offered, ...(entry.leaves.some(each => each.text === text) && { state: 'taken' }), puts };
  }

  private row({ what, paragraph, cells }: AskedOf<'row' | 'without-row'>): Placed {
    const row = cells.join(' | ');
    const told =
      what === 'row'
        ? this.told(paragraph, 'paragraph-inserted', '', row)
        : this.told(paragraph, 'paragraph-deleted', row, '');
    const shown = this.shown.shownIn(paragraph);
    const entry = shown && this.shown.inText(shown.entry);
    const leaf = this.shown.placeOf(paragraph)?.leaf;
    const isTaken = what === 'row' ? entry && hasRow(entry.leaves, cells) : entry && !leaf;
    if (isTaken) return { ...told, state: 'taken' };
    if (!leaf?.isCell) return { ...told, state: 'own-text' };
    return this.offered(
      told,
      what === 'row' ? rowAfter(leaf, cells, this.source) : withoutRow(leaf, this.source),
      'table',
    );
  }

  private withoutParagraph({ paragraph }: Pick<Asked, 'paragraph'>): Placed {
    const shown = this.shown.shownIn(paragraph);
    const told = this.told(
      paragraph,
      'paragraph-deleted',
      withoutCode(this.shown.textOf(paragraph), shown),
      '',
    );
    if (!shown) return { ...told, state: 'own-text' };
    const place = this.shown.placeOf(paragraph);
    if (!place) return this.shown.inText(shown.entry) ? { ...told, state: 'taken' } : told;
    const found = withoutParagraph(place.entry, place.leaf, this.source);
    return place.leaf.text === shown.words
      ? { ...this.offered(told, found, place.leaf.isTitle ? 'title' : 'table'), takes: place.leaf }
      : this.colliding(told, found, place, { start: 0, end: place.leaf.text.length });
  }

  private joined({ paragraph }: AskedOf<'joined'>): Placed {
    const [first, next] = [this.shown.shownIn(paragraph), this.shown.shownIn(paragraph + 1)];
    const old = [paragraph, paragraph + 1].map(each => this.shown.textOf(each));
    const told = this.told(paragraph, 'joined', old.join(' ¶ '), old.join(' '));
    if (!first && !next) return { ...told, state: 'own-text' };
    const place = this.shown.placeOf(paragraph);
    const below = this.shown.placeOf(paragraph + 1);
    if (!place) return told;
    const { leaves } = place.entry;
    const words = [first, next].map(each => each?.words).join(' ');
    if (leaves.some(({ text }) => text === words)) return { ...told, state: 'taken' };
    const isNext = below && leaves.indexOf(below.leaf) === leaves.indexOf(place.leaf) + 1;
    if (!isNext) return { ...told, why: 'apart' };
    return this.offered(told, joinedWithNext(place.entry, place.leaf), 'table');
  }

  private told(paragraph: number, kind: ChangeKind, old: string, text: string): Placed {
    const owner = this.shown.ownerOf(paragraph);
    return { entry: owner?.name, kind, old, new: text, state: 'unplaced', why: 'gone', edits: [] };
  }

  private offered({ why: _, ...told }: Placed, edit: TextEdit | undefined, why: Unplaced): Placed {
    return edit ? { ...told, state: 'offered', edits: [edit] } : { ...told, why };
  }

  private colliding(
    told: Placed,
    edit: TextEdit | undefined,
    { leaf }: Place,
    { start, end }: { readonly start: number; readonly end: number },
  ): Placed {
    return { ...told, state: 'collides', now: leaf.text.slice(start, end), edits: edit ? [edit] : [] };
  }
}

/** True where the parts of a paragraph that is to be split stand for themselves already. */
function isSplit(
  { what }: AskedOf<'words' | 'split'>,
  { start, end, text }: { readonly start: number; readonly end: number; readonly text: string },
  words: string,
  { entry }: Place,
): boolean {
  if (what !== 'split') return false;
  const parts = `${words.slice(0, start)}${text}${words.slice(end)}`.split(BREAK).map(part => part.trim());
  return parts.every(part => entry.leaves.some(leaf => leaf.text === part));
}

/** What somebody has put in. */
function textPutIn(asked: Exclude<Asked, { readonly what: 'comment' }>): string {
  if ('cells' in asked) return asked.cells.join(' | ');
  return 'text' in asked ? asked.text : '';
}

/** True where these cells stand one behind the other. */
function hasRow(leaves: readonly SourceLeaf[], cells: readonly string[]): boolean {
  const isCell = (words: string | undefined, leaf: SourceLeaf | undefined) =>
    leaf?.isCell && leaf.text.trim() === (words ?? '').trim();
  return leaves.some((_, at) => Array.from(cells).every((words, index) => isCell(words, leaves[at + index])));
}
