/** How long a report is, as its author's word processor would say. */
import { isHeader, type MissionFile } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';

/** A word, or a sign of a script that writes none apart. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** The words of all titles and bodies; headers and structure do not count. */
export function countWords({ entries }: MissionFile): number {
  return entries
    .filter(entry => !isHeader(entry))
    .map(proseOf)
    .reduce((sum, { title, body }) => sum + lengthOf(title.text) + lengthOf(body.text), 0);
}

function lengthOf(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
