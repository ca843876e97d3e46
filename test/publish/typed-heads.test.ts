/** Reports whose one marked head is typed as people type, by somebody who had seen neither code nor lists. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { check, checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';
import { mendSurely } from '../support/mend.ts';

const FOLDER = new URL('typed-heads/', import.meta.url);
/** It stands in the text of the marked entry, and nowhere else. */
const SECRET = 'SECRETWORD';

/** What the public gets of a report; undefined where that is refused. */
async function publicPage(text: string): Promise<string | undefined> {
  const exporter = EXPORTERS.find(({ id }) => id === 'txt');
  const { services, documents } = await checkFiles({ 'report.mission': text }, { profile: 'draft' });
  const [document] = documents;
  if (!document || !exporter) throw new Error('nothing to export');
  const made = await publish(
    document,
    { exporter, context: { ...fixedContext, audience: 'public' } },
    services,
  );
  return made.ok ? new TextDecoder().decode(made.bytes) : undefined;
}

test.each(readdirSync(FOLDER))('the public gets nothing of what %s keeps back, mended or not', async name => {
  const text = readFileSync(new URL(name, FOLDER), 'utf8');
  expect(text).toContain(SECRET);
  expect((await publicPage(text)) ?? '').not.toContain(SECRET);
  const mended = await mendSurely(text, async each => (await check(each)).problems);
  expect(mended).toContain(SECRET);
  expect((await publicPage(mended)) ?? '').not.toContain(SECRET);
});
