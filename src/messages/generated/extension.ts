/** From language/messages/en/extension.json: made by `npm run generate`. */
export interface Texts {
}
