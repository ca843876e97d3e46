/** How many there are of something. */
import { editorText } from '../messages/editor.ts';
import type { Texts } from '../messages/generated/editor.ts';

type Counting = {
  [Id in keyof Texts]: Texts[Id] extends { readonly count: number }
    ? { readonly count: number } extends Texts[Id]
      ? Id
      : never
    : never;
}[keyof Texts];

/** `2 recommendations`, `1 recommendation`; nothing for none. */
export function counted(id: Counting, count: number): string {
  return count === 0 ? '' : editorText(id, { count });
}
