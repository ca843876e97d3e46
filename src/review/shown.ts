import type { Sent, SentParagraph } from '../report/sent.ts';
import { alignLeaves } from './align-leaves.ts';
import type { Passage, SentEntry } from './passages.ts';
import type { SourceEntry } from './source-entries.ts';
import type { SourceLeaf } from './source-leaf.ts';
import { likeness, wordChanges } from './word-changes.ts';

/** The words of a passage as they were sent, from `at` on in their paragraph. */
export interface Shown {
  readonly entry: SentEntry;
  readonly leaf: number;
  readonly at: number;
  readonly words: string;
}

/** Where something stands in the text now. */
export interface Place {
  readonly entry: SourceEntry;
  readonly leaf: SourceLeaf;
}

/** Entries, and paragraphs without a bookmark, that have less in common are two. */
const ALIKE = 0.5;

/** The paragraphs that were sent, and the entries of the text as it now is. */
export class ShownReport {
  private readonly shown: readonly (Shown | undefined)[];
  private readonly owners: readonly (SentEntry | undefined)[];
  /** Names of the entries that were sent. */
  private readonly ids: ReadonlySet<string | undefined>;
  private readonly pairs = new Map<SentEntry, SourceEntry | undefined>();
  private readonly leaves = new Map<SentEntry, readonly (SourceLeaf | undefined)[]>();

  constructor(
    private readonly paragraphs: Sent['paragraphs'],
    private readonly passages: ReadonlyMap<string, Passage>,
    private readonly entries: readonly SourceEntry[],
  ) {
    this.ids = new Set([...passages.values()].map(({ entry }) => entry.id));
    this.shown = paragraphs.map(paragraph => this.showing(paragraph));
    this.owners = this.findOwners();
  }

  /** The author's words in a paragraph; undefined for one that the export writes itself. */
  shownIn(paragraph: number): Shown | undefined {
    return this.shown[paragraph];
  }

  textOf(paragraph: number): string {
    return this.paragraphs[paragraph]?.text ?? '';
  }

  /** The entry to which a paragraph belongs, whoever wrote it. */
  ownerOf(paragraph: number): SentEntry | undefined {
    return this.owners[paragraph];
  }

  /** Where the words of a paragraph stand now. */
  placeOf(paragraph: number): Place | undefined {
    const shown = this.shown[paragraph];
    const entry = shown && this.inText(shown.entry);
    const leaf = shown && entry && this.leavesOf(shown.entry)[shown.leaf];
    return entry && leaf && { entry, leaf };
  }

  /** What a new paragraph after this one comes after: its own words, or the last ones of its entry. */
  lastPlaceAt(paragraph: number): Place | undefined {
    const own = this.placeOf(paragraph);
    if (own) return own;
    const owner = this.owners[paragraph];
    const entry = owner && this.inText(owner);
    const leaf = entry?.leaves.at(-1);
    return entry && leaf && { entry, leaf };
  }

  inText(sent: SentEntry): SourceEntry | undefined {
    if (!this.pairs.has(sent)) this.pairs.set(sent, this.findInText(sent));
    return this.pairs.get(sent);
  }

  private findInText({ type, id, leaves: [title = '', ...body] }: SentEntry): SourceEntry | undefined {
    const same = this.entries.filter(each => each.type === type);
    const named = id === undefined ? undefined : same.find(each => each.id === id);
    if (named) return named;
    // It may have been named or renamed meanwhile, but not to what another was called.
    const unnamed = same.filter(each => each.id === undefined || !this.ids.has(each.id));
    const titled = unnamed.filter(({ leaves }) => leaves[0]?.text === title);
    if (titled.length === 1) return titled[0];
    const text = [title, ...body].join(' ');
    const [best] = unnamed
      .map(entry => ({ entry, alike: likeness(entry.leaves.map(leaf => leaf.text).join(' '), text) }))
      .sort((a, b) => b.alike - a.alike);
    return best && best.alike >= ALIKE ? best.entry : undefined;
  }

  /** The paragraphs, items and cells of the text now, by their places as they were sent. */
  private leavesOf(sent: SentEntry): readonly (SourceLeaf | undefined)[] {
    const known = this.leaves.get(sent);
    if (known) return known;
    const [title, ...body] = this.inText(sent)?.leaves ?? [];
    const places = alignLeaves(
      sent.leaves.slice(1).map((text, index) => ({ text, row: sent.rows[index + 1] })),
      body.map(leaf => ({ text: leaf.text, row: leaf.isCell ? leaf.line.start : undefined })),
    );
    const leaves: (SourceLeaf | undefined)[] = [title];
    for (const [index, place] of places.entries()) if (place !== undefined) leaves[place + 1] = body[index];
    this.leaves.set(sent, leaves);
    return leaves;
  }

  private showing({ text, bookmark }: SentParagraph): Shown | undefined {
    const passage = bookmark === undefined ? undefined : this.passages.get(bookmark);
    if (!passage) return undefined;
    const { entry, leaf } = passage;
    const words = entry.leaves[leaf] ?? '';
    const at = words === '' ? -1 : text.lastIndexOf(words);
    if (at >= 0) return { entry, leaf, at, words };
    const found = nearly(text, words);
    return found && { entry, leaf, ...found };
  }

  /** A heading of ours ends what belongs to the entry above it. */
  private findOwners(): readonly (SentEntry | undefined)[] {
    let owner: SentEntry | undefined;
    return this.paragraphs.map(({ bookmark }) => {
      if (bookmark !== undefined) owner = this.passages.get(bookmark)?.entry;
      return owner;
    });
  }
}

/** Where words stand in a text that has them in much the same form, as when only the text now is known. */
function nearly(text: string, words: string): Pick<Shown, 'at' | 'words'> | undefined {
  if (likeness(text, words) < ALIKE) return undefined;
  const [first] = wordChanges(text, words);
  const at = first?.start === 0 && first.by.end === 0 ? first.end : 0;
  return { at, words: text.slice(at) };
}
