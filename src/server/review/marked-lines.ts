/** Lines of an entry before and after a change, with the words that change marked. */

import { wordChanges } from '../../review/word-changes.ts';
import type { MarkedWords } from '../../review-protocol.ts';

/** Both, as the page shows them. */
export interface MarkedLines {
  readonly before: readonly MarkedWords[];
  readonly after: readonly MarkedWords[];
}

/** Of long entries only the lines that change are shown. */
export function markedLines(before: string, after: string): MarkedLines {
  const [was, now] = changedLines(before, after);
  const changes = wordChanges(was, now);
  return {
    before: marked(was, changes),
    after: marked(
      now,
      changes.map(({ by }) => by),
    ),
  };
}

/** Words without marks. */
export function plainWords(text: string): readonly MarkedWords[] {
  return text.trim() === '' ? [] : [{ text, isChanged: false }];
}

function changedLines(before: string, after: string): readonly [string, string] {
  const [was, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  while (was.length > 0 && now.length > 0 && was[0] === now[0]) {
    was.shift();
    now.shift();
  }
  while (was.length > 0 && now.length > 0 && was.at(-1) === now.at(-1)) {
    was.pop();
    now.pop();
  }
  return [tidy(was), tidy(now)];
}

/** Without blank lines around and the indent that all have. */
function tidy(lines: readonly string[]): string {
  const said = lines.filter(line => line.trim() !== '');
  const indent = Math.min(...said.map(line => line.length - line.trimStart().length));
  return lines
    .map(line => line.slice(Math.min(indent, line.length - line.trimStart().length)).trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

function marked(
  text: string,
  changes: readonly { readonly start: number; readonly end: number }[],
): readonly MarkedWords[] {
  const parts: MarkedWords[] = [];
  let at = 0;
  for (const { start, end } of changes) {
    parts.push({ text: text.slice(at, start), isChanged: false });
    parts.push({ text: text.slice(start, end), isChanged: true });
    at = end;
  }
  parts.push({ text: text.slice(at), isChanged: false });
  return parts.filter(part => part.text !== '');
}
