/** From language/messages/en/new-report.json: made by `npm run generate`. */
export interface Texts {
  'days.missing': Record<never, never>;
  'days.unclear': { readonly days: string };
  'id.missing': { readonly proposed: string };
  'id.taken': { readonly id: string; readonly proposed: string };
  'id.unclear': { readonly id: string; readonly proposed: string };
  'start.no-mission': Record<never, never>;
  'start.broken': { readonly line: number };
  'over.heading': { readonly earlier: string };
  'open.none': { readonly earlier: string };
  'open.carried': { readonly earlier: string; readonly entries: string };
  'open.findings': { readonly count: number };
  'open.recommendations': { readonly count: number };
  'open.actions': { readonly count: number };
  'over.listed': { readonly count: number };
  'due.left-out': { readonly count: number };
  'unnamed.carried': { readonly count: number; readonly earlier: string };
  'title.year': { readonly year: string };
}
