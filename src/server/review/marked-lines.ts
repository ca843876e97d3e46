/** Lines of an entry before and after a change, with the words that change marked. */

import type { MarkedWords } from '../../protocol/review.ts';
import { wordChanges } from '../../review/word-changes.ts';
import { keepsLine, withoutComment } from '../../syntax/prose.ts';

/** Both, as the page shows them. */
export interface MarkedLines {
  readonly before: readonly MarkedWords[];
  readonly after: readonly MarkedWords[];
}

/** Of long entries only the paragraphs that change are shown. */
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

export function plainWords(text: string): readonly MarkedWords[] {
  return text.trim() === '' ? [] : [{ text, isChanged: false }];
}

/** The paragraphs that differ, each on one line however it is broken in the text, without its author's comments. */
function changedLines(before: string, after: string): readonly [string, string] {
  const [was, now] = [paragraphsIn(before), paragraphsIn(after)];
  while (was.length > 0 && now.length > 0 && was[0] === now[0]) {
    was.shift();
    now.shift();
  }
  while (was.length > 0 && now.length > 0 && was.at(-1) === now.at(-1)) {
    was.pop();
    now.pop();
  }
  return [was.join('\n'), now.join('\n')];
}

function paragraphsIn(text: string): string[] {
  const paragraphs: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const words = withoutComment(line).trim();
    if (words === '' && line.trim() !== '') continue;
    const goesOn = isOpen && words !== '' && !keepsLine(line);
    if (goesOn) paragraphs.push(`${paragraphs.pop()} ${words}`);
    else if (words !== '') paragraphs.push(words);
    isOpen = words !== '';
  }
  return paragraphs;
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
