/** Whatever a report says, every format gives a file that can be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { TABLES } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { render } from '../../src/export/json.ts';
import { mapValues } from '../../src/report/map-values.ts';
import { Report } from '../../src/report/report.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';
import { patience, runs } from '../support/runs.ts';
import { expectValidFile } from '../support/valid-file.ts';

const compiled = textCompiler();

/** Texts that no format may stumble over, whatever it is that they are made of. */
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '"',
          ',',
          ';',
          '\\',
          '\n',
          '\r\n',
          '<',
          ']]>',
          '&amp;',
          '=1',
          '\t',
          '|',
          '**',
          '`',
          '#',
          '\u0000',
        ],
        ...['\uD800', '\uFFFE', '\u202E', '\u2028', 'words', '</style>', '{}', "'", '\\n', 'BEGIN:VEVENT'],
      ),
      { maxLength: 12 },
    )
    .map(pieces => pieces.join('')),
);

const said = fc.array(oddText, { minLength: 1, maxLength: 20 });

describe('a random report', () => {
  it(
    'is a valid file in every format',
    async () => {
      const property = fc.asyncProperty(anyMission, said, async (mission, texts) => {
        const report = await compiled(mission);
        await expectValidFiles(report);
        await expectValidFiles(saying(report, texts));
      });
      await fc.assert(property, runs(30));
    },
    patience(30, 1_000),
  );

  it(
    'is the same after it was JSON',
    async () => {
      const property = fc.asyncProperty(anyMission, said, async (mission, texts) => {
        const report = saying(await compiled(mission), texts);
        const json = await jsonOf(report);
        const read = Report.parse(JSON.parse(json));
        expect(read).toEqual(report);
        expect(JSON.parse(await jsonOf(read))).toEqual(JSON.parse(json));
      });
      await fc.assert(property, runs(100));
    },
    patience(100, 100),
  );
});

const jsonOf = async (report: Report) => new TextDecoder().decode(await render(report, fixedContext));

async function expectValidFiles(report: Report): Promise<void> {
  for (const exporter of EXPORTERS.filter(({ isPrinted }) => !isPrinted)) {
    for (const table of exporter.id === 'csv' ? TABLES : TABLES.slice(0, 1)) {
      const result = await exportReport(report, exporter, { ...fixedContext, table });
      if (!result.ok) throw new Error(result.reason);
      expectValidFile(exporter.extension, result.bytes);
    }
  }
}

/** The report with other words in every place where an author writes freely. */
function saying(report: Report, texts: readonly string[]): Report {
  let count = 0;
  const next = () => texts[count++ % texts.length] ?? '';
  const said = mapValues(report, value =>
    typeof value === 'object' && 'type' in value && value.type === 'text' && 'value' in value
      ? { ...value, value: next() }
      : undefined,
  );
  return {
    ...said,
    mission: { ...said.mission, reference: next(), place: next(), authors: [next()], distribution: next() },
  };
}
