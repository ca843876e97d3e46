/** What a report becomes when it is issued: nothing of it changes but that names and the day are there. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { issue, textWith } from '../../src/publish/issue.ts';
import { namesToGive } from '../../src/publish/names-to-give.ts';
import { Edition } from '../../src/report/edition.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { checkFiles } from '../support/check.ts';
import { patience, runs } from '../support/runs.ts';

async function given(text: string, others: Readonly<Record<string, string>> = {}) {
  const { documents, services } = await checkFiles({ 'selm.mission': text, ...others });
  const [document] = documents;
  const report = document && compileChecked(document, services);
  if (!document || !report) throw new Error('no report');
  const { names, clashes } = await namesToGive(document, report, services);
  return {
    clashes: clashes.map(({ code, name }) => `${code} ${name}`),
    names: Object.fromEntries(names.map(({ code, name }) => [code, name])),
    text: textWith(
      document,
      names.map(({ edit }) => edit),
    ),
  };
}

const HEAD = 'mission selm: Mission to Selm\nclassification unclassified\ndates 2024-03-11 to 2024-03-14\n\n';

describe('a name', () => {
  it('is the first words of the title that tell something, in Latin letters', async () => {
    const { names, text } = await given(`${HEAD}finding: The wells of the *eastern* district are dry in June.
recommendation to "Town": Repair [the pump](https://example.org/pump).
finding: Пожарная станция закрыта.
finding: L’hôpital n’a pas d’électricité.
finding: 没有水。
action: 40 wells need covers.
`);
    expect(names).toEqual({
      F1: 'wells-eastern-district-dry',
      R1: 'repair-pump',
      F2: 'pozharnaya-stantsiya-zakryta',
      F3: expect.stringMatching(/^hopital-.*electricite$/),
      F4: 'finding-4',
      A1: 'wells-need-covers',
    });
    expect(text).toContain('\nfinding wells-eastern-district-dry: The wells of the *eastern*');
    expect(text).toContain('\nrecommendation repair-pump to "Town": Repair');
  });

  it('is one that means nothing else in the report, in what it sees or in what refers to it', async () => {
    const { names, clashes } = await given(
      `${HEAD}under water\n\nmeeting dry-wells: Wells\nfinding: Dry wells.\nfinding: Dry wells.\nfinding: Town hall.\nfinding: Night pumps.\nfinding: Finding 7.\n`,
      {
        'water.mission': 'programme water: Water\norganization town-hall: The town hall of Selm\n',
        'later.mission': 'mission later: Later\n\nfinding follows selm.night-pumps: Still.\n',
      },
    );
    expect(names).toEqual({
      F1: 'dry-wells-2',
      F2: 'dry-wells-3',
      F3: 'town-hall-2',
      F4: 'night-pumps',
      F5: 'finding-5',
    });
    // Where another report misses a name, its author decides what is meant.
    expect(clashes).toEqual(['F4 night-pumps']);
  });

  it('holds no word of what is withheld from anybody whom the report may reach', async () => {
    const { names } = await given(`${HEAD}person varga confidential: Milena Varga
organization owl confidential: Nightowl Logistics
visit night confidential to "Villa Brelmont": Night
finding: Varga says that the depot is full.
finding: Trucks of Nightowl Logistics leave at dawn.
finding: Guests stay at Villa Brelmont.
finding: Says @varga.
finding confidential: The chief of the depot sells fuel.
recommendation to "Town": Lock the depot.
`);
    const told = Object.values(names).join(' ');
    expect(told).not.toMatch(/varga|milena|nightowl|logistics|brelmont|villa|chief|fuel/);
    expect(names).toMatchObject({
      F5: 'finding-5',
      R1: 'recommendation-1',
      F1: expect.stringMatching(/depot/),
    });
  });

  it('depends on no entry that its readers do not get', async () => {
    const open = 'finding: Wells are dry.\nfinding: 没有水。\nrecommendation to "Town": Dig.\nfinding: 40.\n';
    const hidden = 'finding strictly-confidential: The chief sells water.\n';
    const { names: alone } = await given(HEAD + open);
    const [first = '', ...others] = open.split(/(?<=\n)(?=finding)/);
    const { names } = await given(HEAD + hidden + first + hidden + others.join(hidden) + hidden);
    expect(Object.values(alone)).toEqual(['wells-dry', 'finding-2', 'dig', 'finding-3']);
    expect(names).toMatchObject({ F2: 'wells-dry', F4: 'finding-2', R1: 'dig', F6: 'finding-3' });
    expect([names.F1, names.F3, names.F5, names.F7]).toEqual([
      'finding-1',
      'finding-4',
      'finding-5',
      'finding-7',
    ]);
  });

  it('is numbered for the public, then for partners, then inside', async () => {
    const { names, text } = await given(`${HEAD}finding strictly-confidential: 1.
finding confidential: 2.
finding: 3.
finding confidential: 4.
finding: 5.
`);
    expect(names).toEqual({
      F3: 'finding-1',
      F5: 'finding-2',
      F2: 'finding-3',
      F4: 'finding-4',
      F1: 'finding-5',
    });
    expect(text).toContain('\nfinding finding-5 strictly-confidential: 1.\n');
  });

  it.each([
    ['a finding', 'finding dry-wells confidential: No water.\n', {}],
    ['a body', 'organization dry-wells strictly-confidential: Water Mafia\n', {}],
    ['somebody met', 'person dry-wells: Milena Varga\n', {}],
    ['one of a vocabulary', '', { 'v.mission': 'organization dry-wells confidential: Water Mafia\n' }],
    ['a report', '', { 'o.mission': 'mission dry-wells confidential: Other\n' }],
  ])('that %s has whom its readers may not know is asked about', async (_, entry, others) => {
    const { clashes } = await given(`${HEAD}${entry}finding: Dry wells.\n`, others);
    expect(clashes).toEqual([expect.stringMatching(/^F\d dry-wells$/)]);
    const open = entry.replace(/ (?:strictly-)?confidential/, '');
    if (entry !== open) {
      const { clashes: none, names } = await given(`${HEAD}${open}finding: Dry wells.\n`);
      expect(none).toEqual([]);
      expect(Object.values(names)).toEqual(['dry-wells-2']);
    }
  });

  it('holds no word either that may tell what is withheld, here or in another report', async () => {
    const { names } = await given(
      `${HEAD}person kow confidential: Ivan Kovalenko
meeting talk confidential in "Brelmont": Talks
finding: Brelmont has no water.
finding: Брельмонт сух.
finding: Kovalenkos depot is full.
finding: Коваленко закрыл склад.
finding: Marusic is in the depot.
finding: Ask Mr. Oban about fuel.
`,
      {
        'other.mission':
          'mission other: Other\nclassification unclassified\n\nperson marusic confidential: Lena Marusic\n',
      },
    );
    const told = Object.values(names).join(' ');
    expect(told).not.toMatch(/brel|kovalenko|marusic|oban/);
    expect(names).toMatchObject({ F1: 'water', F3: 'depot-full', F5: 'depot' });
  });

  it('of what is as confidential as its whole report is made of its title', async () => {
    const { names } = await given(
      `mission selm confidential: Mission to Selm\n\nfinding: Fuel is sold.\nfinding strictly-confidential: The chief sells it.\n`,
    );
    expect(names).toEqual({ F1: 'fuel-sold', F2: 'finding-2' });
  });

  it(
    'is all that is new in any report, and no entry is left without one',
    async () => {
      await fc.assert(
        fc.asyncProperty(anyMission, async mission => {
          const { text, names } = await given(mission);
          const values = Object.values(names);
          expect(new Set(values).size).toBe(values.length);
          const again = await given(text);
          expect(again.names).toEqual({});
          const wordsOf = (each: string) => each.split(/(?=[\s:])/);
          const [before, after] = [wordsOf(mission), wordsOf(text)];
          const given_ = new Set(values.map(name => ` ${name}`));
          expect(after.filter(word => !given_.has(word)).join('')).toBe(before.join(''));
        }),
        runs(60),
      );
    },
    patience(60, 2_000),
  );
});

/** Without an error at profile `final`. */
const READY = `programme p: Programme
pillar water: Water
organization TOWN: Town of Selm
mission selm: Mission to Selm
under p
classification unclassified
dates 2024-03-11 to 2024-03-14

objective #water: See the wells.
participant lund as "Engineer" of TOWN: Ada Lund
meeting talks with TOWN on 2024-03-12 #water: Talks
finding need #water severity high stated in talks: The wells are dry.
recommendation to TOWN owner lund due 2024-06 priority high: The town should dig.
`;

