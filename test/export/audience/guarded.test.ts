/** Whatever is withheld is guarded by all that it is called, for partners as for the public: bodies, places, meetings, persons. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORTERS } from '../../../src/export/index.ts';
import { leavingProblems } from '../../../src/publish/leaving-problems.ts';
import { publish } from '../../../src/publish/publish.ts';
import { checkFiles, openWorkspaceOf } from '../../support/check.ts';
import { exampleTexts } from '../../support/example-texts.ts';
import { fixedContext } from '../../support/export-context.ts';
import { patience, runs } from '../../support/runs.ts';
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

const problemsOf = await openWorkspaceOf(
  async (document, services): Promise<number> =>
    (await leavingProblems(document, { audience: 'public' }, services)).length,
);

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
  'small letters and ids': [
    [person('Ursula Novak'), 'The list was kept by ursula novak.'],
    [person('Ursula Novak'), 'The file lies under ursula-novak.'],
  ],
  'scripts without capitals': [
    [person('حسن الكيلاني'), 'قال حسن الكيلاني إن القائمة موجودة.'],
    [person('דוד לוין'), 'הרשימה נמצאת אצל דוד לוין.'],
    [person('გიორგი ბერიძე'), 'სია აქვს ბერიძეს.'],
  ],
  'other scripts': [
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
  'a surname that the text writes small as well': [
    [
      person('Zorblax Quintavius'),
      'The house of quintavius was large. See https://x.org/u/quintavius and quintavius.doc.',
    ],
    [person('Zorblax Quintavius'), 'The house of quintavius was large. They asked Quintavius.'],
  ],
  'what else stands in the entry': [
    [`${person('Mara Ilves')}\n\n    a.k.a. Vexmoor, met us.`, 'They asked Vexmoor twice.'],
    [`${person('Mara Ilves')}\n\n    code name Wexler`, 'They asked Wexler twice.'],
    [`${person('Mara Ilves')}\n\n    pseudonym Grellan`, 'They asked Grellan twice.'],
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
  [person('Roman Petrov'), 'The Roman Catholic diocese was there.'],
  [person('Ángel Rask'), 'They live in the quarter of San Ángel.'],
  [person('Pierre Rask'), 'They came from Saint-Pierre by boat.'],
  [person('Raimonds Rask'), 'The course was given by Raimonds Liepkalns.'],
  [person('Keith Thurlow'), 'The road goes round Lake Thurlow.'],
  [person('Keith Thurlow'), 'The school lies behind St Thurlow’s church.'],
  [person('Nikola Jovanović'), 'The monastery of Saint Nicholas was closed.'],
  [BODY, 'The national plan names civil rights, and an observatory of stars.'],
  [BODY, 'The National Police and the Civil Registry were seen.'],
  [EVENTS, 'The round table was broken.'],
  [EVENTS, 'The quarry is closed.'],
  ['organization odil strictly-confidential: Relief Agency', 'Relief came late.'],
  ['organization kpd strictly-confidential: Police Department of Selm', 'The police department was shut.'],
  [person('Theresa Vardanyan'), 'There’s a need, and there, as always, none of it was met.'],
  [person('Ana Sanders'), 'The sandersonite is sold; some others and ersatz goods came.'],
  [`organization open: Quintavius Foundation\n${person('Zorblax Quintavius')}`, 'See quintavius.org for it.'],
  [`${person('Mara Ilves')}\n\n    Reached at +372 5555 1234.`, 'In all 55 551 235 were paid.'],
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
  ['organization SH strictly-confidential: Safe Haven', 'A safe haven is wanted.'],
  ['organization IT strictly-confidential: Institute of Truth', 'IT was down.'],
  ['meeting strictly-confidential: Kestrel briefing', 'After the Kestrel briefing they left.'],
  ['section strictly-confidential: Operation Nightjar', 'They spoke of Operation Nightjar.'],
  [person('Zorblax Quintavius'), 'The house of quintavius was large.'],
  [`${person('Mara Ilves')}\n\n    Reached at +383 44 123 456.`, 'They rang 44 123 456 twice.'],
  ['organization bca strictly-confidential: Blue Crane Agency', 'They saw the blue crane people twice.'],
  [`${BODY}\n\n    alias Kestrel Lodge`, 'They saw Kestrel Lodge.'],
  [`${BODY}\n\n    It is also called Kestrel Lodge by many.`, 'They saw Kestrel Lodge.'],
  ['visit strictly-confidential to "Blue Villa": x', 'They saw the blue villa twice.'],
  ['visit strictly-confidential to "Blue Villa": x', 'They saw it.\nmeeting blue-villa: They met.'],
  ['visit strictly-confidential to "Hotel Brelmont": x', 'They asked at Brelmont twice.'],
  ['meeting strictly-confidential: Halvorn deal after the raid', 'They spoke of the Halvorn deal.'],
  ['finding strictly-confidential against "Directive Marvessa 77": x', 'They read Directive Marvessa 77.'],
  ['finding strictly-confidential in "Orvane memo 44-B": x', 'They read the Orvane memo 44-B.'],
  ['finding strictly-confidential rated "Grade Yarrow": x', 'They spoke of Grade Yarrow.'],
  [person('Zorblax Quintavius (Vexmoor)'), 'They asked Vexmoor twice.'],
  [`${person('Zorblax Quintavius')}\n\n    Telegram @vexmoor`, 'They asked Vexmoor twice.'],
  [`${person('Zorblax Quintavius')}\n\n    Telegram @vexmoor`, 'They read t.me/vexmoor twice.'],
  [BODY, 'It was cold.\nmeeting ncro-talks: They met.\nfinding in ncro-talks: They spoke.'],
];

const BROWN = person('John Brown');

/** An ordinary word that begins a sentence, and does there what only somebody does. */
const BEGINNINGS: readonly (readonly [declared: string, open: string])[] = [
  [BROWN, 'Brown said that the list was kept.'],
  [BROWN, 'It was late. Brown went to the station.'],
  [BROWN, 'It was late. Brown keeps the list.'],
  [BROWN, 'It was late. Brown signed the list.'],
  [BROWN, 'It was late. Brown’s car was there.'],
  [BROWN, 'It was late. Brown, the driver, left early.'],
  [BROWN, 'It was late. Brown (driver) left early.'],
  [BROWN, 'The river was brown. Brown went home.'],
  ['organization relief strictly-confidential: Relief', 'It was dark. Relief reported the theft.'],
];

