/** What is asked of files that come back, be they Word files or trackers, and what became of each change in them. */
import type { Effect, EffectKind } from '../changes/effect.ts';
import { commandText } from '../messages/command-line.ts';
import { type Choice, isMeant } from '../review/choose.ts';
import { Refusal } from './refusal.ts';

/** How the command was called. */
export interface ReviewOptions {
  readonly into: string;
  readonly accept?: readonly Choice[];
  readonly reject?: readonly Choice[];
  readonly by?: readonly string[];
  readonly on?: string;
  /** The entry of which a text is the rewrite. */
  readonly entry?: string;
  readonly failOn?: readonly EffectKind[];
  readonly dryRun?: boolean;
  readonly format?: 'text' | 'json';
}

/** No file is longer than this, in bytes. */
export const LONGEST_RETURNED = 64 * 1024 * 1024;

/** A change of whichever kind, as far as choices look at it. */
interface Numbered {
  readonly number: number;
  readonly author: string | undefined;
}

/** What means no change would go unnoticed. */
export function mustMean(choice: Choice, changes: readonly Numbered[]): void {
  if (choice === 'all') return;
  if ('numbers' in choice) {
    const number = choice.numbers.find(each => !changes.some(change => change.number === each));
    if (number === undefined) return;
    throw new Refusal(commandText('review.no-number', { number, count: changes.length }));
  }
  if (changes.some(change => isMeant(change, choice))) return;
  const authors = [...new Set(changes.flatMap(({ author }) => author ?? []))].join(', ');
  throw new Refusal(commandText('review.no-author', { author: choice.author, authors }));
}

/** True where a change that nobody refused, and the report has not already, has one of these effects. */
export function hasFailing(
  changes: readonly { readonly state: string; readonly effects?: readonly Effect[] }[],
  kinds: readonly EffectKind[],
): boolean {
  return changes.some(
    ({ state, effects = [] }) =>
      state !== 'rejected' && state !== 'taken' && effects.some(({ kind }) => kinds.includes(kind)),
  );
}

/** The change, with whether it was taken in, or refused by whoever asked. */
export function withFate<C extends Numbered & { readonly state: string }>(
  change: C,
  taken: ReadonlySet<number>,
  reject: readonly Choice[],
): Omit<C, 'state'> & { readonly state: C['state'] | 'accepted' | 'rejected' } {
  if (taken.has(change.number)) return { ...change, state: 'accepted' };
  const isRejected = change.state === 'offered' && reject.some(choice => isMeant(change, choice));
  return isRejected ? { ...change, state: 'rejected' } : change;
}
