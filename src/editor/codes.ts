/** The short codes under which exports show numbered entries, for the text that they come from. */
import { codeOf as codeFor, isNumbered } from '../report/code-of.ts';
import type { Entry, MissionFile } from '../syntax/generated/ast.ts';
import { ObjectCache } from '../syntax/object-cache.ts';

const read = new ObjectCache<MissionFile, ReadonlyMap<Entry, string>>();

/** `F12` for the twelfth finding of its file; undefined for what is not numbered. */
export function codeOf(entry: Entry): string | undefined {
  const file = entry.$container as MissionFile;
  let codes = read.get(file);
  if (!codes) {
    codes = codesIn(file);
    read.set(file, codes);
  }
  return codes.get(entry);
}

function codesIn({ entries }: MissionFile): Map<Entry, string> {
  const codes = new Map<Entry, string>();
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const target = entry.$type.toLowerCase();
    if (!isNumbered(target)) continue;
    const number = (counts.get(target) ?? 0) + 1;
    counts.set(target, number);
    codes.set(entry, codeFor(target, number));
  }
  return codes;
}
