/** Paragraphs that somebody split or joined without recording it: which of those found stand for which of those sent. */

import { wordsIn } from '../lexicon/words-in.ts';
import type { SentParagraph } from '../report/sent.ts';
import type { PlainParagraph } from '../word/plain-paragraphs.ts';
import { shared } from './word-changes.ts';

/** Neighbours in the file that hold the words of neighbours that were sent, by their places; most often one each. */
export interface Group {
  readonly sent: readonly number[];
  readonly found: readonly number[];
}

/** A paragraph so much of whose words stand in a neighbour was a part of it, or has become one. */
const MOST = 0.5;

/** Two paragraphs share so many words more than each has with its own that the end between them has moved. */
const PHRASE = 3;

/** The groups of all paragraphs that were found at a place among those sent. */
export function groupsOf(
  sent: readonly SentParagraph[],
  found: readonly PlainParagraph[],
  places: readonly (number | undefined)[],
): readonly Group[] {
  const grouping = new Grouping(sent, found, places);
  return grouping.all();
}

class Grouping {
  /** Those sent that are in a group, or will be, and those found that have come into one. */
  private readonly known: Set<number | undefined>;
  private readonly taken = new Set<number>();

  constructor(
    private readonly sent: readonly SentParagraph[],
    private readonly found: readonly PlainParagraph[],
    private readonly places: readonly (number | undefined)[],
  ) {
    this.known = new Set(places);
  }

  all(): readonly Group[] {
    const groups: Group[] = [];
    for (const [at, place] of this.places.entries()) {
      if (place === undefined) continue;
      const group = this.grown({ sent: [place], found: [at] });
      const above = groups.at(-1);
      if (above && this.isOne(above, group)) groups.splice(-1, 1, both(above, group));
      else groups.push(group);
    }
    return groups;
  }

  /** A group with the neighbours that were a part of it, or have become one. */
  private grown(group: Group): Group {
    // What reads as it was sent has neither lost words nor got any.
    if (this.found[group.found[0] ?? 0]?.text === this.sent[group.sent[0] ?? 0]?.text) return group;
    for (const more of this.neighbours(group)) {
      const wider = both(group, more);
      const size = wordsIn(this.sentIn(more) + this.foundIn(more)).length;
      const isPart = size > 0 && this.shared(wider) - this.shared(group) >= MOST * size;
      if (!isPart || !this.isInOneCell(wider)) continue;
      for (const place of more.sent) this.known.add(place);
      for (const at of more.found) this.taken.add(at);
      return this.grown(wider);
    }
    return group;
  }

  /** The paragraphs beside a group that are not yet known to be another. */
  private neighbours({ sent, found }: Group): readonly Group[] {
    const beside = (places: readonly number[]) => [Math.max(...places) + 1, Math.min(...places) - 1];
    return [
      ...beside(found)
        .filter(at => this.found[at] && this.places[at] === undefined && !this.taken.has(at))
        .map(at => ({ sent: [], found: [at] })),
      ...beside(sent)
        .filter(place => this.sent[place] && !this.known.has(place))
        .map(place => ({ sent: [place], found: [] })),
    ];
  }

  /** True for neighbours between which the end of a paragraph has moved. */
  private isOne(above: Group, below: Group): boolean {
    const isNext = (a: readonly number[], b: readonly number[]) => Math.max(...a) + 1 >= Math.min(...b);
    if (!isNext(above.sent, below.sent) || !isNext(above.found, below.found)) return false;
    if (Math.min(...below.sent) < Math.min(...above.sent)) return false;
    const wider = both(above, below);
    const more = this.shared(wider) - this.shared(above) - this.shared(below);
    return more >= PHRASE && this.isInOneCell(wider);
  }

  /** How many words a group has of those that were sent. */
  private shared(group: Group): number {
    return shared(this.sentIn(group), this.foundIn(group));
  }

  private isInOneCell({ found }: Group): boolean {
    return new Set(found.map(at => String(this.found[at]?.made.at(-1)?.cell))).size === 1;
  }

  private sentIn({ sent }: Group): string {
    return sent.map(place => this.sent[place]?.text).join(' ');
  }

  private foundIn({ found }: Group): string {
    return found.map(at => this.found[at]?.text).join(' ');
  }
}

function both(one: Group, other: Group): Group {
  const inOrder = (a: readonly number[], b: readonly number[]) =>
    [...new Set([...a, ...b])].sort((x, y) => x - y);
  return { sent: inOrder(one.sent, other.sent), found: inOrder(one.found, other.found) };
}