test.each(BEGINNINGS)('is asked about at the beginning of a sentence: %s | %s', async (declared, open) => {
  expect(await outcomesOf(report(declared, open))).toEqual(['asked', 'asked']);
});

test('an ordinary word that begins a sentence in another way goes out', async () => {
  const sentences = [
    'Brown paint was used. Brown rice is sold at the market.',
    'Brown is the colour. Brown was seen.',
    'Brown bears, the hunters say, are rare.',
    'Brown, the colour of the river, is its name.',
  ];
  for (const open of sentences) expect(await outcomesOf(report(BROWN, open))).toEqual(['out', 'out']);
});

const KPD = 'organization kpd strictly-confidential: Police Department of Selm';

/** The name of a place, a street, a town's state, an institution or an agreement is nobody's by itself. */
const OTHERS: readonly (readonly [declared: string, open: string])[] = [
  [person('Sofia Petrova'), 'They flew to Sofia, Bulgaria, and back to Sofia.'],
  [
    `${person('Sofia Petrova')}\nmeeting in "Sofia": Talks`,
    'The office for Sofia was shut; Sofia hosted it.',
  ],
  [person('George Washington'), 'The team from Washington D.C. came; Washington, D.C., was told.'],
  [person('Abebe Justice'), 'The Minister of Justice and the Department of Labour and Justice came.'],
  [person('Abebe Justice'), 'Justice was done. The Justice Ministry was shut.'],
  [
    person('Peter Dayton'),
    'The Dayton Agreement and the Dayton Peace Accords hold, as the Dayton accords did.',
  ],
  [person('Peter Dayton'), 'Depuis, les accords de Dayton tiennent.'],
  [`${KPD}\nmeeting in "Selm": Talks`, 'The mayor of Selm came. Selm reported a flood.'],
  [person('Henry Higgins'), 'They met at Professor Higgins Street 12.'],
  [person('Zoran Quintavius'), 'They met at Professor Higgins Street 12.'],
  [person('Zoran Quintavius'), 'a) Wells are dry.\n    b) Roads are shut.\n    (C) Schools are open.'],
];

test.each(OTHERS)('is part of another name and goes out: %s | %s', async (declared, open) => {
  expect(await outcomesOf(report(declared, open))).toEqual(['out', 'out']);
});

test.each([
  [`${person('Sofia Petrova')}\nmeeting in "Sofia": Talks`, 'They went on, and Sofia said so.', 'asked'],
  [`${person('Ana Selm')}\nmeeting in "Selm": Talks`, 'They asked Selm twice.', 'refused'],
  [`${person('Ana Selm')}\nmeeting in "Selm": Talks`, 'They went to Selm, and asked Ana Selm.', 'refused'],
  [`${KPD}\nmeeting in "Selm": Talks`, 'They asked the Police Department of Selm.', 'refused'],
  [person('Henry Higgins'), 'They asked Professor Higgins in the Street.', 'refused'],
  [person('Peter Dayton'), 'They read the Peter Dayton Agreement.', 'refused'],
  [person('Peter Dayton'), 'They asked Dayton twice.', 'refused'],
  [person('Denis Carl Washington'), 'The list has Washington, D.C., on it.', 'refused'],
])('is told beside such a name all the same: %s | %s', async (declared, open, outcome) => {
  expect(await outcomesOf(report(declared, open))).toEqual([outcome, outcome]);
});

