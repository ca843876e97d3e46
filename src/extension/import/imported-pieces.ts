/** What has become of the pieces of a source in a report that is edited: the model of the page beside it. */

import { extensionText } from '../../messages/extension.ts';
import type { ShownPiece, ShownState } from '../../preview/imported/messages.ts';
import type { ImportedPiece, ImportedPlace, Standing } from '../../protocol/import.ts';
import { type Change, FollowedText, type Stretch } from './followed-text.ts';

/** What holds narrative: text in it may still become something else. */
export const NARRATIVE: ReadonlySet<Standing> = new Set(['unplaced', 'section', 'annex', 'mission']);

export interface FoundPlace extends Stretch {
  /** Its index among all that are followed. */
  readonly index: number;
  readonly piece: number;
  /** What it became when it was imported. */
  readonly imported: ImportedPlace;
}

/** A place with what holds it now, and its line, counted from 1. */
export interface StandingPlace extends FoundPlace {
  readonly standing: Standing;
  readonly line: number;
}

/** Follows the pieces through the edits of their report. */
export class ImportedPieces {
  private readonly places: readonly { readonly piece: number; readonly imported: ImportedPlace }[];
  private readonly followed: FollowedText;

  /** `offsetIn` tells where in the text something stands that was imported. */
  constructor(
    private readonly pieces: readonly ImportedPiece[],
    text: string,
    offsetIn: (offset: number) => number,
  ) {
    this.places = pieces.flatMap(({ places }, piece) => places.map(imported => ({ piece, imported })));
    const stretches = this.places.map(({ imported: { start, end } }) => ({
      start: offsetIn(start),
      end: offsetIn(end),
    }));
    this.followed = new FollowedText(text, stretches);
  }

  change(changes: readonly Change[], text: string): void {
    this.followed.change(changes, text);
  }

  found(): readonly FoundPlace[] {
    return this.places.flatMap(({ piece, imported }, index) => {
      const stretch = this.followed.find(index);
      return stretch ? [{ ...stretch, index, piece, imported }] : [];
    });
  }

  /** True where the lines of a stretch hold nothing else, so that they can become an entry by themselves. */
  hasOwnLines({ index }: FoundPlace): boolean {
    return this.followed.hasOwnLines(index);
  }

  /** The pieces as the page shows them; those of text programs have paragraphs where others have lines. */
  shown(inParagraphs: boolean): readonly ShownPiece[] {
    return this.pieces.map(({ kind, text, sourceLine: line }) => ({
      kind,
      text,
      ...(line === undefined
        ? {}
        : {
            source: inParagraphs
              ? extensionText('imported.paragraph', { line })
              : extensionText('imported.line', { line }),
          }),
    }));
  }

  /** The state of each piece, from the places that are there. */
  states(places: readonly StandingPlace[]): readonly ShownState[] {
    return this.pieces.map((_, piece) => stateOf(linkedPlaces(piece, places)));
  }
}

/** The places of a piece that the page leads to: a comment only where nothing else was made of it. */
export function linkedPlaces(piece: number, places: readonly StandingPlace[]): readonly StandingPlace[] {
  const own = places.filter(place => place.piece === piece);
  const entries = own.filter(({ standing }) => standing !== 'comment');
  return entries.length > 0 ? entries : own.slice(0, 1);
}

/** True for text that may still become an entry. */
export function isText({ standing, imported }: StandingPlace): boolean {
  const isAsImported = standing === imported.became;
  return NARRATIVE.has(standing) && !(isAsImported && imported.isTitle);
}

/** What the page says of a place. */
export function labelOf(place: StandingPlace): string {
  const { standing, line } = place;
  const became = standing === 'unplaced' || !isText(place) ? standing : 'text';
  return extensionText('imported.place', { became, line });
}

function stateOf(places: readonly StandingPlace[]): ShownState {
  if (places.length === 0) return { is: 'gone', links: [], said: extensionText('imported.gone') };
  const isLeft = places.some(({ standing }) => standing === 'unplaced');
  return { is: isLeft ? 'left' : 'placed', links: places.map(labelOf) };
}
