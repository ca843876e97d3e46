/** What the text of entries is indented by. */

/** The indentation of a file that has none of its own. */
export const INDENT = '    ';

/** A tab where most of the indented lines begin with one, as their author wants it; otherwise four blanks. */
export function indentIn(lines: Iterable<string>): string {
  let tabs = 0;
  let blanks = 0;
  for (const line of lines) {
    if (line.startsWith('\t')) tabs++;
    else if (/^[^\S\r\n]+\S/.test(line)) blanks++;
  }
  return tabs > blanks ? '\t' : INDENT;
}
