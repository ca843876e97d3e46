/** From language/messages/en/export.json: made by `npm run generate`. */
export interface Texts {
  'format.html': Record<never, never>;
  'format.pdf': Record<never, never>;
  'format.docx': Record<never, never>;
  'format.md': Record<never, never>;
  'format.txt': Record<never, never>;
  'format.xlsx': Record<never, never>;
  'format.csv': Record<never, never>;
  'format.ics': Record<never, never>;
  'format.json': Record<never, never>;
  'refused.no-browser': Record<never, never>;
  'refused.unmarked': Record<never, never>;
  'refused.audit-trail': Record<never, never>;
  'refused.mission-marked': { readonly audience: string; readonly marking: string | number };
  'refused.unread': { readonly audience: string; readonly line: string | number };
  'refused.leak': { readonly audience: string; readonly entry: string | number; readonly words: string | number };
  'warning.picture': { readonly path: string | number };
  'warning.characters': { readonly characters: string | number; readonly replacement: string | number };
  'warning.no-font': { readonly count: number; readonly letters: string | number };
  'warning.template': Record<never, never>;
  'warning.long-cell': { readonly most: number };
  'warning.untitled': { readonly code: string | number; readonly count: number; readonly entries: string | number; readonly language: string | number; readonly more: number };
  'warning.twins': { readonly count: number; readonly id: string | number };
  'changes.new': { readonly count: number; readonly sort: string };
  'changes.gone': { readonly count: number; readonly sort: string };
  'changes.moved': { readonly entries: string | number; readonly more: number };
  'changes.reworded': { readonly entries: string | number; readonly more: number };
  'changes.fact': { readonly entry: string | number; readonly label: string | number; readonly value: string | number };
  'changes.fact-gone': { readonly entry: string | number; readonly label: string | number };
  'changes.more-facts': { readonly count: number };
  'changes.all': { readonly changes: string | number };
  'changes.none': Record<never, never>;
  'change.new': { readonly entry: string | number };
  'change.gone': { readonly entry: string | number };
  'change.moved': { readonly entry: string | number };
  'change.reworded': { readonly entry: string | number };
  'change.fact': { readonly entry: string | number; readonly label: string | number };
}
