/** Two folders that differ only in what some readers may not see give them equal answers to every call. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tools } from '../../src/assistant/tools.ts';
import type { Audience } from '../../src/domain/marking.ts';
import {
  anyReport,
  asIssued,
  EXAMPLES,
  isReport,
  otherwise,
  REPORT,
  twice,
} from '../support/alike-folders.ts';
import { type Ask, folderOf } from '../support/assistant.ts';
import { patience, runs } from '../support/runs.ts';
import { choices } from '../support/withheld-otherwise.ts';

const READERS = ['partner', 'partner-confidential', 'public'] as const satisfies readonly Audience[];
const VOCABULARIES = Object.fromEntries(Object.entries(EXAMPLES).filter(([, text]) => !isReport(text)));
const PARTIES =
  'organization WHO: World Health Organization\norganization zeta: Zeta Bureau\nperson clerk of zeta as "Clerk of the Court": Ruth Imeri\nperson usher of zeta: Pavel Lukin\n';
/** A second report, which goes on with the first. */
const LATER = `mission later: Mission a year later
classification unclassified
dates 2031-01-01 to 2031-01-02
finding deeper follows m.dry: Wells are deeper.
finding hidden strictly-confidential follows m.sealed: It is still not said.
update m.dig on 2031-01-02 by WHO status done: They have dug.
`;

/** Words that stand in what is withheld, one way or the other, and in what is not. */
const WORDS = ['Zavrel', 'Drenova', 'sealed', 'It is not said', 'Wells', 'clerk', 'Imeri', 'hidden'];
const NAMES = [
  'dry',
  'dig',
  'sealed',
  'hidden',
  'papers',
  'F1',
  'F2',
  'F3',
  'R1',
  'R2',
  'A1',
  'zavrel',
  'guest',
];

/** Every tool, asked for what there is and for what may be withheld. */
const CALLS: readonly (readonly [name: string, given: Readonly<Record<string, string>>])[] = [
  ['reports', {}],
  ...['m', 'later', 'closed'].flatMap(report => [
    ['read', { report }] as const,
    ['check', { report }] as const,
    ['follow_up', { report, as_of: '2030-06-30' }] as const,
    ...NAMES.map(entry => ['read', { report, entry }] as const),
    ['propose', { report, text: 'finding: Zavrel carried nine crates over the Drenova pass.' }] as const,
  ]),
  ...WORDS.map(words => ['find', { words }] as const),
  ...['crime', 'health', 'courts'].map(pillar => ['find', { pillar }] as const),
  ...['WHO', 'Zavrel', 'bureau'].map(addressee => ['find', { addressee }] as const),
  ...['open', 'ongoing', 'done', 'dropped'].map(status => ['find', { status }] as const),
  ...['2011-03-01', '2030-06-30', '2031-06-01'].map(day => ['follow_up', { as_of: day }] as const),
  ['language', { word: 'Zavrel' }],
  ...NAMES.map(
    name => ['propose', { entry: `m.${name}`, text: 'finding dry: @sealed, @clerk, @hidden.' }] as const,
  ),
];

async function answers(ask: Ask): Promise<readonly string[]> {
  const said: string[] = [];
  for (const [name, given] of CALLS) said.push((await ask(name, given)).text);
  return said;
}

function folder(report: string, closed: string, audience: Audience): Ask {
  return folderOf(
    {
      ...VOCABULARIES,
      'house.mission': PARTIES,
      'm.mission': report,
      'later.mission': LATER,
      'x/closed.mission': closed,
    },
    { audience, today: '2031-06-01' },
  );
}

/** A report that these readers may not even know of. */
const CLOSED = 'mission closed strictly-confidential: Zavrel\nfinding f: The crates of Drenova.\n';
const OTHER_CLOSED =
  'mission closed: Not marked\nunder see\nfinding g #crime gap: Two.\nrecommendation to WHO due 2029-01-01: Ask.\n';

async function difference(one: Ask, other: Ask): Promise<unknown> {
  const [said, too] = [await answers(one), await answers(other)];
  const at = said.findIndex((text, i) => text !== too[i]);
  return at < 0 ? undefined : { call: CALLS[at], one: said[at], other: too[at] };
}

test('every tool is asked', () => {
  expect([...new Set(CALLS.map(([name]) => name))].toSorted()).toEqual(
    tools()
      .map(({ name }) => name)
      .toSorted(),
  );
});

describe.each(READERS)('for %s', audience => {
  test('a report that speaks of all that can be withheld', { timeout: patience(6, 60_000) }, async () => {
    const [one, other] = await twice(REPORT, audience);
    const served = await folder(one, CLOSED, audience)('reports');
    expect(served.answer.reports).toMatchObject([{ report: 'later' }, { report: 'm' }]);
    const found = await difference(folder(one, CLOSED, audience), folder(other, OTHER_CLOSED, audience));
    expect(found).toBeUndefined();
  });

  test('the same as it is issued', { timeout: patience(6, 60_000) }, async () => {
    const [one, other] = await twice(REPORT, audience);
    const issued = [await asIssued(one), await asIssued(other)] as const;
    expect(issued[0]).toMatch(/^finding finding-\d|^recommendation recommendation-\d/m);
    const [first, second] = issued.map(text => folder(text, CLOSED, audience));
    if (first && second) expect(await difference(first, second)).toBeUndefined();
  });

  test('reports at random', { timeout: patience(6, 60_000) }, async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, choices, choices, async (text, first, second) => {
        const one = await otherwise(text, audience, first);
        const other = await otherwise(text, audience, second);
        const found = await difference(folder(one, CLOSED, audience), folder(other, OTHER_CLOSED, audience));
        expect(found).toBeUndefined();
      }),
      { ...runs(6), endOnFailure: true },
    );
  });
});

test('to those inside, they are told apart', async () => {
  const [one, other] = await twice(REPORT, 'public');
  expect(await difference(folder(one, CLOSED, 'internal'), folder(other, CLOSED, 'internal'))).toBeDefined();
});
