import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { carriedLabels } from '../../src/domain/sensitivity-labels.ts';
import { WordPackage } from '../../src/word/package.ts';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';

it('collects what the reports of a folder ask for, as of a day', async () => {
  const args = ['register', '.', '--to', 'ndjson', '--as-of', '2025-06-30', '--out', '-'];
  const { code, out, err } = await missionReport(args, EXAMPLES);
  const records = out
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(records.some(({ history }) => history.length === 2)).toBe(true);
  expect(err).toMatch(/reports, as of 2025-06-30\.\n$/);
  expect(code).toBe(0);
});

it('says how things stand on a day, by updates in whatever file, read before the report or after', async () => {
  const report = `mission m: M
dates 2024-03-01

recommendation hire to "Ministry" due 2024-06: Hire nurses.
`;
  const folder = folderWith({
    'a.updates.mission': 'update m.hire on 2024-04-02 by "Ministry" status ongoing: One is hired.\n',
    'm.mission': report,
    'z.mission':
      'mission z: Z\ndates 2024-05-01\nauthor: Ana Osei\n\nupdate m.hire status done: All are hired.\n',
  });
  const statusOn = async (day: string) => {
    const args = ['register', '.', '--to', 'ndjson', '--as-of', day, '--out', '-'];
    const { status, updatedBy } = JSON.parse((await missionReport(args, folder)).out.trim());
    return [status, updatedBy];
  };
  expect(await statusOn('2024-04-01')).toEqual(['open', []]);
  expect(await statusOn('2024-04-02')).toEqual(['ongoing', ['Ministry']]);
  expect(await statusOn('2024-05-01')).toEqual(['done', ['Ana Osei']]);
});

it('tells of what two updates of one day say two things, and holds the value in the line', async () => {
  const folder = folderWith({
    'm.mission': `mission m: M
dates 2024-03-01
person brandt: Johanna Brandt

recommendation hire to "Ministry" due 2024-06 status open: Hire nurses.
update m.hire on 2024-05-02 by "Ministry" status done due 2024-08: All are hired.
update m.hire on 2024-05-02 by brandt status ongoing due 2024-08: One is hired.
update m.hire on 2024-06-10 by brandt status done: All four are there.
`,
  });
  const on = async (day: string, to: string, ...more: readonly string[]) =>
    await missionReport(['register', '.', '--to', to, '--as-of', day, '--out', '-', ...more], folder);
  const { out, err } = await on('2024-05-31', 'json');
  expect(err).toContain('two things of m.hire (status, 2024-05-02). It stands as before until');
  expect(JSON.parse(out).records).toMatchObject([
    {
      status: 'open',
      due: '2024-08',
      undecided: [
        {
          word: 'status',
          date: '2024-05-02',
          said: expect.arrayContaining([
            { by: ['Ministry'], value: 'done' },
            { by: ['Johanna Brandt'], value: 'ongoing' },
          ]),
        },
      ],
    },
  ]);
  expect((await on('2024-05-31', 'csv', '--language', 'fr')).out).toMatch(
    /État, 2024-05-02: (?=.*Ministry: Appliquée)(?=.*Johanna Brandt: En cours)/,
  );
  expect((await on('2024-05-31', 'html')).out).toContain('<dt>Not decided</dt><dd>1</dd>');
  const later = await on('2024-06-10', 'json');
  expect(later.err).not.toContain('two things');
  expect(JSON.parse(later.out).records).toMatchObject([{ status: 'done', undecided: [] }]);
});

