import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { importReport } from '../../src/import/report/import-report.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { type Report, Report as Schema } from '../../src/report/report.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { checkFiles } from '../support/check.ts';
import { textCompiler } from '../support/compile-text.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { readSyntax } from '../support/read-syntax.ts';
import { runs } from '../support/runs.ts';

async function compiled(texts: Readonly<Record<string, string>>): Promise<Record<string, Report>> {
  const { documents } = await checkFiles(texts, { profile: 'draft' });
  return Object.fromEntries(
    documents.flatMap(document => {
      const report = compile(document);
      return report ? [[document.uri.path.replace('/workspace/', ''), report]] : [];
    }),
  );
}

describe('a report that was exported as JSON', () => {
  const texts = exampleTexts();
  const examples = compiled(texts);

  it('comes back from each example', async () => {
    const reports = await examples;
    const again = Object.entries(reports).map(([name, report]) => [name, importReport(report)] as const);
    expect(await compiled(Object.fromEntries(again))).toEqual(reports);
  });

  it('comes back without what a vocabulary file declares', async () => {
    const reports = await examples;
    const vocabularies = Object.entries(texts).filter(([name]) => !(name in reports));
    const known = new Set(
      vocabularies.flatMap(([, text]) =>
        [...text.matchAll(/^(?:programme|organization|person) ([\w-]+)/gm)].map(([, id = '']) => id),
      ),
    );
    const again = Object.entries(reports).map(([name, report]) => {
      const text = importReport(report, { known });
      expect(text).not.toMatch(/^(?:programme|pillar|theme) /m);
      return [name, text] as const;
    });
    const back = await compiled(Object.fromEntries([...vocabularies, ...again]));
    // In the words of an export, where the order of its parts counts.
    expect(JSON.stringify(back, null, 1)).toBe(JSON.stringify(reports, null, 1));
  });

  it('comes back with its updates, those on an earlier mission too', async () => {
    const earlier = 'mission m-2023: Before\n\nrecommendation hire to "Court": Hire a judge.\n';
    const text = `mission m: To the Uplands
dates 2024-03-11 to 2024-03-14
author: Ana Osei
participant osei: Ana Osei
meeting talk: On judges

finding no-judge gap confidential: Courts have no judge.
recommendation hire to "Court" due 2024-12: They should hire one.

update m-2023.hire status dropped: See @no-judge.
update m.hire on 2024-05 to 2024-06 at 9:00 to 10:00 by osei, "The Court" owner "The Court" due "end of 2025" cost "USD 5" response accepted status ongoing in talk, "Letter 7": One is hired.

    - Another is not, see @m.no-judge.

update m.no-judge on 2024-05-02 strictly-confidential status done
`;
    const before = await compiled({ 'a.mission': earlier, 'm.mission': text });
    expect(before['m.mission']?.updates).toHaveLength(3);
    const again = importReport(before['m.mission'] as Report);
    expect(await compiled({ 'a.mission': earlier, 'm.mission': again })).toEqual(before);
  });

  it('is read as it was before there were updates', async () => {
    const [report] = Object.values(await examples);
    const { updates: _, beside: __, ...old } = { ...report, schemaVersion: '1.0' };
    const read = Schema.parse(JSON.parse(JSON.stringify(old)));
    expect(read.updates).toEqual([]);
    expect(importReport(read)).toBe(importReport(report as Report));
  });

  it('comes back with its disclaimers', async () => {
    const text = `mission m: To the Uplands

finding: Courts in the Uplands and in Old Port have no judge. Port has no prison.

designation uplands "the Uplands" starred: Accord 7
disclaimer on uplands: References to the Uplands are in the context of Accord 7.

designation port "Old Port" for "Port" first: Accord 8
disclaimer on port: The name of Old Port is without prejudice to its status.
`;
    const read = async (file: string) => {
      const { services, documents } = await checkFiles({ 'm.mission': file }, { profile: 'draft' });
      return documents.flatMap(document => compileChecked(document, services) ?? [])[0];
    };
    const report = await read(text);
    expect(report?.disclaimers.map(({ names }) => names)).toEqual([['the Uplands'], ['Old Port', 'Port']]);
    expect(report && (await read(importReport(report)))).toEqual(report);
  });

  it.each(['fr', 'es', 'en'])(
    'comes back in %s from under a programme with titles in that language',
    async language => {
      const vocabulary = `programme wells in fr "Puits", es "Pozos": Programme for Wells
pillar water in fr "Eau", es "Agua": Water
theme pumps of water in fr "Pompes", es "Bombas": Pumps
pillar care in fr "Soins": Care
organization OHS in fr "Bureau", es "Oficina": Office for Health Security
`;
      const text = `mission m-2026: Mission
under wells
dates 2026-03-02 to 2026-03-04
classification unclassified
language ${language}

finding gap #pumps: Half is lost.
recommendation to OHS due 2026-12: Mend it.
uncovered #care: Closed.
`;
      const errorsIn = async (files: Readonly<Record<string, string>>) => {
        const { documents } = await checkFiles(files);
        const [report] = documents.flatMap(document => compile(document) ?? []);
        const told = documents.flatMap(({ diagnostics }) => diagnostics ?? []);
        return {
          report,
          errors: told.filter(({ severity }) => severity === 1).map(({ message }) => message),
        };
      };
      const { report, errors } = await errorsIn({ 'wells.mission': vocabulary, 'm.mission': text });
      if (!report) throw new Error('no report');
      expect(await errorsIn({ 'm.mission': importReport(report) })).toEqual({ report, errors });
      // A file that says nothing but its organizations has them from somewhere, too.
      const known = new Set(['wells']);
      expect(
        await errorsIn({
          'wells.mission': vocabulary.slice(0, vocabulary.indexOf('organization')),
          'm.mission': importReport(report, { known }),
        }),
      ).toEqual({ report, errors });
    },
  );

  it('comes back from any report', async () => {
    const reportOf = textCompiler();
    await fc.assert(
      fc.asyncProperty(anyMission, async text => {
        const report = await reportOf(text);
        const written = importReport(report);
        expect(readSyntax(written).faults).toEqual([]);
        expect(await reportOf(written)).toEqual(report);
      }),
      runs(300),
    );
  });
});
