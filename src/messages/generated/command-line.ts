/** From language/messages/en/command-line.json: made by `npm run generate`. */
export interface Texts {
  'locale.unknown': { readonly locale: string };
}
