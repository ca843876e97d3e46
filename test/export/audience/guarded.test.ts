/** Whatever is withheld is guarded by all that it is called, for partners as for the public: bodies, places, meetings, persons. */
import { describe, expect, test } from 'vitest';
import { EXPORTERS } from '../../../src/export/index.ts';
import { leavingProblems } from '../../../src/publish/leaving-problems.ts';
import { publish } from '../../../src/publish/publish.ts';
import { checkFiles, openWorkspaceOf } from '../../support/check.ts';
import { fixedContext } from '../../support/export-context.ts';
import portions from './cases/portion-marks.json' with { type: 'json' };
import blind from './cases/withheld-names.json' with { type: 'json' };

type Outcome = 'refused' | 'asked' | 'out';

const READERS = ['public', 'partner'] as const;

const outcomesOf = await openWorkspaceOf(async (document, services): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const audience of READERS) {
    const problems = await leavingProblems(document, { audience }, services);
    const isRefused = problems.some(({ severity }) => severity === 1);
    outcomes.push(problems.length === 0 ? 'out' : isRefused ? 'refused' : 'asked');
  }
  return outcomes;
});

const report = (declared: string, open: string) =>
  `mission m: Mission to the province\nclassification unclassified\n${declared}\nsection: What was seen\n\n    ${open}\n`;

const BODY = 'organization NCRO strictly-confidential: National Civil Rights Observatory';
const EVENTS = `meeting strictly-confidential in "Varnholm Lodge" with "Society of the Lantern": Round table on the missing
visit strictly-confidential to "Tirsk quarry": The quarry`;
const person = (title: string) => `person somebody strictly-confidential: ${title}`;

/** What must not leave by itself, by how it is written. */
const TOLD: Readonly<Record<string, readonly (readonly [declared: string, open: string])[]>> = {
  'a body': [
    [BODY, 'The list came from the National Civil Rights Observatory.'],
    [BODY, 'The list came from the national civil rights observatory.'],
    [BODY, 'The list came from the Civil Rights Observatory.'],
    [BODY, 'The list came from NCRO.'],
    [BODY, 'The list came from N.C.R.O. in May.'],
    [`abbreviation CRO: National Civil Rights Observatory\n${BODY}`, 'The list came from the CRO.'],
    ['organization Vigilex strictly-confidential: Bureau of Watch', 'The list came from Vigilex.'],
    ['organization odil strictly-confidential: Odilan Relief', 'The list came from Odilan Relief.'],
    [
      'organization odil strictly-confidential in fr "Secours d’Odilan": Odilan Relief',
      'La liste vient du Secours d’Odilan.',
    ],
  ],
  'a place, a meeting': [
    [EVENTS, 'We stayed at Varnholm Lodge for two nights.'],
    [EVENTS, 'The Society of the Lantern keeps the list.'],
    [EVENTS, 'Next came the round table on the missing.'],
    [EVENTS, 'The road ends at Tirsk quarry.'],
  ],
  'small letters, ids and initials': [
    [person('Ursula Novak'), 'The list was kept by ursula novak.'],
    [person('Ursula Novak'), 'The file lies under ursula-novak.'],
    [person('Ursula Novak'), 'This was said by U.N. in May.'],
    [person('Ursula Novak'), 'This was said by U. N. in May.'],
  ],
  entities: [
    [person('Petra Bánaj'), 'The list was kept by Petra B&aacute;naj.'],
    [person('Petra Bánaj'), 'The list was kept by Petra B&#225;naj.'],
    [person('Petra Bánaj'), 'The list was kept by Petra B&#xE1;naj.'],
    [person('Petra Bánaj'), 'The list was kept by &#66;anaj.'],
  ],
  'scripts without capitals': [
    [person('حسن الكيلاني'), 'قال حسن الكيلاني إن القائمة موجودة.'],
    [person('דוד לוין'), 'הרשימה נמצאת אצל דוד לוין.'],
    [person('გიორგი ბერიძე'), 'სია აქვს ბერიძეს.'],
  ],
  'other scripts': [
    [person('Hassan Kilani'), 'قال حسن كيلاني إن القائمة موجودة.'],
    [person('حسن الكيلاني'), 'The list is kept by Hassan al-Kilani.'],
    [person('Олексій Дорошенко'), 'The list is kept by Oleksiy Doroshenko.'],
    [person('Oleksiy Doroshenko'), 'Список зберігає Дорошенко.'],
    [person('Γιώργος Παπαδάκης'), 'The list is kept by Papadakis.'],
    [person('Dimitra Kalogirou'), 'Τη λίστα έχει η Δήμητρα Καλογήρου.'],
  ],
  'Nordic and Baltic letters': [
    [person('Søren Ångström'), 'The list is kept by Soeren Aangstroem.'],
    [person('Søren Ångström'), 'The list is kept by Soren Angstrom.'],
    [person('Soeren Oestergaard'), 'The list is kept by Østergård.'],
    [person('Jānis Bērziņš'), 'The list is kept by Janis Berzins.'],
    [person('Ðurðica Æsgård'), 'The list is kept by Aesgaard.'],
  ],
  'what else stands in the entry': [
    [
      `${person('Mara Ilves')}\n\n    Reached at +372 5555 1234, known as “Kestrel”.`,
      'Call 0037255551234 first.',
    ],
    [
      `${person('Mara Ilves')}\n\n    Reached at +372 5555 1234, known as “Kestrel”.`,
      'Kestrel gave the list.',
    ],
    [`${person('Mara Ilves')}\n\n    Writes from m.il@post.example.`, 'Write to m.il@post.example first.'],
    [`${BODY}\n\n    Reached at +372 5555 1234.`, 'Call 5555 1234 first.'],
  ],
};

