/** A register and the changes since an earlier version are held to what holds an export back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIENCES, type Audience } from '../../src/domain/marking.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { REGISTER_FORMATS, renderRegister } from '../../src/export/register/registers.ts';
import { publisher } from '../../src/publish/publish.ts';
import { publishAsks } from '../../src/publish/publish-asks.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';
import { declared, namings, reportNaming, vocabulary } from '../support/named-reports.ts';

type Files = Readonly<Record<string, string>>;

const [MARKDOWN] = EXPORTERS.filter(({ id }) => id === 'md');
const outside = AUDIENCES.filter(audience => audience !== 'internal');
const audiences = fc.constantFrom(...outside);

/** True where an export of the first of the files is refused, with changes since an earlier text if there is one. */
async function isExportRefused(files: Files, audience: Audience, since?: string): Promise<boolean> {
  const { services, documents } = await checkFiles(files);
  const [document] = documents;
  if (!document || !MARKDOWN) throw new Error('nothing to export');
  const earlier = since === undefined ? {} : { since: { text: since } };
  const publish = await publisher(document, { context: { ...fixedContext, audience }, ...earlier }, services);
  return !(await publish(MARKDOWN)).ok;
}

/** What a register of the first of the files is for these readers. */
async function registered(
  files: Files,
  audience: Audience,
  format: (typeof REGISTER_FORMATS)[number] = 'ndjson',
  acceptedNames: readonly string[] = [],
) {
  const { services, documents } = await checkFiles(files);
  const [document] = documents;
  if (!document) throw new Error('nothing to export');
  const context = { audience, language: 'en', asOf: '2025-06-30', toolVersion: '0', acceptedNames } as const;
  const published = await publishAsks(document, context, services);
  if (!published?.ok) return { text: undefined, ...published };
  const result = await renderRegister(published.asks ? [published.asks] : [], format, context);
  return { text: result.ok ? new TextDecoder().decode(result.bytes) : undefined };
}

test('a register holds nothing of a report that can’t be exported, and all others', async () => {
  const seen = { refused: 0, given: 0 };
  await fc.assert(
    fc.asyncProperty(namings, audiences, async (naming, audience) => {
      const [own, shared] = naming.isShared ? ['', declared(naming)] : [declared(naming), ''];
      const files = { 'report.mission': reportNaming(naming, own), 'water.mission': vocabulary(shared) };
      const isRefused = await isExportRefused(files, audience);
      seen[isRefused ? 'refused' : 'given']++;
      const { text } = await registered(files, audience);
      expect(text === undefined).toBe(isRefused);
    }),
    { numRuns: 40 },
  );
  expect(Math.min(seen.refused, seen.given)).toBeGreaterThan(3);
});

test('what one version may not say beside the people of the other is refused with the changes', async () => {
  const seen = { refused: 0, given: 0 };
  await fc.assert(
    fc.asyncProperty(namings, audiences, fc.boolean(), async (naming, audience, isStruck) => {
      // In one version she is named, and in the other she is declared.
      const names = reportNaming({ ...naming, isReferredTo: false }, '');
      const declares = reportNaming(
        { ...naming, words: 'Nobody was asked.', place: 'section' },
        declared(naming),
      );
      const together = reportNaming(naming, declared(naming));
      const water = { 'water.mission': vocabulary('') };
      const [was, now] = isStruck ? [names, declares] : [declares, names];
      const isRefused = await isExportRefused({ 'report.mission': together, ...water }, audience);
      seen[isRefused ? 'refused' : 'given']++;
      const isRefusedSince = await isExportRefused({ 'report.mission': now, ...water }, audience, was);
      expect(isRefusedSince).toBe(isRefused);
    }),
    { numRuns: 40 },
  );
  expect(Math.min(seen.refused, seen.given)).toBeGreaterThan(3);
});

const VOCABULARY = vocabulary('person marusic of ministry confidential: Lena Marusic\n');
const asking = (words: string) => ({
  'report.mission': `mission lant: Mission to Lant\nunder water\nclassification unclassified\nperson zelen of ministry confidential: Ivo Zelen\nrecommendation mend to ministry: ${words}\n`,
  'water.mission': VOCABULARY,
});

test.each(REGISTER_FORMATS)('a name keeps back a register as %s', async format => {
  for (const words of ['Ask the office of Zelen about the pipes.', 'Ask Lena Marusic about the pipes.']) {
    const { text, ...kept } = await registered(asking(words), 'public', format);
    expect(text).toBeUndefined();
    expect(kept).toMatchObject({ ok: false, unclear: [] });
  }
  expect((await registered(asking('Mend the pipes.'), 'public', format)).text).toBeDefined();
});

test('what may be a name is asked about, and let through', async () => {
  const files = asking('Mend the pipes. Zelen is the village.');
  expect(await registered(files, 'public')).toMatchObject({ ok: false, unclear: ['Zelen'] });
  expect((await registered(files, 'public', 'csv', ['Zelen'])).text).toContain('Zelen');
});

test('a marking that is read as text keeps a register back, as it does an export', async () => {
  const files = asking('CONFIDENTIAL: Move the witness to the north.');
  expect(await isExportRefused(files, 'public')).toBe(true);
  expect((await registered(files, 'public')).text).toBeUndefined();
  expect((await registered(files, 'internal')).text).toContain('witness');
});

test('a report that is not marked is left out of what partners and the public get', async () => {
  const { 'report.mission': report, ...others } = asking('Mend the pipes.');
  const files = { 'report.mission': report.replace('classification unclassified\n', ''), ...others };
  for (const audience of outside) {
    expect(await registered(files, audience)).toEqual({ text: '' });
  }
  expect((await registered(files, 'internal')).text).toContain('Mend the pipes');
});
