/** How many there are of something. */
import { commonText } from '../messages/common.ts';
import { editorText } from '../messages/editor.ts';
import type { Texts as CommonTexts } from '../messages/generated/common.ts';
import type { Texts as EditorTexts } from '../messages/generated/editor.ts';

/** The texts that name a count and nothing else. */
type Counting<T> = {
  [Id in keyof T]: T[Id] extends { readonly count: number }
    ? { readonly count: number } extends T[Id]
      ? Id
      : never
    : never;
}[keyof T];

/** `2 recommendations`, `1 recommendation`; nothing for none. */
export function countOf(id: Counting<CommonTexts>, count: number): string {
  return count === 0 ? '' : commonText(id, { count });
}

/** What an entry has to do with so many others: `source of 2 findings`; nothing for none. */
export function counted(id: Counting<EditorTexts>, count: number): string {
  return count === 0 ? '' : editorText(id, { count });
}
