import type { SendPage, SendResult, SentFiles } from '../../protocol/send.ts';

/** What can be made of a report as it stands. */
export interface Offer {
  readonly kind: 'offer';
  readonly page: Omit<SendPage, 'kind' | 'state' | 'version'>;
  make(): Promise<Omit<SentFiles, 'kind' | 'version'>>;
}

/** Why there is no page, in a sentence for the author. */
export type NoOffer = Extract<SendResult, { readonly kind: 'nothing' }>;
