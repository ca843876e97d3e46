/** One entry, read from its lines alone. */
import type { Entry } from '../syntax/generated/ast.ts';
import { headOf, proseOf } from '../syntax/prose.ts';
import { createReader, type ReadAlone } from '../syntax/read-alone.ts';

let reader: ((text: string) => ReadAlone) | undefined;

/** What the lines of an entry hold. */
export interface ReadEntry {
  readonly entry: Entry | undefined;
  /** How many entries stand there. */
  readonly entries: number;
  /** True where something can’t be read as the language has it. */
  readonly isBroken: boolean;
  /** What stands before its words: its structure. */
  readonly head: string;
  /** Title and body. */
  readonly text: string;
}

/** Reads a text of whatever entries. */
export function readAlone(text: string): ReadAlone {
  reader ??= createReader();
  return reader(text);
}

export function readEntry(source: string): ReadEntry {
  const { entries, faults } = readAlone(source);
  const [entry] = entries;
  const texts = entries.map(each => {
    const { title, body } = proseOf(each);
    return [title.text, body.text].filter(text => text !== '').join('\n\n');
  });
  return {
    entry,
    entries: entries.length,
    isBroken: faults.length > 0,
    head: entry ? headOf(entry) : '',
    text: entry ? texts.join('\n\n') : source,
  };
}
