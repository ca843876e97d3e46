/** What an import made of its source, as it was then: the model of the page beside the report. */
import { extensionText } from '../../messages/extension.ts';
import type { ShownOffer, ShownPiece, ShownQuestion } from '../../preview/imported/messages.ts';
import type { ImportedLikely, ImportedList, ImportedPiece, ImportedPlace } from '../../protocol/import.ts';
import type { Imported } from './request-import.ts';

/** From one offset to another. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What holds the words of a source as text. */
const TEXTS: ReadonlySet<string> = new Set(['section', 'annex', 'mission']);
const KINDS: readonly ImportedLikely['as'][] = ['finding', 'recommendation', 'action'];

/** Later edits are not followed: words of it are looked for when they are asked for. */
export class ImportedReport {
  /** In the order in which they are shown: by kind, the likeliest first. */
  readonly offers: readonly ImportedLikely[];
  readonly pieces: readonly ImportedPiece[];
  readonly lists: readonly ImportedList[];
  readonly sum: Imported['sum'];
  private readonly text: string;

  constructor({ text, pieces, likely, lists, sum }: Imported) {
    this.text = text;
    this.pieces = pieces;
    this.lists = lists;
    this.sum = sum;
    this.offers = [...likely].sort(
      (a, b) => KINDS.indexOf(a.as) - KINDS.indexOf(b.as) || b.score - a.score || a.start - b.start,
    );
  }

  /** Where words of it stand in a text: where they were, or else where they stand alone. */
  find({ start, end }: Stretch, now: string): Stretch | undefined {
    const written = now.includes('\r\n') ? (text: string) => text.replaceAll('\n', '\r\n') : String;
    const [before, words] = [this.text.slice(0, start), this.text.slice(start, end)].map(written);
    if (!words) return undefined;
    const first = now.startsWith(`${before}${words}`) ? (before?.length ?? 0) : now.indexOf(words);
    const isOnly = first === before?.length || now.indexOf(words, first + 1) < 0;
    return first >= 0 && isOnly ? { start: first, end: first + words.length } : undefined;
  }

  /** The places of a piece that the page leads to: a comment only where nothing else was made of it. */
  placesOf(piece: number): readonly ImportedPlace[] {
    const { places = [] } = this.pieces[piece] ?? {};
    const entries = places.filter(({ became }) => became !== 'comment');
    return entries.length > 0 ? entries : places.slice(0, 1);
  }

  /** The pieces as the page shows them; those of text programs have paragraphs where others have lines. */
  shown(inParagraphs: boolean): readonly ShownPiece[] {
    const id = inParagraphs ? 'imported.paragraph' : 'imported.line';
    return this.pieces.map(({ kind, text, sourceLine: line }, piece) => ({
      kind,
      text,
      ...(line === undefined ? {} : { source: extensionText(id, { line }) }),
      isPlaced: this.isPlaced(piece),
      links: this.placesOf(piece).map(place => this.labelOf(place)),
    }));
  }

  private isPlaced(piece: number): boolean {
    return this.placesOf(piece).every(({ became }) => became !== 'unplaced');
  }

  private labelOf(place: ImportedPlace): string {
    const became = TEXTS.has(place.became) && !place.isTitle ? 'text' : place.became;
    const line = this.text.slice(0, place.start).split('\n').length;
    return extensionText('imported.place', { became, line });
  }

  /** The lists of which nobody has said who the people are. */
  questions(isDone: (list: number) => boolean): readonly ShownQuestion[] {
    return this.lists.flatMap(({ heading, people }, list) =>
      isDone(list) ? [] : [{ list, text: extensionText('imported.who', { heading, people }) }],
    );
  }

  /** The texts on which nobody has decided. */
  likely(isDone: (offer: number) => boolean): readonly ShownOffer[] {
    return this.offers.flatMap(({ as, score, text, because }, offer) => {
      const kind = extensionText('imported.likely', { word: as, score: Math.round(100 * score) });
      return isDone(offer) ? [] : [{ offer, text, kind, why: because.join('; ') }];
    });
  }
}
