import type { Passage } from '../syntax/prose.ts';

/** Words that stand together, by their places in the passage. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** True where each character that is read is one that is written; a mention is read as something else. */
  readonly isLiteral: boolean;
}

/** The words as they are read, with the way back to what is written. */
export class SourceLeaf {
  readonly isTitle: boolean;
  /** All of the passage, in order, this one among them. */
  readonly siblings: readonly SourceLeaf[];
  /** Its place among them. */
  readonly index: number;
  private readonly stretches: Stretch[] = [];
  private readonly begin: number;

  /** An empty one stands at `begin`. */
  constructor(
    readonly passage: Passage,
    { isTitle, siblings, begin }: Pick<SourceLeaf, 'isTitle' | 'siblings'> & { readonly begin: number },
  ) {
    this.isTitle = isTitle;
    this.siblings = siblings;
    this.index = siblings.length;
    this.begin = begin;
  }

  add(stretch: Stretch): void {
    this.stretches.push(stretch);
  }

  /** What a reader sees; blanks at the ends included. */
  get text(): string {
    return this.stretches.map(({ text }) => text).join('');
  }

  /** Where it begins and ends in the passage, the marks at its ends left out. */
  get from(): number {
    return this.stretches[0]?.from ?? this.begin;
  }
  get to(): number {
    return this.stretches.at(-1)?.to ?? this.begin;
  }

  /** Its line of the passage, with the mark of an item and those at its end. */
  get line(): { readonly start: number; readonly end: number } {
    const { text } = this.passage;
    const end = text.indexOf('\n', this.to);
    return { start: text.lastIndexOf('\n', this.from - 1) + 1, end: end < 0 ? text.length : end };
  }

  /** True for a cell of a table, whose line holds others. */
  get isCell(): boolean {
    const { start, end } = this.line;
    return /^\s*\|/.test(this.passage.text.slice(start, end));
  }

  /** Where in the passage stands what is read from `start` to `end`; undefined where a mention would be cut. */
  written(start: number, end: number): { readonly from: number; readonly to: number } | undefined {
    if (start === end) {
      const place = this.place(start);
      return place === undefined ? undefined : { from: place, to: place };
    }
    let at = 0;
    let from: number | undefined;
    let to: number | undefined;
    for (const stretch of this.stretches) {
      const [first, last] = [at, at + stretch.text.length];
      at = last;
      if (last <= start || first >= end) continue;
      const isWhole = start <= first && last <= end;
      if (!stretch.isLiteral && !isWhole) return undefined;
      from ??= isWhole ? stretch.from : stretch.from + Math.max(start - first, 0);
      to = end >= last ? stretch.to : stretch.from + end - first;
    }
    return from === undefined || to === undefined ? undefined : { from, to };
  }

  /** The words as they are written, without their marks, with `text` in the place of what is read from `start` to `end`. */
  withWritten(start: number, end: number, text: string): string {
    let [at, before, after] = [0, '', ''];
    for (const stretch of this.stretches) {
      const first = at;
      at += stretch.text.length;
      const written = stretch.isLiteral ? stretch.text : this.passage.text.slice(stretch.from, stretch.to);
      if (stretch.isLiteral) {
        before += written.slice(0, Math.max(start - first, 0));
        after += written.slice(Math.max(end - first, 0));
      } else if (at <= start) before += written;
      else if (first >= end) after += written;
    }
    return before + text + after;
  }

  /** What is read from `start` to `end` as it is written, without marks. */
  wordsWritten(start: number, end: number): string {
    let at = 0;
    return this.stretches
      .map(({ text, from, to, isLiteral }) => {
        const first = at;
        at += text.length;
        if (at <= start || first >= end) return '';
        return isLiteral
          ? text.slice(Math.max(start - first, 0), end - first)
          : this.passage.text.slice(from, to);
      })
      .join('');
  }

  /** The place in the passage between two characters that are read; behind words rather than before others. */
  private place(index: number): number | undefined {
    let at = 0;
    for (const { text, from, to, isLiteral } of this.stretches) {
      const last = at + text.length;
      if (index <= last && (index > at || at === 0)) {
        if (index === last) return to;
        if (index === at) return from;
        return isLiteral ? from + index - at : undefined;
      }
      at = last;
    }
    return this.stretches.length === 0 ? this.from : undefined;
  }
}
