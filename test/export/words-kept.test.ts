import { expect, test } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { plainBlocks, plainText } from '../../src/report/plain-text.ts';
import { checkFiles } from '../support/check.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';

const { documents } = await checkFiles(exampleTexts());
const report = documents
  .flatMap(document => compile(document) ?? [])
  .find(({ mission }) => mission.id === 'kosovo-2009');

/** Letters and digits only: what marks words up differs from format to format. */
const letters = (text: string) =>
  text
    .replace(/<[^>]+>/g, '')
    .replace(/&#?\w+;/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

test.each(EXPORTERS.filter(({ id }) => ['html', 'md'].includes(id)))(
  'the Kosovo report as $label holds every word of its author',
  async ({ load }) => {
    if (!report) throw new Error('The Kosovo report was not compiled.');
    const render = await load();
    const text = letters(new TextDecoder().decode(await render(report, fixedContext)));
    const entries = [
      ...report.objectives,
      ...report.sections,
      ...report.participants,
      ...report.meetings,
      ...report.findings,
    ];
    expect(entries.length).toBeGreaterThan(45);
    for (const { inlines, blocks } of entries) {
      expect(text).toContain(letters(plainText(inlines)));
      for (const paragraph of plainBlocks(blocks).split('\n')) expect(text).toContain(letters(paragraph));
    }
  },
);