it('knows nothing on a day of reports issued later, nor of what they say and go on with', async () => {
  const folder = folderWith({
    'a.mission':
      'mission a: A\ndates 2024-03-01\nissued 2024-03-10\n\nrecommendation hire due 2024-06: Hire nurses.\n',
    'b.mission': `mission b: B
dates 2025-03-03
issued 2025-03-20

recommendation hire-more follows a.hire due 2025-06: Hire more nurses.
update a.hire status done: They are hired.
`,
    'c.mission': 'mission c: C\ndates 2025-06-02\n\nrecommendation rest: Rest.\n',
  });
  const on = async (day: string) => {
    const args = ['register', '.', '--to', 'json', '--as-of', day, '--out', '-'];
    const { out, err } = await missionReport(args, folder);
    const { missions, records } = JSON.parse(out);
    return {
      missions,
      entries: records.map(({ key, status }: Record<string, string>) => [key, status]),
      err,
    };
  };
  const before = await on('2025-03-10');
  expect(before).toMatchObject({ missions: 1, entries: [['a.hire', 'open']] });
  expect(before.err).toContain(
    '2 reports do not count: each was issued after 2025-03-10 or, if not issued, is on a mission that ended later: b.mission, c.mission.',
  );
  expect(before.err).toContain(
    'Of 1 report no edition of 2025-03-10 is kept, so the text counts as it is now: a.mission.',
  );
  expect(await on('2025-03-20')).toMatchObject({ missions: 2, entries: [['b.hire-more', 'open']] });
  const after = await on('2025-06-02');
  expect(after.missions).toBe(3);
  expect(after.err).not.toContain('not count');
});

it('has the lines that are asked for, or a file for each of whom something is asked', async () => {
  const folder = folderWith({
    'm.mission': `mission m: Mission to Ulm
dates 2024-03-01
person brandt: Johanna Brandt

recommendation hire to "Ministry of Health" owner brandt due 2024-06: Hire nurses.
recommendation pay to "Ministry of Finance", "Ministry of Health" due 2024-06: Pay them.
action ask owner brandt status done: Ask.
`,
    'z.mission': 'mission z: Z\ndates 2025-05-01\npillar care: Care\n\nrecommendation rest #care: Rest.\n',
    'm.updates.mission': 'update m.pay on 2024-07-01 by "Union" status ongoing: Some are paid.\n',
  });
  const keys = async (...asked: readonly string[]) => {
    const args = ['register', '.', '--to', 'json', '--as-of', '2025-06-30', '--out', '-', ...asked];
    const { out } = await missionReport(args, folder);
    return JSON.parse(out)
      .records.map(({ key }: { readonly key: string }) => key)
      .sort();
  };
  expect(await keys('--addressee', 'ministry of finance')).toEqual(['m.ask', 'm.pay']);
  expect(await keys('--owner', 'brandt')).toEqual(['m.ask', 'm.hire']);
  expect(await keys('--mission', 'ulm')).toEqual(['m.ask', 'm.hire', 'm.pay']);
  expect(await keys('--status', 'open')).toEqual(['m.hire', 'z.rest']);
  expect(await keys('--changed-since', '2024-06-30')).toEqual(['m.pay', 'z.rest']);
  const filesBy = async (by: string) => {
    const args = ['register', '.', '--to', 'csv', '--by', by, '--out', by, '--as-of', '2025-06-30'];
    return (await missionReport(args, folder)).out.split('\n').filter(Boolean).sort();
  };
  expect(await filesBy('addressee')).toEqual([
    'addressee/register-ministry-of-finance.csv',
    'addressee/register-ministry-of-health.csv',
    'addressee/register-nobody.csv',
  ]);
  expect(await filesBy('owner')).toEqual(['owner/register-johanna-brandt.csv', 'owner/register-nobody.csv']);
  expect(await filesBy('mission')).toEqual(['mission/register-m.csv', 'mission/register-z.csv']);
  expect(await filesBy('pillar')).toEqual(['pillar/register-care.csv', 'pillar/register-none.csv']);
  const health = readFileSync(join(folder, 'addressee/register-ministry-of-health.csv'), 'utf8');
  expect(health).toContain('Pay them.');
  expect(health).not.toContain('Rest.');
});

