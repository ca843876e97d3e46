/** Who gets what is marked: every table that says so says what exports do. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ASKED_AUDIENCES, AUDIENCES, MARKINGS, RELEASES, withRelease } from '../../src/domain/marking.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import type { Report } from '../../src/report/report.ts';
import { fixedContext } from '../support/export-context.ts';
import { markedReport } from '../support/marked-report.ts';

const exporter = EXPORTERS.find(({ id }) => id === 'md');
const SAID = {
  unclassified: 'OPENfinding',
  confidential: 'CLOSEDfinding',
  'strictly-confidential': 'SEALEDfinding',
};
const { classification: _, ...mission } = markedReport.mission;
const UNMARKED: Report = { ...markedReport, mission };

/** For each audience, whether it gets a report that is not marked, and what is marked so. */
async function gets(audience: (typeof AUDIENCES)[number]): Promise<readonly boolean[]> {
  const text = async (report: Report) => {
    const result = exporter && (await exportReport(report, exporter, { ...fixedContext, audience }));
    return result?.ok ? new TextDecoder().decode(result.bytes) : undefined;
  };
  const page = await text(markedReport);
  return [(await text(UNMARKED)) !== undefined, ...MARKINGS.map(each => page?.includes(SAID[each]) === true)];
}

/** The cells behind those that name the readers by options of the command line. */
function tableIn(file: string): ReadonlyMap<string, readonly boolean[]> {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\|[^|]*`--audience (\w+)(?: --release ([\w-]+))?` *\|(.*)\|$/gm)];
  return new Map(
    rows.map(([, asked, released, cells = '']) => {
      const audience = ASKED_AUDIENCES.find(each => each === asked) ?? 'internal';
      const readers = withRelease(
        audience,
        RELEASES.find(each => each === released),
      );
      return [String(readers), cells.split('|').map(cell => cell.trim() !== '–')];
    }),
  );
}

test.each([
  'README.md',
  'docs/cheat-sheet.md',
  'docs/cheat-sheet.nls.fr.md',
  'docs/cheat-sheet.nls.es.md',
  'docs/language.md',
  'docs/exports.md',
])('%s', async file => {
  const table = tableIn(file);
  expect([...table.keys()]).toEqual(AUDIENCES);
  for (const audience of AUDIENCES) expect(table.get(audience), audience).toEqual(await gets(audience));
});
