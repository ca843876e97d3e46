/** Changes as the page shows them, and what stands above them. */
import { env } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import { type Group, PAGE_TEXTS, type PageWords, type ShownChange } from '../../preview/review/messages.ts';
import type { ReviewedChange, ReviewSource } from '../../protocol/review.ts';

/** A change as the page shows it. */
export function shownChange(change: ReviewedChange, sources: readonly ReviewSource[]): ShownChange {
  const { source: _, author: __, on: ___, place, ...shown } = change;
  return { ...shown, by: byLine(change, sources), hasPlace: place !== undefined };
}

/** The only source stands above all changes. */
function byLine({ author, on, source }: ReviewedChange, sources: readonly ReviewSource[]): string {
  const isOnly = sources.length === 1 && sources[0]?.name === source;
  return [author, on === undefined ? undefined : dayOf(on), isOnly ? undefined : source]
    .filter(Boolean)
    .join(' · ');
}

function dayOf(on: string): string {
  const day = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return on;
  return new Intl.DateTimeFormat(env.language, { dateStyle: 'medium', timeZone: 'UTC' }).format(day);
}

/** True for one that waits for a decision. */
export function isOpen({ state }: Pick<ReviewedChange, 'state'>): boolean {
  return state === 'open' || state === 'doubtful';
}

/** How far all is, in one sentence, as it stands in the text. */
export function sumOf(changes: readonly ReviewedChange[]): string {
  const count = (state: ReviewedChange['state']) => changes.filter(each => each.state === state).length;
  const left = changes.filter(isOpen);
  const comments = left.filter(({ comment }) => comment).length;
  const counts = { taken: count('taken'), refused: count('refused'), unplaced: count('unplaced') };
  return extensionText('came-back.sum', { open: left.length - comments, comments, ...counts });
}

/** What can be decided on together: all of wording only, and all of one person; comments and what is in doubt are for their reader. */
export function groupsOf(changes: readonly ReviewedChange[]): readonly Group[] {
  const open = changes.filter(({ state, comment }) => state === 'open' && !comment);
  const seen = (those: readonly ReviewedChange[]) => those.map(({ key, version }) => ({ key, version }));
  const words = open.filter(({ effects }) => effects.length === 0);
  const people = [...new Set(open.flatMap(({ author }) => author ?? []))];
  return [
    { id: 'words', label: extensionText('came-back.words', { count: words.length }), on: seen(words) },
    ...people.map(author => {
      const own = open.filter(each => each.author === author);
      const label = extensionText('came-back.of', { author, count: own.length });
      return { id: `by ${author}`, label, on: seen(own) };
    }),
  ].filter(({ on }) => on.length > 0);
}

/** The words of the page that do not change. */
export function pageWords(): PageWords {
  const words = Object.entries(PAGE_TEXTS).map(([word, id]) => [word, extensionText(id)]);
  return Object.fromEntries(words) as PageWords;
}
