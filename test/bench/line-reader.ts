/** The floor: a reader by hand that does the least that could be called reading such a file. */

const ENTRY = /^([a-z-]+)((?: [^:"]*|"[^"]*")*)(?::(.*))?$/;

/** Splits into lines, tells entries from prose, and counts tags and dates. */
export function readLines(text: string): number {
  let found = 0;
  for (const line of text.split('\n')) {
    const entry = line.startsWith(' ') ? null : ENTRY.exec(line);
    if (!entry) continue;
    for (const word of (entry[2] ?? '').split(' ')) if (word.startsWith('#') || /^\d{4}/.test(word)) found++;
    found++;
  }
  return found;
}
