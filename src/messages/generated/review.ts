/** From language/messages/en/review.json: made by `npm run generate`. */
export interface Texts {
  'refused.other-report': { readonly found: string | number; readonly report: string | number };
  'refused.no-report': { readonly report: string | number };
  'ledger.none': Record<never, never>;
  'ledger.changes': { readonly count: number; readonly people: number };
  'ledger.sum': { readonly changes: string | number; readonly parts: string | number };
  'ledger.offered': { readonly count: string | number };
  'ledger.collides': { readonly count: string | number };
  'ledger.taken': { readonly count: string | number };
  'ledger.own-text': { readonly count: string | number };
  'ledger.unplaced': { readonly count: string | number };
  'note.looks': { readonly count: number };
  'note.no-sent': Record<never, never>;
  'unrecorded': Record<never, never>;
  'now': { readonly change: string | number; readonly now: string | number };
  'kind.inserted': Record<never, never>;
  'kind.deleted': Record<never, never>;
  'kind.replaced': Record<never, never>;
  'kind.paragraph-inserted': Record<never, never>;
  'kind.paragraph-deleted': Record<never, never>;
  'kind.split': Record<never, never>;
  'kind.joined': Record<never, never>;
  'kind.moved': Record<never, never>;
  'kind.comment': Record<never, never>;
  'kind.reply': Record<never, never>;
  'state.offered': Record<never, never>;
  'state.collides': Record<never, never>;
  'state.taken': Record<never, never>;
  'state.own-text': Record<never, never>;
  'state.unplaced': Record<never, never>;
  'state.accepted': Record<never, never>;
  'state.rejected': Record<never, never>;
}
