/** From language/messages/en/common.json: made by `npm run generate`. */
export interface Texts {
  'quoted': { readonly words: string | number };
}
