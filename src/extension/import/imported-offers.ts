/** What an import offers as likely, until its author has decided: the model of the offers on the page beside the report. */

import { extensionText } from '../../messages/extension.ts';
import type { ShownOffer } from '../../preview/imported/messages.ts';
import type { ImportedLikely, Standing } from '../../protocol/import.ts';
import { type Change, FollowedText, type Stretch } from './followed-text.ts';
import { NARRATIVE } from './imported-pieces.ts';

const KINDS: readonly ImportedLikely['as'][] = ['finding', 'recommendation', 'action'];

/** An offer by its index, and where it stands now. */
export interface FoundOffer extends Stretch {
  readonly offer: number;
  readonly as: ImportedLikely['as'];
}

export class ImportedOffers {
  private readonly offers: readonly ImportedLikely[];
  private readonly followed: FollowedText;
  /** Those that the author has left as text. */
  private readonly left = new Set<number>();

  /** `offsetIn` tells where in the text something stands that was imported. */
  constructor(offers: readonly ImportedLikely[], text: string, offsetIn: (offset: number) => number) {
    // In the order in which they are shown: by kind, the likeliest first.
    this.offers = [...offers].sort(
      (a, b) => KINDS.indexOf(a.as) - KINDS.indexOf(b.as) || b.score - a.score || a.start - b.start,
    );
    const stretches = this.offers.map(({ start, end }) => ({ start: offsetIn(start), end: offsetIn(end) }));
    this.followed = new FollowedText(text, stretches);
  }

  change(changes: readonly Change[], text: string): void {
    this.followed.change(changes, text);
  }

  leave(offers: readonly number[]): void {
    for (const offer of offers) this.left.add(offer);
  }

  /** Those that nobody has decided on, as far as their words are there. */
  found(): readonly FoundOffer[] {
    return this.offers.flatMap(({ as }, offer) => {
      const stretch = this.left.has(offer) ? undefined : this.followed.find(offer);
      return stretch ? [{ ...stretch, offer, as }] : [];
    });
  }

  /** The same as the page shows them; what no longer stands in text was decided on in the report. */
  shown(standings: ReadonlyMap<number, Standing>): readonly ShownOffer[] {
    return this.offers.flatMap(({ as, score, text, because }, offer) =>
      NARRATIVE.has(standings.get(offer) ?? '')
        ? [
            {
              offer,
              text,
              kind: extensionText('imported.likely', { word: as, score: Math.round(100 * score) }),
              why: because.join('; '),
            },
          ]
        : [],
    );
  }
}