test('a name by its sound, in another alphabet or in the same one, is no name', async () => {
  for (const open of ['Видели су Брауна.', 'Брана је висока.', 'They asked Braun twice.'])
    expect(await outcomesOf(report(BROWN, open))).toEqual(['out', 'out']);
});

const [RASK, DRELLMOOR] = [person('Dolores Rask'), person('Ana Drellmoor')];

/** Behind a word that tells a place, or that tells with whom something is done. */
const BEHIND_IN: readonly (readonly [declared: string, open: string])[] = [
  [RASK, 'Entrevistamos a Rask.'],
  [DRELLMOOR, 'Detuvieron a Drellmoor ayer.'],
  [RASK, 'Vimos a Dolores.'],
  [RASK, 'Confiamos en Rask.'],
  [RASK, 'On a parlé à Rask.'],
  [DRELLMOOR, 'La clé appartient à Drellmoor.'],
  [DRELLMOOR, 'On a confiance en Drellmoor.'],
  [DRELLMOOR, 'He confided in Drellmoor, who wept.'],
  [RASK, 'We trust in Rask.'],
  [DRELLMOOR, 'In Drellmoor, nothing moved.'],
  [DRELLMOOR, 'We trust in drellmoor.'],
  // The first letter of a state may be that of a name.
  [person('Denis Washington'), 'The team flew to Washington, D.C., and was told.'],
];

/** What a person is declared to be. */
const GENERAL = 'person somebody strictly-confidential as "Registrar General": Ana Drellmoor';

test.each([
  ['The Registry was shut, and its General Section moved.', 'out'],
  ['The Registrar was out. Registrars General came from three towns.', 'out'],
  ['A registrar general is wanted.', 'out'],
  ['The Registrar General was out.', 'asked'],
])('a function is known as a whole alone: %s', async (open, outcome) => {
  expect(await outcomesOf(report(GENERAL, open))).toEqual([outcome, outcome]);
});

test.each(BEHIND_IN)('is asked about where it may be a place: %s | %s', async (declared, open) => {
  expect(await outcomesOf(report(declared, open))).toEqual(['asked', 'asked']);
});

test('a town that is known goes out', async () => {
  const open = 'We slept in Sofia. Dormimos en Sofía. In Sofia, nothing moved.';
  expect(await outcomesOf(report(person('Sofia Petrova'), open))).toEqual(['out', 'out']);
});

test.each(['meeting in "Rask": Talks', 'visit to "Rask": The wells'])(
  'a place that the report gives is asked about there, and nowhere else: %s',
  async place => {
    const told = (open: string) => problemsOf(report(`${RASK}\n${place}`, open));
    const count = await told('We slept there.');
    expect(count).toBeGreaterThan(0);
    expect(await told('We slept in Rask. Nous étions à Rask.')).toBe(count);
    expect(await told('We slept in Rask. They asked Rask.')).toBeGreaterThan(count);
  },
);

test.each([
  'We saw the Drellmoor-led group.',
  'The Drellmoor-Smith file was shut.',
  'On a vu la Drellmoor-Dupont.',
  'We read the Drellmoor/Smith file.',
])('is asked about where it is joined to another word: %s', async open => {
  expect(await outcomesOf(report(DRELLMOOR, open))).toEqual(['asked', 'asked']);
});

test('a river is nobody', async () => {
  expect(await outcomesOf(report(person('Drina Petrova'), 'We crossed the Drina in May.'))).toEqual([
    'out',
    'out',
  ]);
});

const VILLA = 'meeting strictly-confidential in "Villa Brelmont": Talks on wells';

test.each([
  [VILLA, 'Brelmont pumps leak.', 'asked'],
  [VILLA, 'It was late. Brelmont was shut.', 'asked'],
  ['visit strictly-confidential to "Brelmont House": x', 'Brelmont pumps leak.', 'asked'],
  ['meeting strictly-confidential: Vaccination round in the north', 'Vaccination is low.', 'out'],
  [
    'visit strictly-confidential to "Vaccination Centre": x',
    'Vaccination is low, and vaccination is dear.',
    'out',
  ],
])('a place is told by its name where this begins a sentence: %s | %s', async (declared, open, outcome) => {
  expect(await outcomesOf(report(declared, open))).toEqual([outcome, outcome]);
});

test.each(ASKED)('is asked about, not refused: %s | %s', async (declared, open) => {
  expect(await outcomesOf(report(declared, open))).toEqual(['asked', 'asked']);
});

