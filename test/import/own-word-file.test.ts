/** A Word file of ours that is imported: it carries the report that was sent. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { reduceFor } from '../../src/export/audience/reduce.ts';
import { render } from '../../src/export/docx/docx.ts';
import { inFormat } from '../../src/export/in-format.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { zip } from '../../src/export/zip.ts';
import { importFile } from '../../src/import/import-file.ts';
import { compileChecked } from '../../src/publish/compile-checked.ts';
import type { Report } from '../../src/report/report.ts';
import { checkFiles } from '../support/check.ts';
import { textCompiler } from '../support/compile-text.ts';
import { exampleTexts } from '../support/example-texts.ts';
import { fixedContext } from '../support/export-context.ts';
import { reviewWord, sendWord } from '../support/reviewed.ts';
import { revised, stripped } from '../support/revised-file.ts';

const { services, documents } = await checkFiles(exampleTexts());
const selm = documents
  .flatMap(document => compileChecked(document, services) ?? [])
  .find(({ mission }) => mission.id === 'selm-2024') as Report;
const word = EXPORTERS.find(({ id }) => id === 'docx');

/** The file as these readers have it, and the report that it was made of. */
async function sentTo(audience: 'internal' | 'partner') {
  if (!word) throw new Error('no Word files');
  const context = { ...fixedContext, audience };
  const report = inFormat(reduceFor(selm, context), word, context);
  return { report, file: await render(report, context) };
}

const DOCUMENT = 'word/document.xml';

describe('a Word file of ours', () => {
  it.each(['internal', 'partner'] as const)(
    'comes back as the report that was sent to %s',
    async audience => {
      const { report, file } = await sentTo(audience);
      const { text, sums, notes } = await importFile(file, 'docx');
      const reportOf = textCompiler();
      const { remarks: _, ...back } = (await reportOf(text)) ?? {};
      const { remarks: __, ...sent } = report;
      expect(back).toEqual(sent);
      expect(sums).toBe(
        `Read from the report that this Word file carries, as it was sent: ${report.findings.length} findings, ${report.recommendations.length} recommendations.`,
      );
      expect(notes).toEqual([]);
    },
  );

  const TEXT = `mission m-2026: Mission to Selm
dates 2026-03-02
classification unclassified

finding gap: The hospital runs out of supplies in nine days.
recommendation to "WHO" due 2026-12: The Ministry should fill the store.

    It stood empty on the day of the visit.
`;
  const send = sendWord();

  it('tells of what was changed in it since, which can be taken into what was imported', async () => {
    const file = await (await send)(TEXT);
    const { text: own } = await importFile(file, 'docx');
    for (const author of ['Reader', undefined]) {
      const returned = revised(file, 'It stood {+nearly +}empty', author === undefined ? {} : { author });
      const { text, notes } = await importFile(returned, 'docx');
      expect(text).toBe(own);
      expect(notes).toEqual([expect.stringMatching(/^The Word file holds changes or comments .* “review”/)]);
      expect(await reviewWord(returned, text)).toMatchObject({
        ok: true,
        changes: [{ state: 'offered', new: expect.stringContaining('nearly') }],
      });
    }
  });

  it('tells of comments', async () => {
    const file = await (await send)(`${TEXT}\nremark on m-2026 by "Reader": Which visit?\n`);
    const { text, notes } = await importFile(file, 'docx');
    expect(notes).toEqual([expect.stringMatching(/^The Word file holds changes or comments/)]);
    expect(await reviewWord(file, text)).toMatchObject({ ok: true, changes: [{ kind: 'comment' }] });
  });

  it('is read like any other where it carries nothing, or is another text by now', async () => {
    const file = await (await send)(TEXT);
    const { words, notes: none } = await importFile(stripped(file), 'docx');
    expect(words?.words).toBeGreaterThan(20);
    expect(none.join()).not.toContain('as it was sent');
    const parts = unzipSync(file);
    const other = strFromU8(parts[DOCUMENT] ?? new Uint8Array()).replace(/(?<=<w:t[^>]*>)[^<&]+/g, said =>
      said.replace(/\p{L}+/gu, 'water'),
    );
    const { text, notes } = await importFile(zip({ ...parts, [DOCUMENT]: strToU8(other) }), 'docx');
    expect(text).toContain('water water');
    expect(text).not.toContain('hospital');
    expect(notes[0]).toMatch(
      /^The Word file carries a report as it was sent, but most of its text is another now/,
    );
  });
});