async function issued(
  text: string,
  on: string | undefined,
  editions: readonly Edition[] = [],
  others: Readonly<Record<string, string>> = {},
) {
  const { documents, services } = await checkFiles({ 'selm.mission': text, ...others });
  const [document] = documents;
  if (!document) throw new Error('no document');
  const result = await issue(document, { on, editions, toolVersion: 'test' }, services);
  return result.ok ? result : { ...result, text };
}

describe('an edition', () => {
  it('is made, and made anew, of a report on which another file already says something', async () => {
    const news = {
      'news.mission':
        'update selm.dig on 2024-04-02 by "The mayor" status done: The well is dug.\nupdate selm.dry on 2024-04-03 by "The mayor": It rained.\n',
    };
    const named = READY.replace('finding need', 'finding dry need').replace(
      'recommendation to',
      'recommendation dig to',
    );
    const first = await issued(named, '2024-03-28', [], news);
    if (!first.ok) throw new Error(first.reason);
    const again = await issued(
      named.replace('wells are dry', 'two wells are dry'),
      '2024-04-20',
      [first.edition],
      news,
    );
    expect(again).toMatchObject({ ok: true, edition: { edition: 2 } });
    expect(JSON.stringify(first.edition.report)).not.toContain('The mayor');
  });

  it('is the whole report with its codes, as the schema has it, and the text as it then stands', async () => {
    const result = await issued(`${READY}section confidential: Only for us.\n`, '2024-03-28');
    if (!result.ok) throw new Error(result.reason);
    const { edition, marking, named } = result;
    expect(Edition.parse(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
    expect(edition).toMatchObject({
      edition: 1,
      text: `${READY.replace('finding need', 'finding wells-dry need').replace('recommendation to', 'recommendation town-dig to').replace('03-14\n', '03-14\nissued 2024-03-28\n')}section confidential: Only for us.\n`,
      report: { mission: { issued: '2024-03-28' }, findings: [{ id: 'wells-dry', number: 1 }] },
    });
    expect(named).toMatchObject([
      { code: 'F1', name: 'wells-dry', edit: { text: ' wells-dry' } },
      { code: 'R1', name: 'town-dig', edit: { text: ' town-dig' } },
    ]);
    expect(marking).toBe('confidential');
    expect(JSON.stringify(edition.report)).toContain('Only for us.');
  });

  it('takes the day that the report says, and no other', async () => {
    const text = READY.replace('03-14\n', '03-14\nissued 2024-03-28\n');
    expect(await issued(text, undefined)).toMatchObject({ ok: true });
    expect(await issued(text, '2024-03-28')).toMatchObject({ ok: true });
    expect(await issued(text, '2024-03-29')).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/2024-03-28.*2024-03-29/),
    });
    expect(await issued(READY, undefined)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/Give the day/),
    });
    expect(await issued(READY, '2024-02-30')).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/no day/),
    });
    expect(await issued(READY, '2024-03')).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/no day/),
    });
    expect(await issued(READY, '2024-03-01')).toMatchObject({ ok: false });
  });

  it('ties what is confidential by its place, with names that it gives', async () => {
    const secret = 'finding need #water severity high stated in talks confidential: Guards sell water.\n';
    const result = await issued(
      `${READY + secret}recommendation to TOWN owner lund due 2024-06 priority high: Pay the guards.
action: Pay them more.
${secret}no-action: Nobody can pay them.
`,
      '2024-03-28',
    );
    if (!result.ok) throw new Error(result.reason);
    expect(result.tied).toBe(3);
    expect(
      result.edition.text.slice(result.edition.text.indexOf('recommendation recommendation-2')),
    ).toBe(`recommendation recommendation-2 to TOWN owner lund due 2024-06 priority high for finding-2: Pay the guards.
action action-1 for recommendation-2: Pay them more.
${secret.replace('finding', 'finding finding-3')}no-action confidential: Nobody can pay them.
`);
  });

  it('is not made where a name would tell that there is another', async () => {
    const text = `${READY}finding wells-dry observation #water in talks confidential: Somebody drinks it.\n`;
    const { reason, errors, ...refused } = { errors: [], reason: '', ...(await issued(text, '2024-03-28')) };
    expect(refused).toMatchObject({ ok: false });
    expect(errors).toMatchObject([
      {
        severity: 1,
        message: expect.stringMatching(/^F1 would be called “wells-dry”, as “finding wells-dry” in line 14/),
      },
    ]);
    expect(reason).toMatch(/needs a name from you/);
  });

  it('is made of no report with errors', async () => {
    const broken = await issued(`${READY}finding #unknown-pillar: X\n`, '2024-03-28');
    expect(broken).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/must be mended/),
      errors: [{ severity: 1 }],
    });
  });

  it('is followed by another where the report has changed since, with its codes', async () => {
    const first = await issued(READY, '2024-03-28');
    if (!first.ok) throw new Error(first.reason);
    const { text } = first.edition;
    expect(await issued(text, '2024-03-28', [first.edition])).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/stands as/),
    });
    // An editor takes blanks out of lines that are else empty.
    const blank = await issued(text, '2024-03-28', [
      { ...first.edition, text: text.replace('\n\n', '\n    \n') },
    ]);
    expect(blank).toMatchObject({ ok: false, reason: expect.stringMatching(/stands as/) });
    const changed = text.replace('are dry', 'are dry in June');
    expect(await issued(changed, '2024-03-01', [first.edition])).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/before/),
    });
    const second = await issued(changed, '2024-05-02', [first.edition]);
    if (!second.ok) throw new Error(second.reason);
    expect(second.edition.edition).toBe(2);
    expect(second.edition.text).toContain('\nissued 2024-05-02\n');
    expect(second.named).toEqual([]);
  });
});
