/** What stands in something withheld and is typed again in the open is asked about once, and refused where it is one thing’s alone. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { leavingProblems, unclearWords } from '../../src/publish/leaving-problems.ts';
import { publish } from '../../src/publish/publish.ts';
import { checkFiles, openWorkspaceOf } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { runs } from '../support/runs.ts';

const problemsOf = await openWorkspaceOf((document, services) =>
  leavingProblems(document, { audience: 'public' }, services),
);
const wordsOf = await openWorkspaceOf(async (document, services) =>
  unclearWords(document, await leavingProblems(document, { audience: 'public' }, services)),
);
const withAccepted = await openWorkspaceOf(
  async (document, services) =>
    (await leavingProblems(document, { audience: 'public', acceptedNames: ['12 500'] }, services)).length,
);

async function outcomeOf(text: string): Promise<'refused' | 'asked' | 'out'> {
  const problems = await problemsOf(text);
  if (problems.length === 0) return 'out';
  return problems.some(({ severity }) => severity === 1) ? 'refused' : 'asked';
}

const SECRET =
  'Arben Sopjani was paid 12,500 euros on 12 March 2024 at 14:35, as said Grace Odhiambo; 400 dinars went to Captain Drellmoor. Call +383 44 123 456 or a.kr@post.example, @vexmoor, https://drop.example/x1; plates 01-234-KS, AFK 826 MC and EK 50917, serial SN-99871-A, at 42.6629, 21.1655. The case is 4471/23. They found 2,164,050 dinars, and “Tío Candela” took them.';

const report = (open: string, secret = SECRET) =>
  `mission m: Mission to the province\nclassification unclassified\nfinding strictly-confidential: ${secret}\n${open}\n`;

describe('what is one thing’s alone is refused, however it is written', () => {
  test.each([
    '044 123 456',
    '00383 44/123-456',
    '44123456',
    'A.Kr@post.example',
    'a.kr [at] post.example',
    '@Vexmoor',
    'www.drop.example/x1',
    '01 234 KS',
    '01234ks',
    'sn 99871 a',
    '42.6629 21.1655',
    '42.663, 21.165',
    '42,6629 y 21,1655',
    '42.6629° N, 21.1655° E',
    'AFK-826-MC',
  ])('%s', async words => {
    expect(await outcomeOf(report(`finding: They wrote ${words} on the door.`))).toBe('refused');
  });

  const NUMBERS = ['555-1234', '+372 555 1234', '00372-555-1234'];
  const PAIRS = NUMBERS.flatMap(secret => NUMBERS.map(open => [secret, open] as const));
  test.each(PAIRS)('a number withheld as %s, and given as %s', async (secret, open) => {
    const text = report(`finding: They rang ${open} twice.`, `Call ${secret} first.`);
    expect(await outcomeOf(text)).toBe('refused');
  });

  test('and in each of many entries', async () => {
    const open = 'finding: They rang 044 123 456.\n'.repeat(4);
    expect((await problemsOf(report(open))).filter(({ severity }) => severity === 1)).toHaveLength(4);
  });
});

describe('common words that begin a sentence and tell how a thing is known are no secret', () => {
  test.each([
    [
      'As far as the mission could see, the wound was old.',
      'As far as the mission could see, the roof is sound.',
      'out',
    ],
    [
      'In the cold of the long night, the guards drank.',
      'In the cold of the long night, the pipes burst.',
      'out',
    ],
    [
      'In the cold corridor behind the kitchen, they wept.',
      'In the cold corridor behind the kitchen, it smells.',
      'refused',
    ],
    [
      'They come back when the moon is full, and bring a goat.',
      'They come back when the moon is full.',
      'refused',
    ],
  ])('%s %s', async (secret, open, outcome) => {
    expect(await outcomeOf(report(`finding: ${open}`, secret))).toBe(outcome);
  });
});

describe('what is rare is asked about', () => {
  test.each([
    'We met Arben Sopjani.',
    'We met Sopjani, Arben.',
    'Arben SOPJANI was there.',
    'Somebody asked for Sopjani.',
    'They sat in Drellmoor’s house.',
    'Tio Candela came.',
    'It was 2:35 in the afternoon.',
    'It was 14 h 35.',
    'Read x.example/vexmoor.',
    'At 1435 hrs it rained.',
    'On 12.03. it rained.',
    'On 12-III-2024 it rained.',
    'On 11-12 March it rained.',
    'They found 2.16 million.',
    'They paid 12.5 thousand.',
    'They paid 12.5k.',
    'We stayed from 1 to 12 March 2024.',
    'They spoke of file 4471 of 2023.',
    'Grace Odhiambo was there.',
    'They asked Captain Drellmoor’s wife.',
    'They paid 12 500 EUR.',
    'They paid €12,500.',
    'There were 12.500 of them.',
    'On 12/03/2024 it rained.',
    'On 12/03/24 it rained.',
    'On 12.3.24 it rained.',
    'It was 2.35 pm.',
    'It was 14h35.',
    'It was 14.35.',
    'On 12 March it rained.',
    'They saw EK50917.',
    'The fee was 400 dinars.',
    'We read 4471/23.',
  ])('%s', async open => {
    const outcome = await outcomeOf(report(`finding: ${open}`));
    expect(outcome).toBe(open.includes('Captain') ? 'refused' : 'asked');
  });
});

describe('an identifier is found by its signs, and asked about or refused', () => {
  test.each([
    ['The serial number is SN-88K2-4410-XQ.', 'We read 88K24410XQ.', 'refused'],
    ['The serial number is 88K24410XQ.', 'We read SN-88K2-4410-XQ.', 'refused'],
    ['Write to a.kr@post.example.', 'Write to a . kr @ post . example now.', 'refused'],
    ['The case is 0801-2024-00317.', 'They opened 317-2024.', 'asked'],
    ['He lives at 14 Strada Tighina, flat 9.', 'They moved to Tighina Street 14.', 'asked'],
    ['He lives at 14 Strada Tighina, flat 9.', 'They moved to Tighina Street 15.', 'out'],
    ['They were at 3 wells in 2024-05.', 'They saw 5 wells in 2024-05.', 'out'],
    ['His case is KI-2217/23.', 'One complaint is no. 2217/23.', 'asked'],
    ['His case is KI-2217/23.', 'One complaint is 23/2217.', 'asked'],
    ['His case is KI-2217/23.', 'One complaint is KI 2217-2023.', 'refused'],
    ['His case is KI-2217/23.', 'One complaint is 2217.', 'asked'],
    ['A van with the plate 01-482-KS came.', 'In the yard stood a van, 482 KS.', 'asked'],
    ['A van with the plate 01-482-KS came.', 'In the yard stood a van, 482-KS.', 'asked'],
    ['A van with the plate 01-482-KS came.', 'In the yard stood a van, 482KS.', 'asked'],
    ['A van with the plate 01-482-KS came.', 'There were 482 boxes.', 'out'],
    ['A van with the plate 01-482-KS came.', 'In the yard stood a van, 01 482 KS.', 'refused'],
    ['The car is BG-1274-ŠČ.', 'In the yard stood BG 1274 SC.', 'refused'],
    ['The house is at 42.6629, 21.1655.', 'The store is at 21.1655, 42.6629.', 'refused'],
    ['The house is at 42.6629, 21.1655.', 'The store is at 42°39\'46"N 21°09\'56"E.', 'refused'],
    ['The house is at 42.6629, 21.1655.', "The store is at N 42° 39.774', E 021° 09.930'.", 'refused'],
    ['The house is at 42.6629, 21.1655.', 'The store is at E 21.1655, N 42.6629.', 'refused'],
    ['The house is at 42.6629, 21.1655.', 'The store is at lat. 42.6629, long. 21.1655.', 'refused'],
    ['The house is at 42.6629, 21.1655.', 'The store is at 42.6629 north, 21.1655 east.', 'refused'],
    [
      'The house is at 42.6629, 21.1655.',
      'The store is at latitude 42.6629 and longitude 21.1655.',
      'refused',
    ],
    ['The house is at 42.6629, 21.1655.', 'The store is at 42,6629; 21,1655.', 'refused'],
    ['The house is at 42.6629, 21.1655.', 'The store is at 42 39 46 N, 21 09 56 E.', 'refused'],
    ['The house is at 42°39\'46"N 21°09\'56"E.', 'The store is at 21.1656, 42.6628.', 'refused'],
    ['His passport is K0482917.', 'He showed K 048 2917.', 'refused'],
    ['His passport is K 048 2917.', 'He showed K0482917.', 'refused'],
    ['His passport is K0482917.', 'He showed K-0482917.', 'refused'],
    ['His passport is K0482917.', 'He showed 0482917.', 'asked'],
    ['His passport is K0482917.', 'He showed 482917.', 'asked'],
    ['His passport is K0482917.', 'He showed 048 2917.', 'asked'],
    ['His passport is K0482917.', 'There were 482 boxes and 917 men.', 'out'],
    ['The account is XK05 1212 0123 4567 8906.', 'It went to XK051212012345678906.', 'refused'],
    ['The account is XK051212012345678906.', 'It went to XK05 1212 0123 4567 8906.', 'refused'],
    ['The account is XK05 1212 0123 4567 8906.', 'It went to 4567 8906.', 'refused'],
    ['The account is XK051212012345678906.', 'It went to 4567 8906.', 'asked'],
    ['The account is XK051212012345678906.', 'It went to 45678906.', 'asked'],
    ['The account is 1600-4471-8906-12.', 'It went to 160044718906 12.', 'refused'],
    ['The account is 1600-4471-8906-12.', 'It went to 4471-8906.', 'asked'],
    ['The account is 160-0044718906-12.', 'It went to 0044718906.', 'asked'],
    ['Write to info@posteo.example.', 'The info desk is open.', 'out'],
    ['His serial is SN-88K2-4410-XQ.', 'It was 4410-XQ.', 'asked'],
    ['The case is 0801-2024-00317.', 'They opened 317-2024.', 'asked'],
    ['The case is 0801-2024-00317.', 'They opened in 2024.', 'out'],
    ['Law No. 04/L-123 was broken in secret.', 'Law No. 04/L-123 gives detainees an hour.', 'out'],
    ['La Loi n° 04/L-123 est violée.', 'La Loi n° 04/L-123 donne une heure.', 'out'],
    ['Resolution 1325 is laughed at.', 'Resolution 1325 is taught at the police school.', 'out'],
    ['Regulation (EU) 2016/679 is broken.', 'Regulation (EU) 2016/679 is taught.', 'out'],
    ['In 2024 they came with 300 men.', 'There were 300 men in 2024.', 'out'],
    ['The barrel number is 4477812.', 'They saw 4477812.', 'refused'],
    ['The barrel number is 4477812.', 'They saw 4477-812.', 'refused'],
    ['His case is Pk. No. 88/2024.', 'It is number 88 from 2024.', 'asked'],
    [
      'The house is at 42.6629, 21.1655.',
      'See https://maps.example/@42.6629,21.1655,17z for more.',
      'refused',
    ],
    ['Call +383 44 123 456 or not.', 'It is 44/123-456.', 'refused'],
    ['Call +383 44 123 456 or not.', 'It is 044 123 457.', 'out'],
    ['Ring +383 44 317 562.', 'On the door stands: ring 317 562.', 'asked'],
    ['Ring +383 44 317 562.', 'On the door stands: ring 317562.', 'asked'],
    ['Ring +383 44 317 562.', 'On the door stands: ring 317-562.', 'asked'],
    ['Ring +383 44 317 562.', 'On the door stands: ring 562.', 'out'],
    ['Ring +383 44 317 562.', 'On the door stands: 317 people.', 'out'],
    ['Ring +383 44 317 562.', 'On the door stands: 044/317-562.', 'refused'],
  ])('%s %s', async (secret, open, outcome) => {
    expect(await outcomeOf(report(`finding: ${open}`, secret))).toBe(outcome);
  });
});

describe('a part of an identifier that is allowed lets the whole out in no notation', () => {
  const WHOLES = [
    ['KI', '2217', '23'],
    ['01', '482', 'KS'],
    ['BG', '1274', 'ŠČ'],
    ['K', '0482917'],
    ['XK05', '1212', '0123', '4567', '8906'],
    ['383', '44', '317', '562'],
  ];
  const joint = fc.constantFrom('-', ' ', '/', '.', '');
  const written = fc
    .constantFrom(...WHOLES)
    .chain(groups => fc.tuple(fc.constant(groups), joint, joint, fc.nat(), fc.nat()));

  test('in whichever way both are written', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ([groups, one, other, at, length]) => {
        const first = at % groups.length;
        const part = groups.slice(first, first + 1 + (length % (groups.length - 1)));
        fc.pre(part.length < groups.length);
        const allowed = `// allow export/no-repeated-details: ${part.join(' ')}`;
        const open = `${allowed}\nfinding: They wrote ${part.join(other)} there, and ${groups.join(other)} here.`;
        expect(await outcomeOf(report(open, `It is ${groups.join(one)} as told.`))).not.toBe('out');
      }),
      runs(60),
    );
  });
});

describe('a name is known by what introduces it, though its words may be ordinary ones', () => {
  test.each([
    ['The driver was Mentor Halitaj.', 'One car is signed out by M. Halitaj.', 'asked'],
    ['The driver was Mentor Halitaj.', 'One car is signed out by Mentor Halitaj.', 'asked'],
    ['The driver was Grace Halitaj.', 'One car is signed out by Grace Halitaj.', 'asked'],
    ['The driver was Hope Brezhnikar.', 'Hope Brezhnikar has two cars.', 'asked'],
    ['The money was handed to Mark Selimaj.', 'Selimaj has two cars.', 'asked'],
    ['The money was handed to Miner Halitaj.', 'It was Halitaj.', 'asked'],
    ['The guard is Mark Stone.', 'Mark Stone keeps the key.', 'asked'],
    ['The guard is Mark Stone.', 'It was Mark Stone who came.', 'asked'],
    ['Hope Stone said that they were beaten.', 'We were told so by Hope Stone.', 'asked'],
    ['The guard is Mark Stone.', 'The stone bears a mark.', 'out'],
    ['The guard is Mark Stone.', 'Mark the stone with chalk.', 'out'],
    ['Hope Stone said that they were beaten.', 'They hope that the stone holds.', 'out'],
    ['Grace Halitaj took the money.', 'They were given a grace period.', 'out'],
    ['The driver was Mark Selimaj.', 'A mark was left.', 'out'],
    ['He is known as “Zmaj” in the market.', 'Those who wait said that Zmaj decides.', 'asked'],
    ['He is known as Zmaj in the market.', 'Those who wait said that Zmaj decides.', 'asked'],
    ['They call him “Zmaj”.', 'Zmaj decides who goes first.', 'asked'],
    ['The trader “Zmaj” sells places.', 'It is Zmaj who decides.', 'asked'],
    ['Their boss is “the Dragon”.', 'It is the Dragon who decides.', 'asked'],
    ['Their boss is “the Dragon”.', 'They painted a dragon.', 'out'],
    ['The sign says “Stop” at the gate.', 'Stop signs are missing.', 'out'],
    ['The form “Annex” is missing.', 'The Annex lists all forms.', 'out'],
    ['The driver was G. Halitaj.', 'One car is signed out by Halitaj.', 'asked'],
    ['The driver was Mentor Halitaj.', 'One car is signed out by Halitaj, M.', 'asked'],
    ['Captain Hoti took the money.', 'We asked Hoti about it.', 'asked'],
    ['Mr Rin took the money.', 'We asked Rin about it.', 'asked'],
    ['Captain Stone took the money.', 'We asked Stone about it.', 'asked'],
    ['Captain Stone took the money.', 'The stone was moved.', 'out'],
    ['Captain Stone took the money.', 'Stone walls were built.', 'out'],
    ['The captain took the money in Tarn.', 'Tarn has two courts.', 'out'],
    ['Officer Besnik Hoti took it.', 'We saw Hoti there.', 'asked'],
    ['The clerk, Vesna Rin, took it.', 'We saw Rin there.', 'asked'],
    ['Operation Halcyon was stopped.', 'Halcyon days are gone.', 'out'],
    ['As Krasniqi told us, they were paid.', 'Krasniqi keeps the books.', 'asked'],
    ['The Green Party paid.', 'The Green Party has an office.', 'out'],
    ['The Supreme Court is bought.', 'The Supreme Court has a new hall.', 'out'],
    ['The Law on Detention is broken.', 'The Law on Detention allows it.', 'out'],
    ['Radio Free Europe was paid.', 'Radio Free Europe has an office.', 'out'],
  ])('%s %s', async (secret, open, outcome) => {
    expect(await outcomeOf(report(`finding: ${open}`, secret))).toBe(outcome);
  });
});

describe('a whole name is asked about wherever it is typed again', () => {
  const NAME = 'The guard is Anatolie Ceban-Rotaru.';
  test.each([
    ['in three entries', 'finding: Anatolie Ceban-Rotaru met us.\n'.repeat(3)],
    ['as a place', 'place: Anatolie Ceban-Rotaru'],
    ['as an author', 'author: Anatolie Ceban-Rotaru'],
    ['as the name of an entry', 'meeting ceban-rotaru on 2024-01-02: Talks'],
    ['in a link', 'finding: Read [this](https://x.example/docs/anatolie_ceban_rotaru.pdf).'],
    ['as a plate in three entries', 'finding: KBH 824 left.\n'.repeat(3)],
  ])('%s', async (_, open) => {
    const text = report('', `${NAME} The car was KBH 824.`).replace(
      '\nfinding strictly',
      `\n${open}\nfinding strictly`,
    );
    expect(await outcomeOf(text)).toBe('asked');
  });

  test.each([
    ['a town', 'They sold it in San Pedro Sula.', 'place: San Pedro Sula'],
    [
      'a place that the report is about',
      'They sold it in Ordal Verrin.',
      'place: Ordal Verrin\nfinding: Ordal Verrin is dry.',
    ],
    ['an author who is declared', 'So said Ana Oseiwu.', 'author: Ana Oseiwu\nparticipant ana: Ana Oseiwu'],
  ])('but not %s', async (_, secret, open) => {
    const text = report('', secret).replace('\nfinding strictly', `\n${open}\nfinding strictly`);
    expect(await outcomeOf(text)).toBe('out');
  });
});

test('words in a row that the author has cleared go out, in the file too', async () => {
  const words = 'Most of the people interviewed said that';
  const secret = `${words} they were beaten.`;
  const open = `finding: ${words} food was good.`;
  expect(await outcomeOf(report(open, secret))).toBe('refused');
  const cleared = report(`// allow export/within-ceiling: ${words}\n${open}`, secret);
  expect(await outcomeOf(cleared)).toBe('out');
  const other = `// allow export/within-ceiling: everybody says so\n${open}`;
  expect(await outcomeOf(report(other, secret))).toBe('refused');
  const { services, documents } = await checkFiles({ 'report.mission': cleared }, { profile: 'draft' });
  expect((documents[0]?.diagnostics ?? []).map(({ code }) => code)).not.toContain('allow/reasoned');
  const exporter = EXPORTERS.find(({ id }) => id === 'txt');
  const made =
    documents[0] &&
    exporter &&
    (await publish(documents[0], { exporter, context: { ...fixedContext, audience: 'public' } }, services));
  expect(made).toMatchObject({ ok: true });
});

describe('what is not rare goes out', () => {
  test.each([
    'We met Arben, and the Sopjani Club.',
    'In March 2024 and on 12 May it rained.',
    'There were 400 people, and 35 of them left by 14:30.',
    'Two captains and 125 men came.',
    'The rate is 14.35 %. The other number is 044 123 457, and the other plate 01-235-KS.',
  ])('%s', async open => {
    expect(await outcomeOf(report(`finding: ${open}`))).toBe('out');
  });

  test.each([
    ['in three open entries', 'finding: They paid 12,500.\n'.repeat(3)],
    ['in a standard', 'finding: They paid 12,500.\nfinding against "Directive 12,500": They know it.'],
    ['in a header', 'dates 12 March 2024\nfinding: On 12 March 2024 it rained.'],
    ['in a vocabulary', '\norganization sop: Arben Sopjani Club\nfinding: We met Arben Sopjani.'],
  ])('%s', async (_, open) => {
    expect(await outcomeOf(report(open))).toBe('out');
  });
});

test.each(['2024-03-12 to 2024-03-24', '2024-03-02 to 2024-03-12'])(
  'the first and the last day of a mission go out: %s',
  async dates => {
    const text = report('finding: On 12 March 2024 it rained.');
    expect(await outcomeOf(text.replace('\nclass', `\ndates ${dates}\nclass`))).toBe('out');
  },
);

test('it is asked once for all places, with the place of what is withheld', async () => {
  const problems = await problemsOf(report('finding: They paid 12,500.\nfinding: Again 12 500.'));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain('also stands in line 3 (“finding”), which the public does not get');
  expect(problems[0]?.message).toContain('line 5');
});

test('a comment allows the words that it gives, and no others', async () => {
  const allowed = (words: string) =>
    report(`// allow export/no-repeated-details: ${words}\nfinding: They paid 12,500 euros at 14:35.`);
  expect(await wordsOf(allowed('everybody knows'))).toEqual(['12,500', '14:35']);
  expect(await wordsOf(allowed('12,500 is what the law says'))).toEqual(['14:35']);
  expect(await wordsOf(allowed('12,500 and 14:35 are known'))).toEqual([]);
});

describe('who lets a part out lets nothing out that has more of it', () => {
  test.each([
    ['Arben Sopjani was paid.', 'Sopjani', 'Arben Sopjani'],
    ['They found 2,164,050 dinars.', '2.16 million', '2,164,050'],
    ['It was at 14:35.', '2.35', '14:35'],
  ])('%s %s', async (secret, part, whole) => {
    const text = report(
      `// allow export/no-repeated-details: ${part}\nfinding: They spoke of ${part} and went.\nfinding: They saw ${whole} there.`,
      secret,
    );
    expect(await wordsOf(text)).toEqual([whole]);
  });
});

test('what the author clears when asked goes out', async () => {
  expect(await withAccepted(report('finding: They paid 12,500.'))).toBe(0);
});

test('nobody is asked often: each finding of the examples is withheld in turn', async () => {
  let [findings, asked] = [0, 0];
  for (const text of Object.values(exampleTexts())) {
    if (!/^mission /m.test(text)) continue;
    const open = text.replace(/^classification .*$/m, 'classification unclassified');
    const before = (await problemsOf(open)).length;
    for (const { 0: head, index } of open.matchAll(
      /^finding(?=[ :])(?:(?!confidential|internal)[^\n"“:])*(?=:)/gm,
    )) {
      const end = index + head.length;
      const withheld = `${open.slice(0, end)} strictly-confidential${open.slice(end)}`;
      findings += 1;
      const problems = await problemsOf(withheld);
      asked += Math.max(0, problems.filter(({ severity }) => severity !== 1).length - before);
    }
  }
  expect(findings).toBeGreaterThan(40);
  expect(asked / findings).toBeLessThanOrEqual(0.2);
});
