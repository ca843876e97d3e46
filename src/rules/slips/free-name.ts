/** A name made from what an entry says. */
import { FUNCTION_WORDS } from '../../lexicon/ordinary-words.ts';
import { isHonorific } from '../../lexicon/persons.ts';
import { isReserved } from '../../lexicon/words.ts';
import type { BrokenLine } from './broken-line.ts';

const LONGEST = 24;
const FILLERS: ReadonlySet<string> = new Set(FUNCTION_WORDS);

/** A name from the text after the colon that no other entry has: of a person the last word, else the first ones. */
export function freeName({ text, structureEnd, start, word, context }: BrokenLine): string {
  const said = text.slice(structureEnd + 1 - start);
  const words = (said.match(/[\p{L}\p{M}\d]+/gu) ?? [])
    .filter(part => !isHonorific(part))
    .map(part => part.toLowerCase())
    .filter(part => !FILLERS.has(part));
  const isPerson = word === 'participant' || word === 'person';
  const wanted = isPerson ? (words.at(-1) ?? '') : shorten(words);
  const base = /^\p{L}/u.test(wanted) && !isReserved(wanted) ? wanted : `${word}-1`;
  const taken = new Set(context.file.entries.flatMap(entry => ('name' in entry && entry.name) || []));
  let name = base;
  for (let number = 2; taken.has(name); number++) name = `${base.replace(/-\d+$/, '')}-${number}`;
  return name;
}

function shorten(words: readonly string[]): string {
  let name = '';
  for (const word of words) {
    if (name.length + word.length > LONGEST) break;
    name += name === '' ? word : `-${word}`;
  }
  return name === '' ? (words[0] ?? '') : name;
}