it('counts from the day of issue, and takes for open nothing that is rejected or has fallen away', async () => {
  const folder = folderWith({
    'm.mission': `mission m: M
dates 2024-03-01
issued 2024-04-10

recommendation hire: Hire nurses.
recommendation pay response rejected: Pay them.
recommendation move status dropped: Move them.
action ask status open: Ask for a house.
recommendation train status ongoing: Train them.
`,
    'z.mission': 'mission z: Z\ndates 2024-05-01\n\nrecommendation rest: Rest.\n',
  });
  const records = async (...asked: readonly string[]) => {
    const args = ['register', '.', '--to', 'json', '--as-of', '2024-05-10', '--out', '-', ...asked];
    const lines: readonly { readonly key: string; readonly ageInDays: number; readonly issued: string }[] =
      JSON.parse((await missionReport(args, folder)).out).records;
    return lines.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  };
  expect((await records('--status', 'open')).map(({ key }) => key)).toEqual(['m.hire', 'z.rest']);
  expect((await records('--status', 'dropped')).map(({ key }) => key)).toEqual(['m.move']);
  expect((await records('--changed-since', '2024-04-10')).length).toBe(6);
  expect((await records('--changed-since', '2024-04-11')).map(({ key }) => key)).toEqual(['z.rest']);
  expect(await records('--status', 'open')).toMatchObject([
    { key: 'm.hire', issued: '2024-04-10', ageInDays: 30 },
    { key: 'z.rest', issued: null, ageInDays: 9 },
  ]);
});

it('holds findings in every format, as they stand on a day, and for others what they may see', async () => {
  const folder = folderWith({
    'p.mission': 'programme p: P\npillar care: Health care\npillar water: Water\n',
    'm.mission': `mission m: First mission
under p
dates 2024-03-01 to 2024-03-03
issued 2024-04-10
classification unclassified
organization ministry: Ministry of Health
person brandt of ministry: Johanna Brandt

meeting hospital with brandt on 2024-03-02 in "Selm": At the hospital
visit wells on 2024-03-03 to "Kop", "Eastern shore": The wells

finding supplies gap #care severity high stated by brandt in hospital: Supplies last nine days.
recommendation stock to ministry owner brandt due 2024-06: Bring the stock to 30 days.
finding dry need #water severity low observed in wells: Two wells are dry.
finding theft gap #care severity critical observed in hospital confidential: Crates are missing.
update m.supplies on 2024-05-01 by ministry status ongoing in "Letter 7": The order is placed.
update m.supplies on 2024-09-01 by ministry status done: There is stock for 40 days.
`,
    'z.mission': `mission z: Second mission
under p
dates 2025-03-01
issued 2025-04-01
classification unclassified

finding still-dry need #water severity medium observed in "Letter 9" follows m.dry: Five wells are dry.
`,
  });
  const run = async (to: string, day: string, ...more: readonly string[]) =>
    await missionReport(
      ['register', '.', '--of', 'findings', '--to', to, '--as-of', day, '--out', '-', ...more],
      folder,
    );
  const records = async (day: string, ...more: readonly string[]) =>
    JSON.parse((await run('json', day, ...more)).out).records;
  const keys = async (day: string, ...more: readonly string[]) =>
    (await records(day, ...more)).map(({ key }: { readonly key: string }) => key);
  expect(await keys('2024-06-01')).toEqual(['m.theft', 'm.supplies', 'm.dry']);
  expect((await records('2024-06-01'))[1]).toMatchObject({
    kind: 'gap',
    severity: 'high',
    sources: ['At the hospital (M1)', 'Johanna Brandt'],
    places: ['Selm'],
    pillars: ['care'],
    recommendations: ['R1'],
    addressees: ['Ministry of Health'],
    responsible: ['Johanna Brandt'],
    status: 'ongoing',
    updated: '2024-05-01',
    updatedBy: ['Ministry of Health'],
    updateText: 'The order is placed.',
    documents: ['Letter 7'],
    isOpen: true,
    ageInDays: 52,
  });
  expect((await records('2024-06-01'))[2]).toMatchObject({ places: ['Kop', 'Eastern shore'] });
  expect(await keys('2025-05-01')).toEqual(['m.theft', 'z.still-dry', 'm.supplies']);
  expect((await records('2025-05-01'))[1]).toMatchObject({ history: ['m', 'z'], ageInDays: 386 });
  expect(await keys('2025-05-01', '--status', 'done', '--pillar', 'health')).toEqual(['m.supplies']);
  expect(await keys('2024-06-01', '--audience', 'partner')).toEqual(['m.supplies', 'm.dry']);
  const csv = (await run('csv', '2024-06-01', '--language', 'es')).out;
  expect(csv).toContain('Constatación');
  expect(csv).toMatch(
    /Supplies last nine days.,Health care,.*,At the hospital \(M1\); Johanna Brandt,Selm,R1,Ministry of Health,/,
  );
  const page = (await run('html', '2024-06-01')).out;
  expect(page).toContain('<title>Register of findings</title>');
  expect(page).toContain('Two wells are dry.');
  expect((await run('ndjson', '2024-06-01')).out.trim().split('\n')).toHaveLength(3);
});

