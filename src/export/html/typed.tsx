/** What an author typed, with the marks that a language sets apart by a blank kept on the line of their word. */
import type { ComponentChildren } from 'preact';
import { usePage } from './page-context.ts';

/** Of French: a word with the mark that follows it behind a blank, or the guillemet before it. The text stays as it is. */
const KEPT_TOGETHER: Readonly<Record<string, RegExp>> = {
  fr: /((?:« )?[^\s«]{1,20}(?: [:;!?»%])+|« \S+)/u,
};

export function Typed({ text }: { text: string }): ComponentChildren {
  const { spoken, language } = usePage().page;
  const kept = KEPT_TOGETHER[(spoken ?? language).slice(0, 2)];
  if (!kept) return text;
  return text.split(kept).map((part, index) => (index % 2 === 0 ? part : <span class="whole">{part}</span>));
}
