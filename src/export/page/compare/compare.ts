/** Two versions of a report as one page, on which is said what has changed: once, for every format. */
import type { Chapter, Entry, Group, Page } from '../page.ts';
import { align } from './align.ts';
import type { Known } from './known.ts';
import { merge } from './merge.ts';
import { type Pairs, pairsOf } from './pairs.ts';
import { byAnchor, compareParts, nestedIn } from './pieces.ts';
import { compareRuns } from './words.ts';

/** The page as it now is, with what has gone since it was. */
export function comparePages(was: Page, now: Page): Page {
  const pairs = pairsOf(was, now);
  return compareUnder(pairs, withAnchors(was, pairs), now);
}

/** Before the anchor of a thing of the earlier page; the dot keeps it apart from every name that an author can give. */
const WAS = 'was.';

function compareUnder(pairs: Pairs, was: Page, now: Page): Page {
  const standing = new Set(pairs.values());
  const earlier = new Map(
    [...thingsOf(was)].map(thing => [pairs.get(thing.anchor.slice(WAS.length)), thing]),
  );
  const known: Known = {
    earlier: anchor => earlier.get(anchor),
    anchorNow: anchor => pairs.get(anchor.slice(WAS.length)),
    stands: anchor => (anchor.startsWith(WAS) ? pairs.has(anchor.slice(WAS.length)) : standing.has(anchor)),
  };
  const disclaimers = align(was.cover.disclaimers, now.cover.disclaimers, {
    text: runs => JSON.stringify(runs),
    canBeOne: () => true,
  });
  return {
    ...now,
    cover: {
      ...compareParts(was.cover, now.cover, known),
      disclaimers: disclaimers.map(line => compareRuns(line.was ?? [], line.now ?? [])),
    },
    chapters: merge(was.chapters, now.chapters, {
      ...byAnchor(known),
      both: (one, other) => compareParts(one, other, known),
      alone: (chapter, version) => {
        const before = version === 'now' ? known.earlier(chapter.anchor) : undefined;
        if (before?.kind === 'chapter') return compareParts(before, chapter, known);
        return { ...chapter, pieces: nestedIn(chapter, version, known) };
      },
    }),
  };
}

const THINGS: readonly unknown[] = ['chapter', 'group', 'entry'];

/** All chapters, groups and entries, wherever they stand. */
function* thingsOf(value: unknown): Generator<Chapter | Group | Entry> {
  if (typeof value !== 'object' || value === null) return;
  if ('kind' in value && THINGS.includes(value.kind)) yield value as Chapter | Group | Entry;
  for (const each of Object.values(value)) yield* thingsOf(each);
}

/**
 * The earlier page with anchors that are told apart from those of the page as it is. What leads to a thing that still
 * stands leads to it where it now is.
 */
function withAnchors(was: Page, pairs: Pairs): Page {
  return renamed(was, (anchor, isLink) => (isLink && pairs.get(anchor)) || WAS + anchor) as Page;
}

function renamed(value: unknown, name: (anchor: string, isLink: boolean) => string): unknown {
  if (Array.isArray(value)) return value.map(each => renamed(each, name));
  if (typeof value !== 'object' || value === null) return value;
  const isLink = 'type' in value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      if (typeof each !== 'string') return [key, renamed(each, name)];
      if (key === 'toldAt') return [key, name(each, true)];
      return [key, key === 'anchor' ? name(each, isLink) : each];
    }),
  );
}
