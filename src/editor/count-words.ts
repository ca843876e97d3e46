/** How long a report is, as its author's word processor would say. */
import { type LangiumDocument, MultiMap } from 'langium';
import type { CountedWords } from '../protocol.ts';
import { structureOf } from '../rules/places.ts';
import { fileOf } from '../syntax/file-of.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { isHeader } from '../syntax/generated/ast.ts';
import { proseOf } from '../syntax/prose.ts';
import { rangeIn } from '../syntax/ranges.ts';
import { codeOf } from './codes.ts';
import { sortOf, titleOf } from './named-entries.ts';
import { shorten } from './shorten.ts';

/** A word, or a sign of a script that writes none apart. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** The words of all titles and bodies; headers and structure do not count. */
export function countWords(file: MissionFile): number {
  return sumOf(counted(file));
}

/** Where they stand: the sorts of entries in the order in which they first come, each with its entries that have words. */
export function wordsBySort(document: LangiumDocument): CountedWords[] {
  const { textDocument } = document;
  const found = counted(fileOf(document)).filter(({ words }) => words > 0);
  const bySort = new MultiMap(found.map(each => [sortOf(each.entry), each]));
  return bySort
    .entriesGroupedByKey()
    .map(([sort, found]) => ({
      sort,
      words: sumOf(found),
      entries: found.map(({ entry, words }) => ({
        title: [codeOf(entry), shorten(titleOf(entry))].filter(Boolean).join(' '),
        words,
        range: rangeIn(textDocument, structureOf(entry)),
      })),
    }))
    .toArray();
}

interface Counted {
  readonly entry: Entry;
  readonly words: number;
}

function counted({ entries }: MissionFile): readonly Counted[] {
  return entries
    .filter((entry: Entry) => !isHeader(entry))
    .map(entry => {
      const { title, body } = proseOf(entry);
      return { entry, words: lengthOf(title.text) + lengthOf(body.text) };
    });
}

function sumOf(counts: readonly Counted[]): number {
  return counts.reduce((sum, { words }) => sum + words, 0);
}

function lengthOf(text: string): number {
  return text.match(WORD)?.length ?? 0;
}
