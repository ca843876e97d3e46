/** What a report takes over from other files, and what is no prose, is held to the same rules, told with its line. */
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { withLines } from '../../src/publish/with-lines.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const VOCABULARY = `programme shore: Clean Shore Programme
pillar sand: Sand

    Headed by Odile Marchetti since 2020.
organization works: Works of the Shore

    Asked for by Marchetti in 2021. Since then the keepers sell wet sand to builders.
// allow export/no-likely-names: a town
organization harbour: Harbour Office

    Marchetti is where it lies.
organization unused: Office of Odile Marchetti
person inspector of harbour: Odile Marchetti
`;
const HEAD = `mission m: Mission to the Shore
under shore
classification unclassified
`;

/** What keeps a report from the public; '' where nothing does. */
async function refusal(text: string, vocabulary = VOCABULARY, acceptedNames: readonly string[] = []) {
  const files = { 'report.mission': HEAD + text, 'lists/shore.mission': vocabulary };
  const { services, documents } = await checkFiles(files, { profile: 'draft', audience: 'public' });
  const [document] = documents;
  const exporter = EXPORTERS.find(({ id }) => id === 'json');
  if (!document || !exporter) throw new Error('nothing to export');
  const context = { ...fixedContext, audience: 'public' as const };
  const publication = await publish(document, { exporter, context, acceptedNames }, services);
  const told = (document.diagnostics ?? []).filter(({ code }) => String(code).startsWith('export/no-'));
  // The check says the same, before anything is exported.
  if (!publication.ok && acceptedNames.length === 0) {
    expect(told.map(({ message }) => message)).toEqual(
      expect.arrayContaining(
        publication.blockers
          .filter(({ code }) => String(code).startsWith('export/no-'))
          .map(({ message }) => message),
      ),
    );
  }
  return publication.ok ? '' : withLines(publication.blockers) || publication.reason;
}

test('a body of a vocabulary is told where the report takes it over', async () => {
  const told = await refusal(
    'participant lee of works: Ann Lee\nmeeting with inspector, harbour: On sand\nfinding confidential: Divers say the keepers sell wet sand to builders.\n',
  );
  expect(told.match(/Line \d+: /g)).toHaveLength(3);
  expect(told).toMatch(/Line 2: “Odile Marchetti” must .*? line 4 of “lists\/shore\.mission”/);
  expect(told).toMatch(/Line 4: “Marchetti” must .*? line 7 of “lists\/shore\.mission”/);
  expect(told).toMatch(/Line 4: “the keepers sell wet sand to builders” also .*? line 7 of “lists\/shore/);
});

const QUIET = VOCABULARY.replace(/Headed by .*/, 'Beaches.').replace(/Asked for .*/, 'Works.');

test('what no export of the report shows is not told', async () => {
  expect(await refusal('finding #sand: Dunes move.\nmeeting with inspector, works: On sand\n', QUIET)).toBe(
    '',
  );
});

test.each(['export/no-personal-data', 'export/no-repeated-details', 'finding/tagged'])(
  'a comment above a body that allows %s allows no other check',
  async code => {
    const vocabulary = QUIET.replace('allow export/no-likely-names', `allow ${code}`);
    const told = await refusal('meeting with inspector, harbour: On sand\n', vocabulary);
    expect(told).toMatch(/“Marchetti” may be .*? line 11 of “lists\/shore\.mission”/);
  },
);

test.each([
  [
    'a title of a source',
    'finding in "Letter of Marchetti to the Minister": Dunes move.\n',
    /^Line 4: “Marchetti” must/,
  ],
  [
    'a standard',
    'finding against "Odile Marchetti Protocol": Dunes move.\n',
    /^Line 4: “Odile Marchetti” must/,
  ],
  ['a reference', 'reference: talks with Odile Marchetti\n', /^Line 4: “Odile Marchetti” must/],
  ['a place', 'place: Home of Odile Marchetti, Pier\n', /^Line 4: “Odile Marchetti” must/],
  ['a handle', 'section: Ask @odilemarchetti or x@marchetti\n', /^Line 4: “odilemarchetti” must/],
  ['a name of an entry', 'finding marchetti-odile-1: Dunes move.\n', /^Line 4: “marchetti-odile-1” holds/],
  [
    'one word of it in a name of an entry',
    'finding marchetti-1: Dunes move.\n',
    /^Line 4: “marchetti” in “marchetti-1” may/,
  ],
])('%s does not hold the name of a person', async (_, text, told) => {
  expect(await refusal(`${text}meeting with inspector: On sand\n`, QUIET)).toMatch(told);
});

test('a place by which a person is called too is asked about, and does not let the name through elsewhere', async () => {
  const met = 'meeting with inspector: On sand\n';
  const told = await refusal(`place: Pier, Marchetti\n${met}`, QUIET);
  expect(told).toMatch(/^Line 4: “Marchetti” may be/);
  expect(await refusal(`place: Pier, Marchetti\n${met}`, QUIET, ['Marchetti'])).toBe('');
  expect(
    await refusal(`place: Marchetti\n${met}section: We met Marchetti on the road\n`, QUIET, ['Marchetti']),
  ).toMatch(/^Line 6: “Marchetti” must/);
});

test.each([
  'place: Sofia and Plovdiv',
  'finding in "Annual Report of the Ministry of Health": Dunes move.',
  'finding against "Sand Act 2010", "Rules on wet sand": Dunes move.',
  'finding sofia-visit: Dunes move.',
  'finding field-work: Dunes move. The field is dry.',
  'section: Letter of @inspector in Sofia',
  'finding in "Letter of @inspector": Dunes move.',
])('a public fact goes out: %s', async line => {
  const people =
    'person guest: Sofia Petrova\nperson host: Ann Field\nmeeting with guest, host, inspector: On sand\n';
  const secret =
    'finding confidential: The Rules on wet sand are not kept, says the Annual Report of the Ministry of Health.\n';
  expect(await refusal(`${line}\n${people}${secret}`, QUIET)).toBe('');
});

test('a word in the name of an entry is accepted for that name alone', async () => {
  const text =
    'finding marchetti-1: Dunes move.\nmeeting with inspector: On sand\nsection: Marchetti said so\n';
  expect(await refusal(text, QUIET, ['marchetti-1'])).toMatch(/^Line 6: “Marchetti” may be/);
});
