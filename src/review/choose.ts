/** Which changes somebody asks for: all, those of one person, or some by their numbers. */
import type { Change } from './change.ts';

/** What is asked for; a name is that of a reviewer. */
export type Choice = 'all' | { readonly numbers: readonly number[] } | { readonly author: string };

/** Reads `all`, `1,4-6` or a name; undefined for a span that goes backwards, which means nothing. */
export function readChoice(text: string): Choice | undefined {
  if (text.trim().toLowerCase() === 'all') return 'all';
  if (!/^\s*\d+\s*(?:-\s*\d+\s*)?(?:,\s*\d+\s*(?:-\s*\d+\s*)?)*$/.test(text)) return { author: text.trim() };
  const spans = text.split(',').map(part => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return { first, last };
  });
  if (spans.some(({ first, last }) => last < first)) return undefined;
  const numbers = spans.flatMap(({ first, last }) => {
    // A span longer than any file has changes would only fill memory.
    return Array.from({ length: Math.min(last - first + 1, MOST_CHANGES) }, (_, index) => first + index);
  });
  return { numbers };
}

const MOST_CHANGES = 100_000;

/** The numbers of the changes that are to be taken in: one where two readings collide only when it is asked for by its number. */
export function chosenBy(
  changes: readonly Change[],
  accept: readonly Choice[],
  reject: readonly Choice[],
): ReadonlySet<number> {
  const isIn = (change: Change, choices: readonly Choice[]) =>
    choices.some(choice => isMeant(change, choice));
  return new Set(
    changes
      .filter(change => change.state === 'offered' || change.state === 'collides')
      .filter(change => change.edits.length > 0 || change.state === 'offered')
      .filter(change => isIn(change, accept) && !isIn(change, reject))
      .filter(change => change.state === 'offered' || accept.some(choice => namesNumber(choice, change)))
      .map(({ number }) => number),
  );
}

export function isMeant({ number, author }: Pick<Change, 'number' | 'author'>, choice: Choice): boolean {
  if (choice === 'all') return true;
  if ('numbers' in choice) return choice.numbers.includes(number);
  return author !== undefined && author.toLowerCase() === choice.author.toLowerCase();
}

export function namesNumber(choice: Choice, { number }: Pick<Change, 'number'>): boolean {
  return choice !== 'all' && 'numbers' in choice && choice.numbers.includes(number);
}
