/** From language/messages/en/editor.json: made by `npm run generate`. */
export interface Texts {
}