it('says of reports in folders below what the vocabulary above them says', async () => {
  const folder = folderWith({
    'programme.mission':
      'programme p: Programme\npillar health: Health\norganization who: World Health Organization\n',
    'deep/er/a.mission':
      'mission alpha: Alpha\nunder p\n\nfinding #health: Clinics lack beds.\nrecommendation to who: Buy beds.\n',
  });
  const { out } = await missionReport(['register', '.', '--to', 'csv', '--out', '-'], folder);
  expect(out).toContain('World Health Organization');
  expect(out).toContain('Health');
});

it('collects from a folder of many reports, which several processors share, what it collects from a few', async () => {
  const few = {
    'programme.mission':
      'programme p: Programme\npillar health: Health\norganization WHO: World Health Organization\n',
    'a.mission':
      'mission alpha: Alpha\nunder p\ndates 2024-03-01 to 2024-03-04\n\nfinding beds #health: Clinics lack beds.\nrecommendation more-beds to WHO due 2024-12: Buy beds.\n',
    'z.mission':
      'mission omega: Omega\nunder p\ndates 2025-03-01 to 2025-03-04\n\nfinding #health follows alpha.beds: Clinics still lack beds, as @alpha said.\nrecommendation to WHO: Buy the beds of @alpha.more-beds.\naction owner "the Ministry" due 2025-05: Pay.\n',
  };
  const others = Object.fromEntries(
    Array.from({ length: 170 }, (_, i) => [`m-${i}.mission`, `mission m${i}: M\nunder p\n`]),
  );
  const recordsIn = async (files: Readonly<Record<string, string>>) => {
    const args = ['register', '.', '--to', 'ndjson', '--as-of', '2025-06-30', '--out', '-'];
    const { out, err } = await missionReport(args, folderWith(files));
    return {
      records: out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
      told: err,
    };
  };
  const alone = await recordsIn(few);
  expect(alone.records).toMatchObject([
    { key: null, code: 'A1', isOverdue: true, addressees: ['WHO'], history: ['omega'], ageInDays: 118 },
    {
      code: 'R1',
      text: 'Buy the beds of R1 of the report of March 2024.',
      history: ['alpha', 'omega'],
      ageInDays: 483,
    },
  ]);
  const among = await recordsIn({ ...few, ...others });
  expect(among.records).toEqual(alone.records);
  expect(among.told).toMatch(/^3 findings.*\n172 reports, as of 2025-06-30\.\n$/);
});

