import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { asksOf } from '../../src/export/register/asks.ts';
import { importReport } from '../../src/import/report/import-report.ts';
import { inLanguage } from '../../src/report/in-language.ts';
import type { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const PROGRAMME = 'programme p: Programme\npillar care: Care of the sick\ntheme wards: Hospital wards\n';
const OWN = 'pillar water in fr "Eau salubre": Water to drink\ntheme taps: Public taps\n';
const FINDINGS = 'finding a #taps gap:\n    Taps are dry.\nuncovered #water: Nobody was there.\n';

/** Each with the titles that its tags have. */
const REPORTS: Readonly<Record<string, [Readonly<Record<string, string>>, ...string[]]>> = {
  'declares all of its pillars': [
    { 'r.mission': `mission m: M\nclassification unclassified\n${OWN}${FINDINGS}` },
    'Water to drink',
    'Public taps',
  ],
  'declares one beside its programme': [
    {
      'p.mission': PROGRAMME,
      'r.mission': `mission m: M\nunder p\nclassification unclassified\n${OWN}${FINDINGS}finding #wards gap: Full.\n`,
    },
    'Water to drink',
    'Public taps',
    'Care of the sick',
    'Hospital wards',
  ],
  'declares a theme of a pillar of its programme': [
    {
      'p.mission': PROGRAMME,
      'r.mission':
        'mission m: M\nunder p\nclassification unclassified\ntheme beds of care: Hospital beds\nfinding #beds gap: Full.\n',
    },
    'Care of the sick',
    'Hospital beds',
  ],
};

async function compiled(files: Readonly<Record<string, string>>): Promise<Report> {
  const { documents } = await checkFiles(files, { profile: 'draft' });
  const report = documents.flatMap(document => compile(document) ?? [])[0];
  if (!report) throw new Error('no report');
  return report;
}

describe.each(Object.entries(REPORTS))('the tags of a report that %s', (_, [files, ...titles]) => {
  test.each(['html', 'md', 'txt', 'docx', 'xlsx', 'csv'])('have their titles as %s', async id => {
    const report = await compiled(files);
    const exporter = EXPORTERS.find(each => each.id === id);
    if (!exporter) throw new Error(`there is no exporter ${id}`);
    for (const audience of ['internal', 'public'] as const) {
      const result = await exportReport(report, exporter, { ...fixedContext, audience });
      if (!result.ok) throw new Error(result.reason);
      const isZip = id === 'docx' || id === 'xlsx';
      const parts = isZip ? Object.values(unzipSync(result.bytes)) : [result.bytes];
      const text = parts.map(part => strFromU8(part)).join('\n');
      expect(titles.filter(title => !text.includes(title))).toEqual([]);
    }
  });

  test('are read back from JSON', async () => {
    const report = await compiled(files);
    const again = await compiled({ 'r.mission': importReport(report) });
    expect(again.findings).toEqual(report.findings);
    expect(titles.filter(title => !JSON.stringify(again).includes(title))).toEqual([]);
  });
});

test('an own pillar has its title in a register, and in the language of the page', async () => {
  const [files = {}] = REPORTS['declares all of its pillars'] ?? [];
  const report = await compiled(files);
  const asks = asksOf(report, { audience: 'public', language: 'en', asOf: '2026-01-01' });
  expect(asks?.pillars).toEqual([['water', 'Water to drink']]);
  expect(inLanguage(report, 'fr').pillars?.map(({ title }) => title)).toEqual(['Eau salubre']);
});
