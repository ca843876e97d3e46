/** The formatter: layout and the spelling of entry words, and nothing else. */

import { CstUtils } from 'langium';
import { entryWord } from '../../lexicon/words.ts';
import type { Entry, MissionFile } from '../../syntax/generated/ast.ts';
import { proseOf } from '../../syntax/prose.ts';
import { layOut } from './layout.ts';
import { applyChanges, type TextChange } from './text-change.ts';
import { type Readers, readLayout } from './text-layout.ts';

/** The changes, in the order of the text; not ok when they would change more than layout. */
export type Formatting =
  | { readonly ok: true; readonly changes: readonly TextChange[] }
  | { readonly ok: false };

/** Formats a text; gives no changes but a refusal when it can't prove that the author's words stay. */
export function formatText(text: string, readers: Readers): Formatting {
  const source = readLayout(text, readers);
  if (!source) return { ok: true, changes: [] };
  const changes = layOut(source).sort((a, b) => a.start - b.start);
  if (changes.length === 0) return { ok: true, changes };
  const read = (written: string) => readers.LangiumParser.parse<MissionFile>(written).value;
  return losesNothing(text, changes, read) ? { ok: true, changes } : { ok: false };
}

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
