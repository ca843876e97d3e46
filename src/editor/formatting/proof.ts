/** The proof that formatting loses nothing. */
import { CstUtils } from 'langium';
import { entryWord } from '../../lexicon/words.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { applyChanges, type TextChange } from './text-change.ts';

/**
 * True when each change by itself touches only blanks or spells an entry word, and when the text after all of them is
 * read as before: the same entries with the same structure, titles and bodies.
 */
export function losesNothing(
  text: string,
  changes: readonly TextChange[],
  read: (text: string) => MissionFile,
): boolean {
  if (!changes.every((change, i) => isHarmless(text, change) && change.start >= (changes[i - 1]?.end ?? 0)))
    return false;
  const before = read(text).entries.map(signatureOf);
  const after = read(applyChanges(text, changes)).entries.map(signatureOf);
  return before.length === after.length && before.every((signature, i) => signature === after[i]);
}

function isHarmless(text: string, { start, end, text: after }: TextChange): boolean {
  const before = text.slice(start, end);
  const areBlank = before.trim() === '' && after.trim() === '';
  return areBlank || (after !== '' && entryWord(before) === after);
}

/** What an entry says, without its layout: each line of its body that has one of its own keeps it. */
function signatureOf(entry: Entry): string {
  const { title, body } = proseOf(entry);
  return JSON.stringify([entry.$type, structureOf(entry), title.text, body.text.replace(/^[ \t]+/gm, '')]);
}

function structureOf(entry: Entry): string[] {
  if (!entry.$cstNode) return [];
  const words: string[] = [];
  for (const { tokenType, text, hidden } of CstUtils.flattenCst(entry.$cstNode)) {
    if (tokenType.name === 'BODY') break;
    if (!hidden) words.push(words.length === 0 ? tokenType.name : text);
  }
  return words;
}
