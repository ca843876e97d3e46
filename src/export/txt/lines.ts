/** Lines of plain text that a reader's program need not break. */
import { widthOf } from '../text-width.ts';

/** In columns, of which a Chinese character takes two. */
const WIDTH = 72;

/** What stays together, with the blanks before it: a no-break space is none, and Chinese is broken anywhere. */
const PARTS = /([ \t\n\r]*)(\p{Script=Han}\p{P}*|[^ \t\n\r\p{Script=Han}]+)/gu;

/** A paragraph; its first line begins with `first`, the others with `indent`. */
export function wrapped(text: string, indent = '', first = indent): string {
  const lines: string[] = [];
  let line = '';
  for (const [, blanks = '', part = ''] of text.matchAll(PARTS)) {
    const longer = line + (blanks === '' || line === '' ? '' : ' ') + part;
    if (line !== '' && widthOf(indent + longer) > WIDTH) {
      lines.push(line);
      line = part;
    } else line = longer;
  }
  return [...lines, line].map((each, index) => (index === 0 ? first : indent) + each).join('\n');
}

/** A line of a list, or one that belongs to the line above it. */
export function item(text: string, indent = '', mark = '- '): string {
  return wrapped(text, `${indent}  `, indent + mark);
}

/** A list of one line each. */
export function list(texts: readonly string[], indent = ''): string {
  return texts.map(text => item(text, indent)).join('\n');
}

export function underlined(text: string, sign: string): string {
  const heading = wrapped(text);
  return `${heading}\n${sign.repeat(Math.max(...heading.split('\n').map(line => widthOf(line))))}`;
}
