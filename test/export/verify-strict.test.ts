import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { verify } from '../../src/export/verify/verify.ts';
import { fixedContext } from '../support/export-context.ts';
import { madeOnce } from '../support/made-once.ts';
import { changedMarkup } from '../support/markup-changes.ts';
import { patience, runs } from '../support/runs.ts';
import { sampleReport } from '../support/sample-report.ts';

const same = { now: new Date('2030-01-01'), toolVersion: fixedContext.toolVersion };

/** Parts in which all that stands is shown, or says how it is. */
const PARTS = {
  docx: /^word\/(?:document|header\d|footer\d|settings)\.xml$/,
  xlsx: /^xl\/(?:worksheets\/\w+|workbook)\.xml$/,
} as const;

/** What may be changed, because it shows, hides, moves and adds nothing. Each stands in the tables of verify for a reason. */
const CAN_DO_NOTHING = [
  // Where no blank stands at the end of a text.
  /^(?:w:t|w:instrText|t)@xml:space /,
  // Places to which nothing leads, and stretches of text that comments are on.
  /^w:(?:bookmarkStart|bookmarkEnd|commentRangeStart|commentRangeEnd)\b/,
  // Colours and widths of thin lines.
  /^w:(?:top|left|bottom|right|insideH|insideV)@w:(?:color .*|sz (?:0|1|removed)|val (?:none|removed))/,
  // What the style of a paragraph says, too.
  /^w:(?:keepNext|keepLines) removed/,
  /^w:(?:displayBackgroundShape|docGrid|tblLook|lang|noProof|zoom)\b/,
  /^w:hyperlink@w:history /,
  /^(?:wp:docPr|pic:cNvPr)@(?:id|name) /,
  // What a sheet looked like when somebody left it, and what programs count for themselves.
  /^(?:dimension|selection)\b/,
  /^sheetFormatPr(?:@defaultRowHeight)? removed/,
  /^(?:sheet@sheetId|dataValidations@count|pane@activePane|sheetView@(?:showGridLines|tabSelected|colorId)|workbookView@activeTab) /,
  // A column that is wider, or says of itself that its width is its own.
  /^col@(?:width (?:20000|100000)|customWidth .*|min .*|style .*)/,
  /^row@(?:spans|customHeight|customFormat|s) /,
];

describe.each(Object.entries(PARTS))('%s: a change of markup', (format, parts) => {
  test(
    'is not believed where it could show, hide, move or add something',
    async () => {
      const exporter = EXPORTERS.filter(({ id }) => id === format).map(madeOnce)[0];
      if (!exporter) throw new Error(`there is no exporter ${format}`);
      const made = await exportReport(sampleReport, exporter, fixedContext);
      if (!made.ok) throw new Error(made.reason);
      const all = unzipSync(made.bytes);
      const names = Object.keys(all).filter(name => parts.test(name));
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...names),
          fc.array(fc.nat(100_000), { minLength: 4, maxLength: 4 }),
          async (name, choice) => {
            const change = changedMarkup(strFromU8(all[name] ?? new Uint8Array()), choice);
            if (!change || CAN_DO_NOTHING.some(each => each.test(`${change.at} ${change.what}`))) return;
            const forged = zipSync({ ...all, [name]: strToU8(change.markup) }, { level: 1 });
            const { kind } = await verify(forged, sampleReport, exporter, same);
            expect(['unproven', 'differs', 'unreadable'], `${name}: ${change.at}: ${change.what}`).toContain(
              kind,
            );
          },
        ),
        runs(format === 'docx' ? 60 : 120),
      );
    },
    patience(120, 5000),
  );
});
