/** Comments of a text that somebody rewrites stay, and slashes that somebody writes are text. */
import { expect, test } from 'vitest';
import { rewriteChanges } from '../../src/review/rewrite.ts';
import { takeIn } from '../../src/review/take-in.ts';
import { proseOf } from '../../src/syntax/prose.ts';
import { readSyntax } from '../support/read-syntax.ts';

const TEXT = `finding dry-well gap // not wet
    #water: The well is dry // since May
    and nobody repairs it. // who?

    // ask them
    The council knows. // how?
    It has no money.

    - Water is short // where?
    - The school is closed
`;
const COMMENTS = ['// not wet', '// since May', '// who?', '// ask them', '// how?', '// where?'];

function taken(text: string): string {
  const at = { start: TEXT.indexOf('nobody'), end: TEXT.indexOf('nobody') };
  const changes = rewriteChanges(TEXT, at, text);
  if (!changes) throw new Error('not read');
  return takeIn(TEXT, changes, new Set(changes.map(({ number }) => number))).text;
}

test.each([
  ['another title', 'The well is dry, so that nobody has water.\n\nThe council knows. It has no money.'],
  [
    'a sentence over several lines',
    'The well is wet, but nobody uses it.\n\nThe council knew. It had money.',
  ],
  ['nothing but a title', 'The well is dry and nobody repairs it.'],
  ['another head', 'finding dry-well need #water severity high: The well is dry and nobody repairs it.'],
])('%s keeps the comments', (_, text) => {
  const after = taken(text);
  for (const comment of COMMENTS) expect(after.split(comment).length, after).toBe(2);
  const { entries, faults } = readSyntax(after);
  expect(faults).toEqual([]);
  const [entry] = entries;
  const wanted = text.replace(/^finding [^:]*: /, '').split(/\n\n/);
  expect(entry && proseOf(entry).title.text).toBe(wanted[0]);
  expect(entry && proseOf(entry).body.text.replace(/\s+/g, ' ')).toBe(wanted.slice(1).join(' '));
});

test.each([
  ['in a title', 'The well is dry, see //example.org, and nobody repairs it.'],
  ['in a body', 'The well is dry and nobody repairs it.\n\nThe council // the mayor knows. It has no money.'],
  [
    'in a new paragraph',
    'The well is dry and nobody repairs it.\n\nThe council knows. It has no money.\n\n//srv is full.',
  ],
])('slashes that a colleague writes %s are text', (_, text) => {
  const [entry] = readSyntax(taken(text)).entries;
  const prose = entry && proseOf(entry);
  expect(`${prose?.title.text} ${prose?.body.text}`).toContain(/\/\/\S*/.exec(text)?.[0]);
});
