/** Texts that are too long or too deep for a reader to have written: they cost time in proportion, and nothing is lost. */
import { EmptyFileSystem, URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { formatText } from '../../src/editor/formatting/format-text.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { createCheckingServices } from '../../src/rules/module.ts';
import { fixedContext } from '../support/export-context.ts';

const { shared, parser } = createCheckingServices(EmptyFileSystem.fileSystemProvider);
const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;

const MEGABYTE = 1024 * 1024;
const HEAD = 'mission m: M\npillar x: X\n';
const LAST = '\nfinding last gap #x: The last one\n';
const prose = (text: string) => `${HEAD}section s: S\n\n    ${text}\n${LAST}`;

const FLOODS = {
  'a name of 64 KB': `${HEAD}finding ${'a'.repeat(65_536)} gap #x: A\nrecommendation for ${'a'.repeat(65_536)}: B\n${LAST}`,
  'a tag of 64 KB': `${HEAD}finding gap #${'x'.repeat(65_536)}: A\n${LAST}`,
  'a mention of 64 KB': prose(`@${'x'.repeat(65_536)}`),
  'a line of prose of 1 MB': prose('word '.repeat(MEGABYTE / 5)),
  'a word of 1 MB': prose('w'.repeat(MEGABYTE)),
  'a title of 1 MB': `${HEAD}finding gap #x: ${'word '.repeat(MEGABYTE / 5)}\n${LAST}`,
  'a quoted phrase of 1 MB': `${HEAD}finding gap #x in "${'word '.repeat(MEGABYTE / 5)}": A\n${LAST}`,
  'a comment of 1 MB': `${HEAD}// ${'word '.repeat(MEGABYTE / 5)}\n${LAST}`,
  'lists in one another, as deep as they are read': prose(`${'- '.repeat(19)}x`),
  'a hundred thousand lists in one another': prose(`${'- '.repeat(100_000)}x`),
  'a hundred thousand numbered lists in one another': prose(`${'1. '.repeat(100_000)}x`),
  'lists that go deeper line by line, as far as they are read': prose(
    Array.from({ length: 48 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n    '),
  ),
  'lists that go ever deeper': prose(
    Array.from({ length: 1_000 }, (_, i) => `${'  '.repeat(i)}- x`).join('\n    '),
  ),
  'thousands of open brackets': prose('['.repeat(20_000)),
  'thousands of open pictures': prose('!['.repeat(20_000)),
  'thousands of stars': prose('*a '.repeat(20_000)),
  'emphasis in emphasis, as far as it is read': prose(`${'*a _b '.repeat(120)}${'_ *'.repeat(120)}`),
  'emphasis in emphasis': prose(`${'*a _b '.repeat(20_000)}${'_ *'.repeat(20_000)}`),
  'thousands of links': prose('[a](b)'.repeat(20_000)),
  'a table of a thousand columns': prose(
    `${'| a '.repeat(1_000)}|\n    ${'| --- '.repeat(1_000)}|\n    ${'| 1 '.repeat(1_000)}|`,
  ),
  'thousands of mentions': prose('@last '.repeat(20_000)),
  'thousands of mentions in a list': prose('- @last and *more*\n    '.repeat(10_000)),
};

describe.each(Object.entries(FLOODS))('%s', (_, text) => {
  it('is read, checked, laid out and exported in a few seconds', async () => {
    const start = process.cpuUsage();
    const document = LangiumDocumentFactory.fromString(text, URI.file('/flood.mission'));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    const report = compile(document);
    await DocumentBuilder.update([], [document.uri]);
    if (!report) throw new Error('no report');
    expect(report.findings.at(-1)?.id).toBe('last');
    expect(formatText(text, parser).ok).toBe(true);
    for (const exporter of EXPORTERS.filter(({ id }) => id === 'html' || id === 'md')) {
      const result = await exportReport(report, exporter, fixedContext);
      expect(result.ok).toBe(true);
    }
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(8);
  }, 60_000);
});