/** What may be read, though a word of it is somebody's. */
const OUT: readonly (readonly [declared: string, open: string])[] = [
  [`abbreviation UN: United Nations\n${person('Ursula Novak')}`, 'The UN said so, and the U.N. again.'],
  [person('Ursula Novak'), 'The UN Secretariat was told.'],
  [person('Albana Krasniqi'), 'The Albanian Assembly met.'],
  [person('Roman Petrov'), 'The Romanian Red Cross was there.'],
  [person('Keith Thurlow'), 'The road goes round Lake Thurlow.'],
  [person('Keith Thurlow'), 'The school lies behind St Thurlow’s church.'],
  [person('Nikola Jovanović'), 'The monastery of Saint Nicholas was closed.'],
  [BODY, 'The national plan names civil rights, and an observatory of stars.'],
  [BODY, 'The National Police and the Civil Registry were seen.'],
  [EVENTS, 'The round table was broken.'],
  [EVENTS, 'The quarry is closed.'],
  ['organization odil strictly-confidential: Relief Agency', 'Relief came late.'],
];

describe.each(Object.entries(TOLD))('is told before it leaves: %s', (_, cases) => {
  test.each(cases)('%s | %s', async (declared, open) => {
    expect(await outcomesOf(report(declared, open))).not.toContain('out');
  });
});

test.each(OUT)('goes out: %s | %s', async (declared, open) => {
  expect(await outcomesOf(report(declared, open))).toEqual(['out', 'out']);
});

/** What may be somebody or something withheld, and may as well be another. */
const ASKED: readonly (readonly [declared: string, open: string])[] = [
  [person('Ursula Novak'), 'This was said by UN, and by U. N. too.'],
  [person('Roman Petrov'), 'The Roman Catholic diocese was there.'],
  ['organization SH strictly-confidential: Safe Haven', 'A safe haven is wanted.'],
  ['organization IT strictly-confidential: Institute of Truth', 'IT was down.'],
  ['meeting strictly-confidential: Kestrel briefing', 'After the Kestrel briefing they left.'],
  ['section strictly-confidential: Operation Nightjar', 'They spoke of Operation Nightjar.'],
  [BODY, 'It was cold.\nmeeting ncro-talks: They met.\nfinding in ncro-talks: They spoke.'],
];

test.each(ASKED)('is asked about, not refused: %s | %s', async (declared, open) => {
  expect(await outcomesOf(report(declared, open))).toEqual(['asked', 'asked']);
});

/** True where partners get the report. */
async function isExported(text: string): Promise<boolean> {
  const { services, documents } = await checkFiles({ 'report.mission': text });
  const [[document], [exporter]] = [documents, EXPORTERS.filter(({ id }) => id === 'md')];
  if (!document || !exporter) throw new Error('nothing to export');
  const order = { exporter, context: { ...fixedContext, audience: 'partner' } } as const;
  return (await publish(document, order, services)).ok;
}

test('whom partners may know can be named to them, though nothing mentions the person', async () => {
  expect(await isExported(report('person nurse: Lena Marusic', 'Ask Lena Marusic.'))).toBe(true);
});

/** Written by somebody who had not seen the code. What is committed may rise, never fall. */
describe('of names that somebody else withheld', () => {
  const outcomes = async (cases: readonly string[][]) => {
    const all: Outcome[] = [];
    for (const [declared = '', open = ''] of cases)
      all.push(...(await outcomesOf(report(declared.replace(':', ' strictly-confidential:'), open))));
    return all;
  };
  test('none goes out, for whichever readers', async () => {
    expect((await outcomes(blind.leaks)).flat()).not.toContain('out');
  });
  test('no word that only looks like one is held back', async () => {
    expect(new Set((await outcomes(blind.harmless)).flat())).toEqual(new Set(['out']));
  });
});

test('a portion mark in the forms that houses use keeps a text from readers outside', async () => {
  const toldOf = async (texts: readonly string[]) => {
    const told: string[] = [];
    for (const text of texts) {
      const finding = `finding: ${text}\n`;
      if (!(await isExported(`mission m: Mission to the province\nclassification unclassified\n${finding}`)))
        told.push(text);
    }
    return told;
  };
  expect(await toldOf(portions.told)).toEqual(portions.told);
  // A mark behind a figure, or at the head of a list of two paragraphs, is asked about.
  expect((await toldOf(portions.harmless)).length).toBeLessThanOrEqual(2);
});

test.each([
  'distribution: CONFIDENTIAL, internal only',
  'reference: OHS/CONFIDENTIAL/03',
  'annex: Confidential annex',
  'section: Confidential part',
])('a marking in a header or a heading keeps the report from readers outside: %s', async line => {
  const isHeader = /^(?:distribution|reference)/.test(line);
  const text = isHeader ? `${line}\nfinding: Wells are dry.` : `finding: Wells are dry.\n${line}`;
  expect(await isExported(`mission m: Mission\nclassification unclassified\n${text}\n`)).toBe(false);
});

test.each([
  'distribution: Ministry of Health, file',
  'reference: OHS/2024/03',
  'abbreviation SECRET: Southern Centre for Trials\nfinding: The SECRET was seen twice.',
])('what is none goes out: %s', async line => {
  expect(await isExported(`mission m: Mission\nclassification unclassified\n${line}\n`)).toBe(true);
});