/** Names that nothing else is called, of seven letters or more, in several alphabets. */
const anyName = fc
  .constantFrom(
    ['zor', 'vel', 'mop', 'dru', 'kab', 'nex', 'liv', 'gos'],
    ['žor', 'vél', 'müp', 'łem', 'şka', 'ñed', 'bør', 'čik'],
    ['жор', 'вел', 'муп', 'лем', 'шка', 'нед', 'бор', 'чик'],
    ['ζορ', 'βελ', 'μυπ', 'λεμ', 'σκα', 'νεδ', 'βορ', 'τικ'],
  )
  .chain(parts => fc.array(fc.constantFrom(...parts), { minLength: 3, maxLength: 4 }))
  .map(([first = '', ...others]) => [first.charAt(0).toUpperCase(), first.slice(1), ...others].join(''));

/** How a name is written in what is no sentence; `cut` is a place within it. */
const WRITTEN: readonly ((name: string, cut: number) => string)[] = [
  name => `x.com/${name.toLowerCase()}`,
  name => `${name.toLowerCase()}.org`,
  name => `t.me/mr${name.toLowerCase()}`,
  name => name.toLowerCase(),
  name => name.toUpperCase(),
  (name, cut) => `${name.slice(0, cut)}\u00AD${name.slice(cut)}`,
  (name, cut) => `${name.slice(0, cut)}\u200B${name.slice(cut)}`,
  (name, cut) => `${name.slice(0, cut)}-${name.slice(cut).toLowerCase()}`,
  name => `[here](https://x.org/${name})`,
  name => `**${name}**`,
];

/** Where it stands. */
const PLACES: readonly ((words: string) => string)[] = [
  words => `section: What was heard\n\n    They heard of ${words} in May.\n`,
  words => `section: What was heard\n\n    | Who | What |\n    | --- | --- |\n    | ${words} | asked |\n`,
  words => `section: What was heard\n\n    - ${words}\n`,
  words => `finding: They heard of ${words.replace(/\s+/g, ' ')} in May\n`,
  words => `meeting talk with "${words.replace(/\s+/g, ' ').replace(/["\\]/g, '')}": Talks\n`,
];

const withheldPerson = (name: string) =>
  `mission m: Mission to the province\nclassification unclassified\nperson zed strictly-confidential: Ana ${name}\n`;

test(
  'a name of seven letters is told, wherever it stands',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyName,
        fc.nat(),
        fc.constantFrom(...WRITTEN),
        fc.constantFrom(...PLACES),
        async (name, at, written, place) => {
          const words = written(name, 1 + (at % (name.length - 1)));
          expect(await outcomesOf(withheldPerson(name) + place(words))).not.toContain('out');
        },
      ),
      runs(600),
    );
  },
  patience(600, 200),
);

test.each(['talk-NAME', 'NAMEtalk'])(
  'a name of seven letters is told in the name of an entry: %s',
  async id => {
    for (const name of ['Zorvelmop', 'Žorvélmüp', 'Жорвелмуп']) {
      const talks = `meeting ${id.replace('NAME', name.toLowerCase())}: Talks\n`;
      expect(await outcomesOf(withheldPerson(name) + talks)).not.toContain('out');
    }
  },
);

test('no names that stand nowhere in the examples are told there', async () => {
  const people = [
    'Theresa Carpentier',
    'Marianne Sanders',
    'Christabel Forrestal',
    'Otto Mannstein',
    'Norman Everett',
  ];
  const others = people
    .map((name, index) => `person other-${index} strictly-confidential: ${name}\n`)
    .join('');
  for (const text of Object.values(exampleTexts()).filter(each => /^mission /m.test(each))) {
    expect(await outcomesOf(`${text}\n${others}`)).toEqual(await outcomesOf(text));
  }
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

test.each([
  'Con\u00ADfidential: Wells are dry.',
  'Con\u200Bfidential: Wells are dry.',
  '\uFF23onfidential: Wells are dry.',
  'Con\uFB01dential: Wells are dry.',
  'Con&shy;fidential: Wells are dry.',
  '[Con\u2060fidential] Wells are dry.',
  'Wells are dry. (Con\u00ADfidential)',
  'Wells are dry. **CON\u00ADFIDENTIAL**',
  'Wells (\uFF23\uFF4F\uFF4E\uFF46\uFF49\uFF44\uFF45\uFF4E\uFF54\uFF49\uFF41\uFF4C) are dry.',
])('a marking with letters that nobody sees keeps a text from readers outside: %s', async text => {
  expect(await isExported(`mission m: Mission\nclassification unclassified\nfinding: ${text}\n`)).toBe(false);
});

test.each([
  'distribution: Ministry of Health, file',
  'reference: OHS/2024/03',
  'abbreviation SECRET: Southern Centre for Trials\nfinding: The SECRET was seen twice.',
])('what is none goes out: %s', async line => {
  expect(await isExported(`mission m: Mission\nclassification unclassified\n${line}\n`)).toBe(true);
});
