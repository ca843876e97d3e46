/** The formatter: layout and the spelling of entry words, and nothing else. */
import type { MissionFile } from '../../syntax/generated/ast.ts';
import { layOut } from './layout.ts';
import { losesNothing } from './proof.ts';
import type { TextChange } from './text-change.ts';
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
