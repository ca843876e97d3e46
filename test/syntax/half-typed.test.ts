/** What is typed changes no entry but its own, and takes no more than the text below it, until its colon gives that back. */
import fc from 'fast-check';
import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { createCheckingServices } from '../../src/rules/module.ts';
import type { Entry, MissionFile } from '../../src/syntax/generated/ast.ts';
import { headOf, proseOf } from '../../src/syntax/prose.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { runs } from '../support/runs.ts';

const { LangiumParser } = createCheckingServices(EmptyFileSystem.fileSystemProvider).parser;
const entriesIn = (text: string) => LangiumParser.parse<MissionFile>(text).value.entries;

const inShort = (entry: Entry) => {
  const { title, body } = proseOf(entry);
  return [headOf(entry), title.text, body.text].join(' | ');
};

/** Some entries in a row, from an example. */
const anyStretch = fc
  .record({
    text: fc.constantFrom(...Object.values(exampleTexts())),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ text, at }) => {
    const entries = entriesIn(text);
    const first = Math.floor(at * (entries.length - 4));
    const places = entries.slice(first, first + 4).map(({ $cstNode }) => $cstNode?.offset ?? 0);
    return { text: text.slice(places[0], places[3]), next: (places[1] ?? 0) - (places[0] ?? 0) };
  });

const anyEntry = fc.constantFrom(
  'finding x gap #water severity high "a: b" confidential: The judge said: “no”.',
  'finding x gap\n    #water\n    // why: so\n// and: so\n    strictly-confidential: The judge said so.\n\n    More // why\n    of it.',
  'recommendation to "Ministry", y // who\n    due 2024-01-01 at 9:30\n    : Do it.',
  'meeting m with "A: B" on 2024-05-01 at 9:30: Talks',
  'dates 2024-01-01 to 2024-01-02',
  'section s: One\n\n    - a\n    - b // c\n\n    | a | b |',
);

test('typing an entry between two others changes no other', () => {
  fc.assert(
    fc.property(anyStretch, anyEntry, fc.constantFrom('\n', '\n\n'), ({ text, next }, entry, end) => {
      const wanted = entriesIn(text).map(inShort);
      for (let length = 0; length <= entry.length; length++) {
        const typed = text.slice(0, next) + entry.slice(0, length) + end + text.slice(next);
        const found = entriesIn(typed).map(inShort);
        const own = found.length - wanted.length;
        expect([0, 1]).toContain(own);
        expect([...found.slice(0, 1), ...found.slice(1 + own)], typed).toEqual(wanted);
      }
    }),
    runs(80),
  );
});

test('typing a head above a paragraph takes at most that text, and its colon gives it back', () => {
  const above = 'finding a: One\n\n    First of it.\n\n';
  const below = '    Second of it.\n\n    Third of it.\naction b: Two\n';
  const last = entriesIn(above + below)
    .map(inShort)
    .at(-1);
  const head = 'finding x gap severity high confidential';
  for (let length = 1; length <= head.length; length++) {
    const found = entriesIn(`${above}${head.slice(0, length)}\n${below}`).map(inShort);
    expect(found[0]).toBe('finding a | One | First of it.');
    expect(found.at(-1)).toBe(last);
  }
  for (const [line, entry] of [
    [`${head}:\n`, `${head} | Second of it. | Third of it.`],
    [`${head}: Own.\n\n`, `${head} | Own. | Second of it.\n\nThird of it.`],
  ] as const)
    expect(entriesIn(above + line + below).map(inShort)).toEqual([
      'finding a | One | First of it.',
      entry,
      last,
    ]);
});
