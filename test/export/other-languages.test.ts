import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { textsIn } from '../../src/export/audience/decode.ts';
import { findLeak } from '../../src/export/audience/find-leak.ts';
import { reduceFor } from '../../src/export/audience/reduce.ts';
import { withheldFrom } from '../../src/export/audience/withheld.ts';
import { exportReport } from '../../src/export/export-report.ts';
import type { ExportContext } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { asksOf } from '../../src/export/register/asks.ts';
import { renderRegister } from '../../src/export/register/registers.ts';
import type { Report } from '../../src/report/report.ts';
import { verify } from '../../src/verify/verify.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const PROGRAMME = `programme p in fr "Programme pour l’eau", ar "برنامج المياه": Programme for Water
pillar water in fr "Eau potable", ar "مياه الشرب": Safe drinking water
theme wells of water in fr "Puits et forages", ar "الآبار": Wells and boreholes
organization ministry in fr "Ministère de la santé", ar "وزارة الصحة": Ministry of Health
organization guard in fr "Garde des passages secrets du fleuve noir", ar "حرس المعابر السرية على النهر الأسود" strictly-confidential: Guard of the Secret Crossings on Black River
`;

const REPORT = `mission selm in fr "Mission à Selm", ar "البعثة إلى سيلم": Mission to Selm
under p
dates 2024-03-11 to 2024-03-14
classification unclassified
language en
meeting talks with ministry on 2024-03-12 #water: Talks
finding no-covers gap #wells stated by ministry in talks: Wells have no covers, says @ministry.
recommendation cover-wells to ministry owner ministry due 2024-05-31 priority high: Cover the wells of the district.
finding unknown #water by guard in talks strictly-confidential: Nobody may know.
`;

async function reportOf(text = REPORT, programme = PROGRAMME): Promise<Report> {
  const { documents } = await checkFiles({ 'p.mission': programme, 'report.mission': text });
  const [report] = documents.flatMap(document => compile(document) ?? []);
  if (!report) throw new Error('no report');
  return report;
}

const report = await reportOf();
const ENGLISH = /Safe drinking water|Wells and boreholes|Ministry of Health|Mission to Selm/;
const shown = EXPORTERS.filter(({ isWhole, isPrinted }) => !isWhole && !isPrinted);

async function exported(id: string, context: Partial<ExportContext>, from = report) {
  const exporter = EXPORTERS.find(each => each.id === id);
  if (!exporter) throw new Error(id);
  const result = await exportReport(from, exporter, { ...fixedContext, ...context });
  if (!result.ok) throw new Error(result.reason);
  return { ...result, text: [...textsIn(result.bytes)].join('\n') };
}

/** What a reader is shown, without the report that a Word file carries to be taken in again. */
function visibleIn(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return [
    ...textsIn(
      isZip ? zipSync(unzipSync(bytes, { filter: ({ name }) => !name.startsWith('customXml/') })) : bytes,
    ),
  ].join('\n');
}

describe.each([
  ['fr', ['Mission à Selm', 'Eau potable', 'Puits et forages', 'Ministère de la santé']],
  ['fr-CH', ['Mission à Selm', 'Eau potable', 'Puits et forages', 'Ministère de la santé']],
  ['ar', ['البعثة إلى سيلم', 'مياه الشرب', 'الآبار', 'وزارة الصحة']],
])('in %s', (language, titles) => {
  test.each(shown)('$id shows the titles of that language, and no others', async ({ id }) => {
    const { bytes, warnings } = await exported(id, { language });
    const text = visibleIn(bytes);
    expect(titles.filter(title => text.includes(title)).length).toBeGreaterThan(0);
    expect(text).not.toMatch(ENGLISH);
    expect(warnings).toEqual([]);
  });

  test('a page shows them all', async () => {
    const { text } = await exported('html', { language });
    expect(titles.filter(title => !text.includes(title))).toEqual([]);
  });

  test('a register shows them, too', async () => {
    const context = { ...fixedContext, language, asOf: '2024-06-30' };
    const asks = asksOf(report, context);
    const result = await renderRegister(asks ? [asks] : [], 'csv', context);
    if (!result.ok) throw new Error(result.reason);
    const text = new TextDecoder().decode(result.bytes);
    expect(titles.filter(title => !text.includes(title))).toEqual([titles[2]]);
    expect(text).not.toMatch(ENGLISH);
    expect(result.warnings).toEqual([]);
  });
});

test('a page says in which language each of them is', async () => {
  const { text } = await exported('html', { language: 'ar' });
  expect(text).toMatch(/<h1[^>]*lang="ar"[^>]*>.*البعثة إلى سيلم/);
  expect(text).toMatch(/<p[^>]*lang="en"[^>]*>.*says .*<bdi lang="ar">وزارة الصحة<\/bdi>/);
});

test('a file in another language is found to be the report that it is', async () => {
  for (const exporter of shown) {
    const { bytes } = await exported(exporter.id, { language: 'ar' });
    const verdict = await verify(bytes, report, exporter, fixedContext);
    expect([exporter.id, verdict.kind]).toEqual([exporter.id, 'identical']);
  }
});

describe('what has no title in the language', () => {
  test('is told once, and shown as it is', async () => {
    const { text, warnings } = await exported('html', { language: 'es' });
    expect(text).toContain('Safe drinking water');
    expect(warnings).toEqual([
      '6 titles are not in Spanish and stay as they are: mission selm, programme p, pillar water, theme wells, organization guard and 1 more. Write “in es "…"” before the colon of each.',
    ]);
  });

  test('is told alone, where all others have one', async () => {
    const half = await reportOf(REPORT, PROGRAMME.replace(' in fr "Eau potable", ar "مياه الشرب"', ''));
    expect((await exported('md', { language: 'fr' }, half)).warnings).toEqual([
      'A title is not in French and stays as it is: pillar water. Write “in fr "…"” before its colon.',
    ]);
  });

  test('is told to the author of a register in one sentence for all reports', async () => {
    const context = { ...fixedContext, language: 'es', asOf: '2024-06-30' };
    const other = await reportOf(REPORT.replace('mission selm', 'mission tarn'));
    const asks = [report, other].flatMap(each => asksOf(each, context) ?? []);
    const result = await renderRegister(asks, 'csv', context);
    expect(result.ok && result.warnings.length).toBe(1);
  });

  test('is no matter in the language of the report', async () => {
    expect((await exported('html', { language: 'en' })).warnings).toEqual([]);
    const plain = await reportOf(
      REPORT.replace(/ in fr .*?(?=:)/, ''),
      PROGRAMME.replace(/ in fr .*?"(?=:| conf)/g, ''),
    );
    expect((await exported('html', { language: 'en' }, plain)).warnings).toEqual([]);
  });

  test('is told in the language of the report where the programme is in another', async () => {
    const french = REPORT.replace('language en', 'language fr').replace(/ in fr .*?(?=:)/, '');
    const half = PROGRAMME.replace('in fr "Puits et forages", ', 'in ');
    const { text, warnings } = await exported('html', { language: 'fr' }, await reportOf(french, half));
    expect(text).toContain('Eau potable');
    expect(warnings).toEqual([
      'A title is not in French and stays as it is: theme wells. Write “in fr "…"” before its colon.',
    ]);
  });
});

describe('what is confidential stays inside in every language', () => {
  const NAMES = /Black River|fleuve noir|النهر الأسود/;

  test.each(EXPORTERS.filter(({ isPrinted }) => !isPrinted))('$id', async ({ id }) => {
    for (const language of ['en', 'fr', 'ar']) {
      const { text } = await exported(id, { language, audience: 'partner' });
      expect(text).not.toMatch(NAMES);
    }
  });

  test.each([
    'Garde des passages secrets du fleuve noir',
    'Guard of the Secret Crossings on Black River',
    'حرس المعابر السرية على النهر الأسود',
  ])('a file that said it would be held back: %s', name => {
    const policy = { audience: 'partner', language: 'en' } as const;
    const withheld = withheldFrom(report, reduceFor(report, policy), policy);
    expect(findLeak([`We met ${name} at night.`], withheld)?.entry).toBe('organization guard');
  });
});

test('a report as JSON has the titles in every language', async () => {
  const { text } = await exported('json', { language: 'fr' });
  expect(
    JSON.parse(new TextDecoder().decode((await exported('json', { language: 'fr' })).bytes)),
  ).toMatchObject({
    mission: { title: 'Mission to Selm', titles: { fr: 'Mission à Selm', ar: 'البعثة إلى سيلم' } },
  });
  expect(text).toContain('Safe drinking water');
});

test('another report is called by its title in the language of the export', async () => {
  const { documents } = await checkFiles({
    'then.mission': `mission then in fr "Mission à Tarn": Mission to Tarn
finding covers gap: Wells have no covers.
`,
    'now.mission': `mission now: Mission to Selm
finding gap: Wells still have no covers, see @then.covers.
recommendation to "the Ministry": Cover the wells, see @then.covers.
`,
  });
  const [now] = documents
    .flatMap(document => compile(document) ?? [])
    .filter(({ mission }) => mission.id === 'now');
  const { text: french } = await exported('txt', { language: 'fr' }, now);
  expect(french.replace(/\s+/g, ' ')).toContain('Mission à Tarn');
  expect(french).not.toContain('Mission to Tarn');
  const { text: russian } = await exported('txt', { language: 'ru' }, now);
  expect(russian.replace(/\s+/g, ' ')).toContain('Mission to Tarn');
});
