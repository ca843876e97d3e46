/** What was issued keeps its code, whatever becomes of the entries around it, for the readers who know it by that. */
import fc from 'fast-check';
import { URI } from 'langium';
import { describe, expect, test } from 'vitest';
import { AUDIENCES, type Audience, CEILING, isAbove } from '../../src/domain/marking.ts';
import { codeOf as codeInEditor } from '../../src/editor/codes.ts';
import { reduceFor } from '../../src/export/audience/reduce.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { writeEdition } from '../../src/publish/edition-file.ts';
import { followedIn } from '../../src/publish/names-to-give.ts';
import { codeOf } from '../../src/report/code-of.ts';
import { Report } from '../../src/report/report.ts';
import { EDITION_ID } from '../../src/report/schema-id.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { builderOf } from '../../src/workspace/document-builder.ts';
import { fixedContext } from '../support/export-context.ts';
import { MapFileSystem } from '../support/map-file-system.ts';
import { patience, runs } from '../support/runs.ts';

const HEAD = 'mission selm: Selm\nclassification unclassified\n\n';

interface Draft {
  readonly word: string;
  readonly isClosed: boolean;
}

const draft = fc.record({
  word: fc.constantFrom('finding', 'finding', 'recommendation', 'request', 'action'),
  isClosed: fc.nat(2).map(number => number === 0),
});

const written = ({ word, isClosed }: Draft, name: string) =>
  `${word} ${name}${isClosed ? ' confidential' : ''}: Matter of ${name} in all.\n`;

/** Compiles a text beside the editions of it that there are. */
async function desk(texts: readonly string[] = []) {
  const files = new MapFileSystem();
  const { shared, ...services } = createCheckingServices(() => files);
  const all = { shared, ...services };
  const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
  const uri = URI.parse('file:///reports/selm.mission');
  const read = async (text: string) => {
    const document = LangiumDocumentFactory.fromString(text, uri);
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document]);
    const report = compileChecked(document, all);
    const inEditor = fileOf(document).entries.map(entry => [
      'name' in entry && entry.name,
      codeInEditor(entry),
    ]);
    await DocumentBuilder.update([], [uri]);
    if (!report) throw new Error('no report');
    return { report, inEditor: Object.fromEntries(inEditor) as Record<string, string> };
  };
  let count = 0;
  const issue = async (text: string) => {
    const { report } = await read(text);
    count++;
    const edition = { $schema: EDITION_ID, edition: count, toolVersion: 'test', report, text } as const;
    const name = `/reports/selm.issued${count === 1 ? '' : `-${count}`}.json`;
    files.texts.set(name, new TextDecoder().decode(writeEdition(edition)));
    builderOf(shared).editions.forget();
    return report;
  };
  for (const text of texts) await issue(text);
  return { read, issue };
}

function codesIn(report: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(
    followedIn(report).map(([kind, { id = '', number }]) => [id, codeOf(kind, number)]),
  );
}

const seenBy = (report: Report, audience: Audience) => reduceFor(report, { audience, language: 'en' });

test(
  'insert, move, remove and sort: no code of an issued entry changes, for any reader, over several editions',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(draft, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat(60), { minLength: 24, maxLength: 24 }),
        async (years, places) => {
          const { read, issue } = await desk();
          const known = new Map<string, string>();
          let entries: { readonly name: string; readonly text: string }[] = [];
          let next = 0;
          for (const [year, drafts] of years.entries()) {
            const fresh = drafts.map((each, at) => ({
              name: `n${year}-${at}`,
              text: written(each, `n${year}-${at}`),
            }));
            entries = [...fresh, ...entries]
              .map(entry => ({ entry, place: places[next++ % places.length] ?? 0 }))
              .filter(({ place }) => place % 7 > 0)
              .toSorted((a, b) => a.place - b.place)
              .map(({ entry }) => entry);
            const text = HEAD + entries.map(each => each.text).join('');
            const { report, inEditor } = await read(text);
            for (const audience of AUDIENCES) {
              const codes = codesIn(seenBy(report, audience));
              expect(new Set(Object.values(codes)).size).toBe(Object.keys(codes).length);
              for (const [name, code] of Object.entries(codes)) {
                const key = `${audience} ${name}`;
                expect([key, code]).toEqual([key, known.get(key) ?? code]);
              }
            }
            for (const [name, code] of Object.entries(codesIn(report))) expect(inEditor[name]).toBe(code);
            const issued = await issue(text);
            for (const audience of AUDIENCES)
              for (const [name, code] of Object.entries(codesIn(seenBy(issued, audience))))
                known.set(`${audience} ${name}`, code);
          }
        },
      ),
      runs(60),
    );
  },
  patience(60, 3_000),
);

const FIRST = `${HEAD}finding dry: The well is dry.
recommendation dig: Dig.
finding secret confidential: A secret.
recommendation hide confidential: Hide it.
finding pump: The pump stands.
recommendation repair: Repair it.
`;

describe('after an edition', () => {
  test('what is new takes the next number, also where something has gone', async () => {
    const { read } = await desk([FIRST]);
    const now = FIRST.replace(
      'finding dry',
      'finding new: New.\nrecommendation act: Act.\n\nfinding dry',
    ).replace('finding pump: The pump stands.\nrecommendation repair: Repair it.\n', '');
    const { report } = await read(now);
    expect(codesIn(report)).toEqual({ dry: 'F1', dig: 'R1', secret: 'F2', hide: 'R2', new: 'F4', act: 'R4' });
    expect(codesIn(seenBy(report, 'public'))).toEqual({ dry: 'F1', dig: 'R1', new: 'F3', act: 'R3' });
    expect(report.editions).toEqual([
      { codes: expect.arrayContaining([expect.objectContaining({ id: 'pump' })]) },
    ]);
    expect(Report.parse(report)).toEqual(report);
  });

  test('readers outside learn nothing of the edition: neither names nor how much was kept from them', async () => {
    const { read } = await desk([FIRST]);
    const other = FIRST.replace(
      'finding secret confidential: A secret.\nrecommendation hide confidential: Hide it.\n',
      'finding a confidential: One.\nfinding b confidential: Two.\n',
    );
    const { read: readOther } = await desk([other]);
    const [one, two] = [(await read(FIRST)).report, (await readOther(other)).report];
    for (const audience of AUDIENCES.filter(each => isAbove('confidential', CEILING[each])))
      for (const exporter of EXPORTERS.filter(({ isPrinted }) => !isPrinted)) {
        const bytes = async (report: Report) => {
          const result = await exportReport(report, exporter, { ...fixedContext, audience });
          return result.ok ? new TextDecoder('latin1').decode(result.bytes) : result.reason;
        };
        expect(await bytes(one), `${exporter.id} ${audience}`).toBe(await bytes(two));
        expect(await bytes(one)).not.toMatch(/"editions"|secret/);
      }
  });

  test('a report without one is numbered as it stands', async () => {
    const { read } = await desk();
    const { report } = await read(FIRST.replace('finding dry', 'finding new: New.\nfinding dry'));
    expect(codesIn(report)).toMatchObject({ new: 'F1', dry: 'F2' });
    expect(report.editions).toBeUndefined();
  });
});
