/** A text without blanks at its ends, and with one where there are many, or the end of a line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Words that can stand between straight quotation marks. */
export function inOneMark(words: string): string {
  return words.replaceAll('"', '”');
}
