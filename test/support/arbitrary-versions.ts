/** A report, and what it becomes when people work on it: entries go, come and move, are reworded and marked anew. */
import fc from 'fast-check';
import { anyMission } from './arbitrary-mission.ts';

/** So many entries are left of what came out, so that many pairs can be tried. */
const MOST = 5;
/** The last of what is declared in each report; the entries after it are its own. */
const DECLARED = 'meeting first-meeting';

const OTHER_WORDS: readonly (readonly [words: RegExp, instead: string])[] = [
  [/Train the \*staff\*/, 'Train and equip the **staff**'],
  [/are large/, 'were very large indeed'],
  [/One more paragraph/, 'One other paragraph, and a longer one'],
  [/- below it/, '- below it, and beside it'],
  [/\| 1 \| 2 \|/, '| 1 | 3 |\n    | 4 | 5 |'],
  [/due 2010-06\b/, 'due 2010-09'],
  [/status open/, 'status done'],
  [/ confidential/, ''],
  [/severity high/, 'severity low'],
  [/#crime/, '#justice'],
  [/to EULEX/, 'to council, EULEX'],
];

/** The texts of so many versions of one report, each made of the one before. */
export function versions(count: number): fc.Arbitrary<readonly string[]> {
  const day = fc.record({
    others: anyMission,
    numbers: fc.array(fc.nat(), { minLength: 30, maxLength: 30 }),
  });
  return fc
    .tuple(anyMission, fc.array(day, { minLength: count - 1, maxLength: count - 1 }))
    .map(([first, days]) => {
      const all = [shortened(first)];
      for (const { others, numbers } of days) all.push(workedOn(all.at(-1) ?? '', others, numbers));
      return all;
    });
}

function workedOn(text: string, other: string, numbers: readonly number[]): string {
  const [head, own] = cut(text);
  const [otherHead, others] = cut(other);
  let next = 0;
  const number = () => numbers[next++] ?? 1;
  const chance = (of: number) => number() % of === 0;
  const left = own.flatMap(entry => {
    if (chance(6)) return [];
    return chance(2) ? reworded(entry, number()) : entry;
  });
  const moved = chance(3) ? [...left.slice(1), ...left.slice(0, 1)] : left;
  const place = number() % (moved.length + 1);
  const now = chance(2) ? [...moved.slice(0, place), ...others.slice(0, 2), ...moved.slice(place)] : moved;
  return (chance(4) ? otherHead : head) + now.join('');
}

function shortened(text: string): string {
  const [head, entries] = cut(text);
  return head + entries.join('');
}

/** The head of a report with what it declares, and its entries. */
function cut(text: string): readonly [head: string, entries: readonly string[]] {
  const parts = text.split(/^(?=\S)/m);
  const from = parts.findIndex(part => part.startsWith(DECLARED)) + 1;
  return [parts.slice(0, from).join(''), parts.slice(from, from + MOST)];
}

function reworded(entry: string, number: number): string {
  const fitting = OTHER_WORDS.filter(([words]) => words.test(entry));
  const [words, instead] = fitting[number % Math.max(fitting.length, 1)] ?? [/$^/, ''];
  return entry.replace(words, instead);
}