it('leads to the pages that reports were exported as, and says which have none', async () => {
  const report = (id: string, what: string) =>
    `mission ${id}: Mission ${id}\nclassification unclassified\n\nfinding ${id}-lack: ${what}\nrecommendation ${id}-beds to "WHO": Buy beds.\nrecommendation: Buy pens.\n`;
  const there = folderWith({
    'year 1/alpha.mission': report('alpha', 'Clinics lack beds.'),
    'omega.mission': report('omega', 'Schools lack pens.'),
    'programme.mission': 'programme p: Programme\n',
    'out/pages/alpha.public.html': 'the page',
    'out/note.txt': '',
  });
  const register = (...args: string[]) =>
    missionReport(['register', '.', '--audience', 'public', '--as-of', '2025-06-30', ...args], there);
  const { err, code } = await register('--to', 'json', '--links', 'out/pages', '--out', 'out/register.json');
  const [unnamed, ...told] = err.split('\n');
  expect(unnamed).toMatch(/^2 findings, recommendations and actions have no name/);
  expect({ err: told.join('\n'), code }).toEqual({
    err:
      '1 report has no page in “out/pages”, so rows of it lead nowhere: omega.public.html.\n' +
      '2 reports, as of 2025-06-30.\n',
    code: 0,
  });
  const { records } = JSON.parse(readFileSync(join(there, 'out/register.json'), 'utf8'));
  expect(records.map(({ mission, link }: Record<string, string>) => [mission, link])).toEqual([
    ['alpha', 'pages/alpha.public.html#alpha-beds'],
    ['alpha', 'pages/alpha.public.html#recommendation-2'],
    ['omega', undefined],
    ['omega', undefined],
  ]);
  const html = await register('--to', 'html', '--links', 'out/pages', '--out', '-');
  expect(html.out).toContain('<a href="out/pages/alpha.public.html#alpha-beds">R1</a>');
  expect(await register('--to', 'csv', '--links', 'out/pages')).toMatchObject({
    code: 2,
    err: 'A CSV file holds no links: leave out --links, or choose another format.\n',
  });
  expect(await register('--to', 'html', '--links', 'pages')).toMatchObject({
    code: 2,
    err: '“pages” is no folder: name the one with the exported pages.\n',
  });
});

it('refuses a day that is none, an existing file and a folder without reports', async () => {
  const there = folderWith({ 'm.mission': 'mission m: Mission\n', 'register.csv': 'mine', 'none/a.txt': '' });
  const run = (...args: string[]) => missionReport(['register', ...args], there);
  expect(await run('.', '--to', 'csv', '--as-of', 'June')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/“June” is not a day/),
  });
  expect(await run('.', '--to', 'csv')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/exists already/),
  });
  expect(readFileSync(join(there, 'register.csv'), 'utf8')).toBe('mine');
  expect((await run('none', '--to', 'csv', '--force')).code).toBe(2);
});

it('says that two reports have one id', async () => {
  const report = (title: string) => `mission selm: ${title}\n\nrecommendation to "WHO": Buy beds.\n`;
  const folder = folderWith({ 'a.mission': report('Selm'), 'b.mission': report('Selm again') });
  const { out, err } = await missionReport(['register', '.', '--to', 'ndjson', '--out', '-'], folder);
  expect(out.trimEnd().split('\n')).toHaveLength(2);
  expect(err).toContain('2 reports have the id “selm”');
});

it('says why there is no register for the public, and lets through what names nobody', async () => {
  const report = (said: string) =>
    `mission lant: Lant\nclassification unclassified\nperson zelen confidential: Ivo Zelen\n\nrecommendation: ${said}\n`;
  const run = (said: string, ...args: string[]) =>
    missionReport(
      ['register', '.', '--to', 'csv', '--audience', 'public', '--out', '-', ...args],
      folderWith({ 'a.mission': report(said), 'names.txt': 'Zelen\n' }),
    );
  const sure = await run('Ask the office of Zelen.');
  expect({ code: sure.code, out: sure.out }).toEqual({ code: 1, out: '' });
  expect(sure.err).toMatch(/^a\.mission:5:35: error export\/no-personal-data: “Zelen” must not be named/);
  expect(sure.err).toContain(
    '1 report must be corrected before there is a register for the public: see above.',
  );
  const doubtful = await run('Mend the pipes. Zelen is a village.');
  expect({ code: doubtful.code, out: doubtful.out }).toEqual({ code: 1, out: '' });
  expect(doubtful.err).toContain('add --accept-names');
  const accepted = await run('Mend the pipes. Zelen is a village.', '--accept-names', 'names.txt');
  expect(accepted).toMatchObject({ code: 0, out: expect.stringContaining('Zelen is a village') });
});

