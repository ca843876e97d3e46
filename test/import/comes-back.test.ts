/** What the grammar takes comes back from JSON and from a Word file of our own as it was, in text and in the report. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { importFile } from '../../src/import/import-file.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import type { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampled } from '../support/runs.ts';

const WELLS = `programme wells in fr "Puits", ar "آبار": Programme for Wells
dates 2020 to 2026
pillar water sdg 6 in fr "Eau", ar "ماء": Water
theme treatment of water in fr "Traitement", ar "معالجة": Treatment
theme pumps of water in fr "Pompes": Pumps
pillar care in fr "Soins": Care

mission m-2026 in fr "Mission à Selm", ar "بعثة": Mission to Selm
under wells
dates 2026-03-02 to 2026-03-04
language en

organization OHS in fr "Bureau", ar "مكتب" reads fr: Office
participant osei as "Judge" of OHS in "Selm": Ana Osei
objective judges #treatment #water: Judges.
meeting first with OHS by osei on 2026-03-02 at 8h30 to 9h in "Town" #water #treatment #care: Talk at 8h30.
visit ward to "Ward", "Well" by osei on 2026-03-02 at 8:30 #pumps #care #treatment: Seen.
section talk #care #treatment #water: Seen at 8h30.

finding one gap #treatment #water severity high in first, "Letter 7" by OHS, "A driver" serves judges: Half is lost.
recommendation mend to OHS, "The Ministry" owner osei due "8h30 on Monday" priority high #water #care #treatment: Mend it.
finding two #treatment: Half.
no-action: None.
uncovered #care: Closed.
`;

const files: Readonly<Record<string, string>> = { ...exampleTexts(), 'wells.mission': WELLS };

async function read(texts: Readonly<Record<string, string>>) {
  const { services, documents } = await checkFiles(texts);
  return new Map(
    documents.flatMap(document => {
      const report = compileChecked(document, services);
      return report ? [[document.uri.path.replace('/workspace/', ''), report] as const] : [];
    }),
  );
}

const reports = await read(files);

/** Remarks stay with those who write a report, where it goes out as Word. */
const withoutRemarks = (report: Report) => ({ ...report, remarks: [] });

test.each(
  [...reports.keys()].flatMap(name =>
    ['json', 'docx'].flatMap(format => ['en', 'fr', 'ar'].map(language => [name, format, language] as const)),
  ),
)('%s comes back from %s in %s', async (name, format, language) => {
  const report = reports.get(name);
  const exporter = EXPORTERS.find(({ id }) => id === format);
  if (!report || !exporter) throw new Error('nothing to export');
  const made = await exportReport(report, exporter, { ...fixedContext, language });
  if (!made.ok) throw new Error(made.reason);
  const { text } = await importFile(made.bytes, format);
  const back = (await read({ ...files, [name]: text })).get(name);
  expect(back && withoutRemarks(back)).toEqual(withoutRemarks(report));
  for (const tags of WELLS.matchAll(/(?: #\w+)+/g))
    if (name === 'wells.mission') expect(text).toContain(tags[0]);
});

const TESTS = new URL('../', import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, TESTS), 'utf8');
const FIXTURES = readdirSync(TESTS, { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.mission'))
  .sort();
/** What the fixtures refer to. */
const VOCABULARIES = Object.fromEntries(
  FIXTURES.filter(name => /^(?:rules\/workspace|register-year|review)\//.test(name))
    .map(name => [name, fixture(name)] as const)
    .filter(([, text]) => !/^(?:mission|update) /m.test(text)),
);

/** Fixtures of which a Word file has other characters than its report, which its export tells, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'hostile/direction.mission': 'it has a sign for characters that turn the order of letters',
  'hostile/links.mission': 'it has a sign for control characters',
};

/** The report of a fixture; undefined where it holds none, or its text does not read as one. */
async function reportOf(text: string): Promise<Report | undefined> {
  const { services, documents } = await checkFiles(
    { 'report.mission': text, ...VOCABULARIES },
    { profile: 'draft' },
  );
  const [document] = documents;
  const isBroken = document?.diagnostics?.some(({ code }) => code === 'syntax') ?? true;
  return document && !isBroken ? compileChecked(document, services) : undefined;
}

test.each(sampled(FIXTURES))('%s comes back where it reads as a report', async name => {
  const report = await reportOf(fixture(name));
  if (!report) return;
  for (const format of ['json', 'docx']) {
    const exporter = EXPORTERS.find(({ id }) => id === format);
    if (!exporter) throw new Error('nothing to export');
    const made = await exportReport(report, exporter, fixedContext);
    if (!made.ok) throw new Error(made.reason);
    const { text } = await importFile(made.bytes, format);
    const back = await reportOf(text);
    if (format === 'docx' && name in OTHERWISE) {
      expect(text).toContain('\uFFFD');
      expect(made.warnings.join()).toMatch(/character/);
    } else expect(back && withoutRemarks(back), `${format}\n${text}`).toEqual(withoutRemarks(report));
  }
});
