import { isName, NameIds } from '../../lexicon/free-names.ts';
import { FUNCTION_WORDS } from '../../lexicon/ordinary-words.ts';
import { isHonorific } from '../../lexicon/persons.ts';
import { perCheck } from '../per-check.ts';
import type { BrokenLine } from './broken-line.ts';

const LONGEST = 24;

/** The names that the file has or another line is offered, and those offered by the beginnings of their lines. */
const namesOf = perCheck(({ file }) => ({
  names: new NameIds(file.entries.flatMap(entry => ('name' in entry && entry.name) || [])),
  offered: new Map<number, string>(),
}));

/**
 * A name from the text after the colon that no other entry has and no other line is offered: of a person the surname
 * or the whole name, else the first words.
 */
export function freeName({ text, structureEnd, start, word, context }: BrokenLine): string {
  const { names, offered } = namesOf(context);
  const before = offered.get(start);
  if (before !== undefined) return before;
  const said = text.slice(structureEnd + 1 - start);
  const words = (said.match(/[\p{L}\p{M}\d]+/gu) ?? [])
    .filter(part => !isHonorific(part))
    .map(part => part.toLowerCase())
    .filter(part => !FUNCTION_WORDS.has(part));
  const isPerson = word === 'participant' || word === 'person';
  const wanted = isPerson ? [words.at(-1) ?? '', shorten(words)] : [shorten(words)];
  const [first, ...others] = wanted.filter(isName);
  const name = first === undefined ? names.take(`${word}-1`, word) : names.take(first, ...others);
  offered.set(start, name);
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
