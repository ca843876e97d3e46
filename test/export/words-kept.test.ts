import { expect, test } from 'vitest';
import { textsIn } from '../../src/export/audience/decode.ts';
import { LAYOUTS } from '../../src/export/exporter.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import { entriesOf } from '../../src/report/find-entry.ts';
import { mentionLabel } from '../../src/report/label-of.ts';
import { type Mention, plainBlocks, plainText } from '../../src/report/plain-text.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampleReport } from '../support/sample-report.ts';

const { services, documents } = await checkFiles(exampleTexts());
const reports = [sampleReport, ...documents.flatMap(document => compileChecked(document, services) ?? [])];

/** What the vocabulary says of pillars and programmes is not told again in a report. */
const NOT_TOLD: ReadonlySet<string> = new Set(['programme', 'pillar', 'theme']);

/** Letters and digits only: what marks words up differs from format to format. */
const letters = (text: string) => text.replace(/&#?\w+;/g, '').replace(/[^\p{L}\p{N}]/gu, '');

test.each(
  EXPORTERS.filter(({ id }) => ['html', 'md', 'txt', 'docx'].includes(id)).flatMap(exporter =>
    LAYOUTS.flatMap(layout => reports.map(report => ({ exporter, report, layout, name: report.mission.id }))),
  ),
)(
  '$name as $exporter.label, $layout, holds every word of its author',
  async ({ exporter, report, layout }) => {
    const render = await exporter.load();
    const written = [...textsIn(await render(report, { ...fixedContext, layout }))].join('\n');
    // Neither tags nor the addresses of links in Markdown are the author's words.
    const text = letters(written.replace(/<[^>]+>|\]\([^)]*\)/g, ''));
    const mention = (each: Mention) => mentionLabel(report, each).text;
    const entries = [
      ...[...entriesOf(report)].flatMap(([target, entry]) => (NOT_TOLD.has(target) ? [] : [entry])),
      ...report.uncovered,
      ...report.findings.flatMap(({ noAction }) => noAction ?? []),
    ];
    for (const { inlines, blocks } of entries) {
      expect(text).toContain(letters(plainText(inlines, mention)));
      for (const line of plainBlocks(blocks, mention).split(/[\n\t]/)) {
        // The number of an item is the list's own.
        expect(text).toContain(letters(line.replace(/^\d+\. /, '')));
      }
    }
  },
);
