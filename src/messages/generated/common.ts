/** From language/messages/en/common.json: made by `npm run generate`. */
export interface Texts {
  'quoted': { readonly words: string | number };
  'labelled': { readonly label: string | number; readonly said: string | number };
  'count.findings': { readonly count: number };
  'count.recommendations': { readonly count: number };
  'count.actions': { readonly count: number };
  'count.meetings': { readonly count: number };
  'count.open-actions': { readonly count: number };
  'count.remarks': { readonly count: number };
  'count.remarks-to-answer': { readonly count: number };
  'count.meetings-as-sources': { readonly count: number };
  'count.pillars': { readonly count: number };
  'count.problems': { readonly count: number };
  'count.designations': { readonly count: number };
  'count.terms': { readonly count: number };
  'count.confusables': { readonly count: number };
  'count.abbreviations': { readonly count: number };
  'count.objectives': { readonly count: number };
  'count.members': { readonly count: number };
  'count.persons-met': { readonly count: number };
  'readers': { readonly audience: string };
  'readers.get': { readonly audience: string };
}
