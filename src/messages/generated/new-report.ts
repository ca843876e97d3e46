/** From language/messages/en/new-report.json: made by `npm run generate`. */
export interface Texts {
  'days.missing': Record<never, never>;
  'days.unclear': { readonly days: string | number };
  'id.missing': { readonly proposed: string | number };
  'id.taken': { readonly id: string | number; readonly proposed: string | number };
  'id.unclear': { readonly id: string | number; readonly proposed: string | number };
  'id.device': { readonly id: string | number; readonly proposed: string | number };
  'start.no-mission': Record<never, never>;
  'start.broken': { readonly line: number };
  'over.heading': { readonly earlier: string | number };
  'open.none': { readonly earlier: string | number };
  'open.carried': { readonly earlier: string | number; readonly entries: string | number };
  'over.listed': { readonly entries: string | number };
  'over.with': { readonly names: string | number };
  'due.left-out': { readonly count: number };
  'unnamed.carried': { readonly count: number; readonly earlier: string | number };
  'marking.kept': { readonly earlier: string | number; readonly marking: string | number };
  'marking.none': { readonly earlier: string | number };
  'title.year': { readonly year: string | number };
}
