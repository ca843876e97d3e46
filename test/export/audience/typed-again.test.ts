/**
 * Cases by somebody else than who wrote the search: each puts one sentence into an entry that is withheld, and one that
 * says a part of it again into an open finding. What is committed below may rise, never fall.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toldPlacesFor } from '../../support/told-places.ts';

const CASES = new URL('cases/typed-again/', import.meta.url);

interface Case {
  readonly id: string;
  readonly language: 'en' | 'fr' | 'es';
  readonly withheld: string;
  readonly leaves: string;
  /** What of the open sentence says it again; none where it says nothing. */
  readonly secret?: string;
  readonly head?: string;
  readonly person?: { readonly name: string; readonly function: string; readonly marking: string };
  readonly public?: { readonly name: string; readonly function: string };
  readonly body?: { readonly title: string; readonly marking: string };
}

/** How many of a kind come out right: what is said again is told, what only looks so goes out to partners. */
const RIGHT: Readonly<Record<string, number>> = {
  amount: 9,
  body: 5,
  coordinates: 5,
  day: 8,
  'full-name': 17,
  function: 3,
  'handle-e-mail': 6,
  harmless: 73,
  identifier: 18,
  nickname: 5,
  // No words are the same.
  paraphrase: 0,
  place: 5,
  'rare-phrase': 5,
  surname: 10,
  time: 5,
};

const read = (name: string) => readFileSync(new URL(name, CASES), 'utf8');

function reportOf({ language, withheld, leaves, person, body, public: known, head }: Case): string {
  const people = [
    person && `person source of province as "${person.function}" ${person.marking}: ${person.name}\n`,
    body && `organization hidden-body ${body.marking}: ${body.title}\n`,
    known && `person known of office as "${known.function}": ${known.name}\n`,
  ];
  const from = person ? 'stated by source' : 'observed';
  const own = `finding hidden gap #first severity high ${from} in post-visit serves state-of-posts confidential`;
  return read(`template${language === 'en' ? '' : `.${language}`}.mission`)
    .replace('{{language}}', () => language)
    .replace('{{people}}\n', () => people.join('').replaceAll('undefined', ''))
    .replace('{{head}}', () => head ?? own)
    .replace('{{withheld}}', () => withheld)
    .replace('{{leaves}}', () => leaves);
}

const toldIn = await toldPlacesFor('partner');

const kinds = readdirSync(CASES).flatMap(name =>
  name.endsWith('.json') ? name.slice(0, -'.json'.length) : [],
);

test.each(kinds)('%s', async kind => {
  const cases: readonly Case[] = JSON.parse(read(`${kind}.json`));
  const wrong: string[] = [];
  for (const each of cases) {
    const text = reportOf(each);
    const told = await toldIn(text);
    const start = text.lastIndexOf(each.leaves) + each.leaves.indexOf(each.secret ?? '');
    const end = start + (each.secret ?? each.leaves).length;
    const isTold = told.some(([from, to]) => from < end && start < to);
    if (isTold !== (each.secret !== undefined))
      wrong.push(`${each.id}: ${each.secret ?? ''} | ${each.leaves}`);
  }
  expect(cases.length - wrong.length, wrong.join('\n')).toBeGreaterThanOrEqual(RIGHT[kind] ?? cases.length);
});

test('the reports into which the cases are put say nothing themselves', async () => {
  const plain = {
    id: 'plain',
    language: 'en',
    withheld: 'The roof leaks.',
    leaves: 'Water is scarce.',
  } as const;
  expect(await toldIn(reportOf(plain))).toEqual([]);
});