it('counts the reports that a register for others holds, and tells nobody but its maker which it does not', async () => {
  const report = (id: string, header: string) =>
    `mission ${id}${header}\n\nrecommendation to "WHO": Buy beds for ${id}.\n`;
  const there = folderWith({
    'open.mission': report('alpha', ': A\nclassification unclassified'),
    'also-open.mission': report('beta', ': B\nclassification unclassified'),
    'silent.mission': report('gamma', ': C'),
    'deep/sealed.mission': report('delta', ' strictly-confidential: D'),
  });
  const run = (audience: string) =>
    missionReport(
      ['register', '.', '--to', 'json', '--audience', audience, '--as-of', '2025-06-30', '--out', '-'],
      there,
    );
  const { code, out, err } = await run('public');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ missions: 2, records: [{}, {}] });
  expect(out).not.toMatch(/gamma|delta|silent|sealed|left/);
  expect(err).toMatch(/^2 reports, as of 2025-06-30\.$/m);
  expect(err).toMatch(
    /^2 more reports are left out, .*: (deep\/sealed\.mission, silent\.mission|silent\.mission, deep\/sealed\.mission)\./m,
  );
  const whole = await run('internal');
  expect(whole.err).toMatch(/^4 findings.*\n4 reports, as of 2025-06-30\.\n$/);
});

it('writes into a folder under its own name, there or not', async () => {
  const folder = folderWith({
    'a.mission': 'mission a: A\nrecommendation to "Cook": Cook.\n',
    'there/x.txt': '',
  });
  for (const out of ['new/', 'there/', 'there']) {
    const args = ['register', '.', '--to', 'csv', '--out', out, '--force'];
    const { code, out: said, err } = await missionReport(args, folder);
    expect({ code, said, err: code === 0 ? '' : err }).toEqual({
      code: 0,
      said: `${join(out, 'register.csv')}\n`,
      err: '',
    });
    expect(readFileSync(join(folder, out, 'register.csv'), 'utf8')).toContain('Cook');
  }
});

const siteId = 'cb46c030-1825-4e81-a295-151c039dbf02';
const GENERAL = { id: '1096f6a2-d2f7-48be-b329-b73aaa526e5d', name: 'General', siteId };
const RESTRICTED = { ...GENERAL, id: '2096f6a2-d2f7-48be-b329-b73aaa526e5d', name: 'Restricted' };

it.each([
  ['internal', 'classification unclassified', RESTRICTED.name, /^register\.xlsx\n$/],
  ['partner', 'classification unclassified', GENERAL.name, /^register\.xlsx\n$/],
  ['internal', '', undefined, /not said how this is classified/],
])(
  'labels a workbook for %s of a mission with “%s” as its highest line',
  async (audience, said, name, told) => {
    const marked = said === '' ? '' : ' confidential';
    const folder = folderWith({
      'mission-report.config.json': JSON.stringify({
        labels: { unclassified: GENERAL, confidential: RESTRICTED },
      }),
      'm.mission': `mission m: M\n${said}\n\nrecommendation hire: Hire.\nrecommendation pay to "Ministry"${marked}: Pay.\n`,
    });
    const { code, out, err } = await missionReport(
      ['register', '.', '--to', 'xlsx', '--audience', audience],
      folder,
    );
    expect(code).toBe(0);
    const properties = new WordPackage(readFileSync(join(folder, 'register.xlsx'))).customProperties();
    expect(carriedLabels(properties).map(each => each.name)).toEqual(name === undefined ? [] : [name]);
    expect(name === undefined ? err : out).toMatch(told);
  },
);
