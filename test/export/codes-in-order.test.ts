import fc from 'fast-check';
import { URI } from 'langium';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { codeOf } from '../../src/editor/codes.ts';
import { reduceFor } from '../../src/export/audience/reduce.ts';
import { LAYOUTS } from '../../src/export/exporter.ts';
import type { Piece } from '../../src/export/page/page.ts';
import { pageOf } from '../../src/export/page/page-of.ts';
import { textOf } from '../../src/export/page/runs.ts';
import { viewOf } from '../../src/export/view.ts';
import type { Report } from '../../src/report/report.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { chainOf } from '../../src/syntax/chain.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { checkFiles } from '../support/check.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';
import { MapFileSystem } from '../support/map-file-system.ts';

/** The codes of a page in the order in which they stand, each where it is told. */
function codesIn(pieces: readonly Piece[]): readonly string[] {
  return pieces.flatMap(piece => {
    switch (piece.kind) {
      case 'entry':
        return [textOf(piece.code), ...codesIn(piece.pieces)];
      case 'group':
        return codesIn(piece.pieces);
      case 'statements':
        return piece.rows.map(({ entry }) => textOf(entry.code));
      default:
        return [];
    }
  });
}

/** For each chapter the numbers of the codes with a letter, as they follow one another. */
function numbersOn(report: Report, letter: string): readonly (readonly number[])[] {
  return LAYOUTS.flatMap(layout =>
    pageOf(viewOf(report, { ...fixedContext, layout })).chapters.map(({ pieces }) =>
      codesIn(pieces).flatMap(code => (code.startsWith(letter) ? Number(code.slice(1)) : [])),
    ),
  );
}

const PROGRAMME = `programme p: Programme
pillar water: Water
pillar care: Care
theme wards of care: Wards
`;

const REPORT = `mission m: To Selm
under p
finding care-first #care: One
recommendation: On the first
finding water-first #water: Two
recommendation: On the second
action: For the second
finding wards #wards: Three
finding: Four
finding water-again #water: Five
action for care-first: On the first
`;

test('numbers follow the page, not the text, in an export and in the editor', async () => {
  const { documents } = await checkFiles({ 'p.mission': PROGRAMME, 'm.mission': REPORT });
  const document = documents.find(({ uri }) => uri.path.endsWith('m.mission'));
  if (!document) throw new Error('no report');
  const codes = fileOf(document).entries.flatMap(entry => codeOf(entry) ?? []);
  expect(codes).toEqual(['F3', 'R2', 'F1', 'R1', 'A1', 'F4', 'F5', 'F2', 'A2']);
  const report = compile(document);
  expect(report?.findings.map(({ number }) => number)).toEqual([3, 1, 4, 5, 2]);
});

test('numbers follow the pillars when these change their places in another file', async () => {
  const files = new MapFileSystem([
    ['/w/p.mission', PROGRAMME],
    ['/w/m.mission', REPORT],
  ]);
  const { shared } = createCheckingServices(() => files);
  const [programme, report] = [...files.texts.keys()].map(path => URI.file(path));
  if (!programme || !report) throw new Error('no files');
  const findings = async () => {
    await shared.workspace.DocumentBuilder.update([programme, report], []);
    const document = await shared.workspace.LangiumDocuments.getOrCreateDocument(report);
    return chainOf(fileOf(document)).findings.map(codeOf);
  };
  expect(await findings()).toEqual(['F3', 'F1', 'F4', 'F5', 'F2']);
  const [first = '', water = '', ...others] = PROGRAMME.split(/^/m);
  files.texts.set('/w/p.mission', [first, ...others, water].join(''));
  await shared.workspace.DocumentBuilder.update([programme], []);
  const document = await shared.workspace.LangiumDocuments.getOrCreateDocument(report);
  expect(chainOf(fileOf(document)).findings.map(codeOf)).toEqual(['F1', 'F3', 'F2', 'F5', 'F4']);
});

test('no page jumps back in its numbers, whoever reads it', async () => {
  const compiled = textCompiler();
  await fc.assert(
    fc.asyncProperty(anyMission, async text => {
      const report = await compiled(text);
      for (const audience of ['internal', 'partner', 'partner-confidential'] as const) {
        const reduced = reduceFor(report, { audience, language: 'en' });
        for (const letter of ['F', 'R', 'A']) {
          for (const numbers of numbersOn(reduced, letter)) {
            expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});
