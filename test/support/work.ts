/**
 * Counts what a piece of work takes, in steps and not in seconds, so that a test says the same on every machine:
 * each run of a block of code (V8's own coverage), each step of a regular expression (V8's own count of how often one
 * goes back), and what `indexOf` and its like pass over. What V8 copies in one go, such as a
 * slice, counts as one call. Import this file first: blocks are counted only in code that is loaded later.
 */
import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

/** Steps of regular expressions and searches so far, and how many there may be; undefined while nothing is counted. */
let counted: { steps: number; readonly most: number } | undefined;

/** Does some work and counts its steps; fails as soon as regular expressions and searches take more than `most`. */
export async function countSteps<T>(
  most: number,
  work: () => T | Promise<T>,
): Promise<{ readonly steps: number; readonly result: T }> {
  await blocksRun();
  const counter = { steps: 0, most };
  counted = counter;
  try {
    const result = await work();
    counted = undefined;
    return { steps: counter.steps + (await blocksRun()), result };
  } finally {
    counted = undefined;
  }
}

/** How often blocks were run since this was last asked, but for those of this file. */
async function blocksRun(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url !== import.meta.url && !url.endsWith('/test/support/work.ts'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

function count(steps: number, what: unknown): void {
  if (!counted) return;
  counted.steps += steps;
  if (counted.steps > counted.most)
    throw new Error(`More than ${counted.most} steps, the last of them in ${what}.`);
}

setFlagsFromString('--allow-natives-syntax');
/** V8's own way to give a regular expression up (without a match) that goes back more often than `limit`. */
const withLimit = new Function(
  'source',
  'flags',
  'limit',
  'return %NewRegExpWithBacktrackLimit(source, flags, limit)',
);

const { exec } = RegExp.prototype;
const FEWEST = 2;

RegExp.prototype.exec = function (text) {
  const counter = counted;
  if (counter) {
    counted = undefined;
    const limit = limitFor(this, text, counter.most - counter.steps);
    counted = counter;
    count(limit, this);
  }
  return exec.call(this, text);
};

/** A pattern with limits to how often it goes back, and the limit within which it ended last. */
interface Limited {
  readonly within: Map<number, RegExp>;
  last: number;
}

/**
 * The least power of two within which a search ends, or the first beyond `most`. It is looked for from where the pattern
 * ended last, so that finding out costs little more than the steps themselves.
 */
function limitFor(pattern: RegExp, text: string, most: number): number {
  const limited = limitedOf(pattern);
  const ends = (within: number) => endsWithin(within, pattern, limited, text);
  let limit = limited.last;
  while (limit > FEWEST && limit > most) limit /= 2;
  if (ends(limit)) while (limit > FEWEST && ends(limit / 2)) limit /= 2;
  else
    do limit *= 2;
    while (limit <= most && !ends(limit));
  limited.last = limit;
  return limit;
}

/** Whether the search ends, with a match or without one, before it has gone back so often. */
function endsWithin(limit: number, pattern: RegExp, { within }: Limited, text: string): boolean {
  const from = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
  // Beyond the end nothing is looked for.
  if (from > text.length) return true;
  const limited = within.get(limit) ?? limitedPattern(pattern, limit);
  within.set(limit, limited);
  limited.lastIndex = from;
  return exec.call(limited, text) !== null;
}

/** By flags and source, for a pattern may be written anew each time that it is used. */
const limitedPatterns = new Map<string, Map<string, Limited>>();

function limitedOf({ flags, source }: RegExp): Limited {
  const patterns = limitedPatterns.get(flags) ?? new Map<string, Limited>();
  limitedPatterns.set(flags, patterns);
  const limited = patterns.get(source) ?? { within: new Map(), last: FEWEST };
  patterns.set(source, limited);
  return limited;
}

/** The pattern, but matching nothing where it would not match, so that no match means that it was given up. */
function limitedPattern({ source, flags }: RegExp, limit: number): RegExp {
  const [unicode, unicodeSets] = [flags.includes('u'), flags.includes('v')];
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, { unicode, unicodeSets });
  const startsOnce = pattern.alternatives.every(({ elements: [first] }) => isStart(first));
  const isTriedOnce = flags.includes('y') || (startsOnce && !flags.includes('m'));
  const anywhere = isTriedOnce ? '' : '[^]*?';
  return withLimit(`${anywhere}(?:${countingLoops(pattern)})|`, `${flags.replace(/[gy]/g, '')}y`, limit);
}

function isStart(element: AST.Element | undefined): boolean {
  return element?.type === 'Assertion' && element.kind === 'start';
}

/** V8 does not count the steps of the simplest loops; with a second way, which never matches, a loop is none of those. */
function countingLoops(pattern: AST.Pattern): string {
  const insertions: [at: number, text: string][] = [];
  visitRegExpAST(pattern, {
    onQuantifierEnter({ element }) {
      if (element.type !== 'Assertion') insertions.push([element.start, '(?:'], [element.end, '|(?!))']);
    },
  });
  const pieces: string[] = [];
  let from = 0;
  for (const [at, text] of insertions.sort(([one], [other]) => one - other)) {
    pieces.push(pattern.raw.slice(from, at), text);
    from = at;
  }
  return pieces.join('') + pattern.raw.slice(from);
}

for (const owner of [String.prototype, Array.prototype])
  for (const name of ['indexOf', 'lastIndexOf', 'includes'] as const) countSearches(owner, name);

/** How many characters or items a search passes over while a pattern takes one step. */
const AT_ONCE = 32;

/** A search that fails passes over everything; one that succeeds, over no more than what it finds. */
function countSearches(prototype: object, name: 'indexOf' | 'lastIndexOf' | 'includes'): void {
  const search: (this: ArrayLike<unknown>, what: unknown, ...from: unknown[]) => number | boolean =
    Reflect.get(prototype, name);
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value(this: ArrayLike<unknown>, what: unknown, ...from: unknown[]) {
      const found = search.call(this, what, ...from);
      if (counted) {
        const start = typeof from[0] === 'number' ? from[0] : name === 'lastIndexOf' ? this.length : 0;
        const end = name === 'includes' ? (found ? start : this.length) : Number(found);
        count((Math.abs((end < 0 && name === 'indexOf' ? this.length : end) - start) + 1) / AT_ONCE, name);
      }
      return found;
    },
  });
}
