/** Stretches of a text that is edited: each is found again where it stands now, or it is said that it is gone. */

/** From one offset to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A change of the text: so many letters from an offset on, and what stands there instead. */
export interface Change {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A word in the text; marks alone are none, since every edit may draw them anew. */
interface Word extends Stretch {
  readonly word: string;
}

/** The number or letter in front of a point, which belongs to its list. */
const MARK = /^\(?[\p{L}\d]{1,3}[.)]$/u;

/** Follows stretches through edits. A stretch is known by its words and never taken for another. */
export class FollowedText {
  private readonly stretches: Stretch[];
  private readonly wanted: readonly string[];
  private joined: JoinedWords | undefined;

  constructor(
    private text: string,
    stretches: readonly Stretch[],
  ) {
    this.stretches = [...stretches];
    this.wanted = stretches.map(({ start, end }) => joinedOf(wordsBetween(text, start, end)));
  }

  /** Takes in changes of the text, the later ones in it first, and what it is after them. */
  change(changes: readonly Change[], text: string): void {
    for (const change of changes)
      for (const [at, stretch] of this.stretches.entries()) this.stretches[at] = moved(stretch, change);
    this.text = text;
    this.joined = undefined;
  }

  /** Where a stretch stands now: where edits have brought it, or else where its words stand, if nowhere twice. */
  find(index: number): Stretch | undefined {
    const [stretch, wanted = ''] = [this.stretches[index], this.wanted[index]];
    if (!stretch || wanted === '') return undefined;
    if (joinedOf(wordsBetween(this.text, stretch.start, stretch.end)) === wanted) return stretch;
    this.joined ??= new JoinedWords(this.text);
    const found = this.joined.only(wanted);
    if (found) this.stretches[index] = found;
    return found;
  }

  /** True where its lines hold its words and no others; the mark of a point in front counts as none. */
  hasOwnLines(index: number): boolean {
    const stretch = this.find(index);
    if (!stretch) return false;
    const start = this.text.lastIndexOf('\n', stretch.start - 1) + 1;
    const next = this.text.indexOf('\n', stretch.end);
    const [first, ...others] = wordsBetween(this.text, start, next < 0 ? this.text.length : next);
    const words = first && MARK.test(first.word) && first.end <= stretch.start ? others : [first, ...others];
    return joinedOf(words.filter(word => word !== undefined)) === this.wanted[index];
  }
}

/** The words of a text in a row, to search for others in. */
class JoinedWords {
  private readonly words: readonly Word[];
  private readonly text: string;
  private readonly begins = new Map<number, number>();

  constructor(text: string) {
    this.words = wordsBetween(text, 0, text.length);
    let at = 1;
    for (const [index, { word }] of this.words.entries()) {
      this.begins.set(at, index);
      at += word.length + 1;
    }
    this.text = ` ${joinedOf(this.words)} `;
  }

  /** The only place where these words stand; undefined where there is none, or more than one. */
  only(wanted: string): Stretch | undefined {
    const at = this.text.indexOf(` ${wanted} `);
    if (at < 0 || this.text.indexOf(` ${wanted} `, at + 1) >= 0) return undefined;
    const index = this.begins.get(at + 1) ?? 0;
    const [first, last] = [this.words[index], this.words[index + wanted.split(' ').length - 1]];
    return first && last && { start: first.start, end: last.end };
  }
}

function wordsBetween(text: string, start: number, end: number): readonly Word[] {
  return [...text.slice(start, end).matchAll(/\S+/gu)].flatMap(({ 0: word, index }) =>
    /[\p{L}\p{N}]/u.test(word) ? [{ word, start: start + index, end: start + index + word.length }] : [],
  );
}

function joinedOf(words: readonly Word[]): string {
  return words.map(({ word }) => word).join(' ');
}

/** Where a stretch stands after a change; what is typed at its ends is not part of it. */
function moved({ start, end }: Stretch, { offset, length, text }: Change): Stretch {
  const by = text.length - length;
  const after = offset + length;
  const first = start >= after ? start + by : Math.min(start, offset);
  const last = end <= offset ? end : end >= after ? end + by : offset;
  return { start: first, end: Math.max(first, last) };
}
