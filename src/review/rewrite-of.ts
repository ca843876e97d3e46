/** The entry that a rewrite is of, and the rewrite among the entries of a text. */
import { type CodedText, readWholeEntries, type WholeEntry } from '../changes/whole-entries.ts';

/** The entry called so: by its name, or by its code. */
export function entryCalled(source: CodedText, called: string): WholeEntry | undefined {
  const { entries } = readWholeEntries(source);
  const asked = called.trim().toLowerCase();
  const byName = entries.find(({ name }) => name?.toLowerCase() === asked);
  return byName ?? entries.find(({ code }) => code?.toLowerCase() === asked);
}

/** Of a text with several entries the one that is the rewrite: it has the same name; else the whole text. */
export function rewriteIn(text: string, entry: WholeEntry): string {
  const { entries } = readWholeEntries({ text });
  const own = entries.find(({ name }) => name !== undefined && name === entry.name);
  return own && entries.length > 1 ? own.source : text;
}

/** True for a text in which entries stand, and nothing above them. */
export function isOfEntries(text: string): boolean {
  return readWholeEntries({ text }).entries.length > 0;
}
