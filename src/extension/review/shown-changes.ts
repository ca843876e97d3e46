/** Changes as the page shows them, with what was decided, and what stands above them. */
import { env } from 'vscode';
import { extensionText } from '../../messages/extension.ts';
import {
  type Decision,
  type Group,
  PAGE_TEXTS,
  type PageWords,
  type ShownChange,
} from '../../preview/review/messages.ts';
import type { ReviewedChange, ReviewSource } from '../../protocol/review.ts';
import type { Decisions } from './decisions.ts';

/** A change as the page shows it. */
export function shownChange(
  change: ReviewedChange,
  decisions: Decisions,
  sources: readonly ReviewSource[],
): ShownChange {
  const { source: _, author: __, on: ___, place, state: ____, ...shown } = change;
  return {
    ...shown,
    by: byLine(change, sources),
    decision: decisionOn(change, decisions),
    hasPlace: place !== undefined,
  };
}

/** What the text says itself is in the text, whatever was decided; but for a comment that stands there with its reply. */
function decisionOn({ key, state }: ReviewedChange, decisions: Decisions): Decision {
  const reply = decisions.replyTo(key);
  return reply === undefined || (state === 'taken' && reply === '') ? state : 'refused';
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
export function isOpen({ decision }: Pick<ShownChange, 'decision'>): boolean {
  return decision === 'open' || decision === 'doubtful';
}

/** How far all is, in one sentence, as it stands in the text. */
export function sumOf(changes: readonly ShownChange[]): string {
  const count = (decision: Decision) => changes.filter(each => each.decision === decision).length;
  const open = changes.filter(isOpen).length;
  const counts = { open, taken: count('taken'), refused: count('refused'), unplaced: count('unplaced') };
  return extensionText('came-back.sum', counts);
}

/** What can be decided on together: all that are words only, and all of one person; what is in doubt is for its reader. */
export function groupsOf(
  changes: readonly ShownChange[],
  reviewed: readonly ReviewedChange[],
): readonly Group[] {
  const open = changes.filter(({ decision }) => decision === 'open');
  const keys = (those: readonly { readonly key: string }[]) => those.map(({ key }) => key);
  const words = open.filter(({ effects }) => effects.length === 0);
  const authorOf = new Map(reviewed.map(({ key, author }) => [key, author]));
  const people = [...new Set(open.flatMap(({ key }) => authorOf.get(key) ?? []))];
  return [
    { id: 'words', label: extensionText('came-back.words', { count: words.length }), keys: keys(words) },
    ...people.map(author => {
      const own = open.filter(({ key }) => authorOf.get(key) === author);
      return {
        id: `by ${author}`,
        label: extensionText('came-back.of', { author, count: own.length }),
        keys: keys(own),
      };
    }),
  ].filter(group => group.keys.length > 0);
}

/** The words of the page that do not change. */
export function pageWords(): PageWords {
  const words = Object.entries(PAGE_TEXTS).map(([word, id]) => [word, extensionText(id)]);
  return Object.fromEntries(words) as PageWords;
}
