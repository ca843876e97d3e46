/** How long a report is, as its author's word processor would say. */
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { isHeader } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';

/** A word, or a sign of a script that writes none apart. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** The words of all titles and bodies; headers and structure do not count. */
export function countWords({ entries }: MissionFile): number {
  return entries
    .filter((entry: Entry) => !isHeader(entry))
    .map(entry => {
      const { title, body } = proseOf(entry);
      return wordsIn(title.text) + wordsIn(body.text);
    })
    .reduce((sum, count) => sum + count, 0);
}

function wordsIn(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
