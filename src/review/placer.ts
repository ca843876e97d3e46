/** Answers for each change that a file asks for: what it is, and where in the `.mission` text it belongs. */
import { lineAround } from '../domain/lines.ts';
import { wordsIn } from '../lexicon/words-in.ts';
import { lostMarkings, typedMarkings } from '../syntax/standing-markings.ts';
import type { Among, Asked } from './asked.ts';
import type { Change, ChangeKind, TextEdit, Unplaced } from './change.ts';
import type { Changed, EntryReading } from './entry-reading.ts';
import { type Merged, merge } from './merge.ts';
import { BREAK } from './paragraph-edits.ts';
import type { Place, Shown, ShownReport } from './shown.ts';
import { lastOf, withinShown, withoutCode, withWholeWords } from './shown-words.ts';
import {
  escapingSlashes,
  joinedWithNext,
  keepingComments,
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
import type { SourceEntry } from './source-entries.ts';
import type { SourceLeaf } from './source-leaf.ts';
import { type Replaced, shared, wordChanges } from './word-changes.ts';

/** A change that has no number so far. */
export interface Placed
  extends Pick<Change, 'entry' | 'kind' | 'old' | 'new' | 'state' | 'why' | 'now' | 'edits'> {
  /** The entry of the text in which it is. */
  readonly into?: SourceEntry;
  /** What it changes where the words that others took out of it again are left out. */
  readonly editsLeft?: readonly TextEdit[];
  readonly puts?: NewParagraph;
  readonly takes?: { readonly leaf: SourceLeaf; readonly start: number; readonly end: number };
  /** True for what stands in the place of words of the change before. */
  readonly takesBack?: boolean;
  /** True for what can't be without the change before. */
  readonly isPart?: boolean;
}

type AskedOf<What extends Asked['what']> = Extract<Asked, { readonly what: What }>;

export class Placer {
  constructor(
    private readonly shown: ShownReport,
    private readonly source: string,
    private readonly reading: EntryReading,
    private readonly marks: (words: string) => boolean,
  ) {}

  place(asked: Exclude<Asked, { readonly what: 'comment' }>): Placed {
    const placed = this.placed(asked);
    // Words that look like a marking would be shown as one, and mark nothing; one goes only with what it stands at.
    const isPutIn = this.marks(textPutIn(asked)) && !this.marks(placed.old);
    const isTakenOut = placed.kind !== 'paragraph-deleted' && placed.edits.some(edit => this.unmarks(edit));
    return isPutIn || isTakenOut ? { ...placed, state: 'own-text', why: 'marking', edits: [] } : placed;
  }

  /** True where an edit takes a marking out of the lines that it changes. */
  private unmarks({ start, end, text }: TextEdit): boolean {
    const [from, to] = [lineAround(this.source, start).start, lineAround(this.source, end).end];
    const [before, after] = [
      this.source.slice(from, to),
      this.source.slice(from, start) + text + this.source.slice(end, to),
    ].map(lines => typedMarkings(lines));
    return lostMarkings(before ?? [], after ?? []).length > 0;
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
    const { paragraph } = asked;
    const shown = this.shown.shownIn(paragraph);
    const whole = this.shown.textOf(paragraph);
    const kind = kindOf(asked);
    if (!shown || isOutside(asked, shown)) {
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
    const isThere = isSplit(asked, edit, shown.words, place) || isSaid(edit, shown, place);
    if (merged.kind === 'taken' || isThere) return { ...told, state: 'taken' };
    const found = this.edit(asked.what, place, merged);
    const why = asked.what === 'split' && place.leaf.isCell ? 'table' : 'marks';
    return merged.kind === 'free'
      ? {
          ...this.offered(told, found, why),
          into: place.entry,
          ...(merged.start < merged.end && {
            takes: { leaf: place.leaf, start: merged.start, end: merged.end },
          }),
        }
      : this.colliding(told, found, place, merged);
  }

  private edit(
    what: 'words' | 'split',
    place: Place,
    { start, end, text }: Exclude<Merged, { kind: 'taken' }>,
  ): TextEdit | undefined {
    const { entry, leaf } = place;
    const parts = text.split(BREAK);
    const found =
      what === 'words'
        ? wordsEdit(leaf, start, end, text)
        : splitAt(entry, leaf, { start, end }, parts, this.source);
    return this.meant(place, found, { at: 0, removed: 1, added: what === 'words' ? 1 : parts.length });
  }

  /** An edit that changes nothing but what it is to change, with the comments in it; `at` is counted from its leaf on. */
  private meant({ entry, leaf }: Place, found: TextEdit | undefined, changed: Changed): TextEdit | undefined {
    const edit = found && keepingComments(escapingSlashes(found, this.source), this.source);
    const at = entry.leaves.indexOf(leaf) + changed.at;
    return edit && this.reading.changesOnly(entry, edit, { ...changed, at }) ? edit : undefined;
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
    const edit = this.meant(
      isBelow ? below : place,
      { start: at, end: at, text: before + text + after },
      { at: isBelow ? 0 : 1, removed: 0, added: 1 },
    );
    const offered = { ...this.offered(told, edit, 'marks'), into: entry };
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
      ? {
          ...this.offered(
            told,
            this.meant(place, found, { at: 0, removed: 1, added: 0 }),
            place.leaf.isTitle ? 'title' : place.leaf.isCell ? 'table' : 'marks',
          ),
          takes: { leaf: place.leaf, start: 0, end: place.leaf.text.length },
        }
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
    const halves = [first, next].map(each => each?.words ?? '');
    const hasMost = (text: string, words: string) => shared(text, words) > wordsIn(words).length / 2;
    if (leaves.some(({ text }) => halves.every(words => hasMost(text, words)))) {
      return { ...told, state: 'taken' };
    }
    const isNext = below && leaves.indexOf(below.leaf) === leaves.indexOf(place.leaf) + 1;
    if (!isNext) return { ...told, why: 'apart' };
    const edit = this.meant(place, joinedWithNext(place.entry, place.leaf), { at: 0, removed: 2, added: 1 });
    return this.offered(told, edit, place.leaf.isCell || below.leaf.isCell ? 'table' : 'marks');
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

function kindOf({ what, start, end, text }: AskedOf<'words' | 'split'>): ChangeKind {
  if (what === 'split') return 'split';
  if (start === end) return 'inserted';
  return text === '' ? 'deleted' : 'replaced';
}

/** True for an edit of what we write before or behind the author's words. */
function isOutside({ start, end }: AskedOf<'words' | 'split'>, shown: Shown): boolean {
  const [first, last] = [shown.at, lastOf(shown)];
  const isInsertion = start === end;
  return end < first || start > last || (!isInsertion && (end === first || start === last));
}

/** True where the parts of a paragraph that is to be split stand for themselves already. */
function isSplit(
  { what }: AskedOf<'words' | 'split'>,
  { start, end, text }: TextEdit,
  words: string,
  { entry, leaf }: Place,
): boolean {
  if (what !== 'split') return false;
  const isApart = (own: Replaced) =>
    wordsIn(leaf.text.slice(own.by.start, own.by.end)).length === 0 &&
    ((own.start <= end && own.end === words.length) || (own.start === 0 && start <= own.end));
  if (wordChanges(words, leaf.text).some(isApart)) return true;
  const parts = `${words.slice(0, start)}${text}${words.slice(end)}`.split(BREAK).map(part => part.trim());
  return parts.every(part => entry.leaves.some(leaf => leaf.text === part));
}

/** True where some words that were put in stand in the entry already, if at another place than is meant now. */
function isSaid({ start, end, text }: TextEdit, { entry: sent }: Shown, { entry }: Place): boolean {
  const words = text.trim();
  return (
    start === end &&
    wordsIn(words).length >= PHRASE &&
    !sent.leaves.some(leaf => leaf.includes(words)) &&
    entry.leaves.some(leaf => leaf.text.includes(words))
  );
}

/** So many words that stand together are no accident. */
const PHRASE = 3;

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
