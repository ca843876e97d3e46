/** The rules `export/…` and the exports themselves hold the same things back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Audience } from '../../src/domain/marking.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { strip } from '../support/annotate.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const RULES = join(import.meta.dirname, '..', 'rules');

test.each([
  ['no-personal-data', 'public'],
  ['no-personal-data-staff', 'public'],
  ['within-ceiling', 'partner-confidential'],
] as const)('what export/%s finds is refused, and goes out once it is mended', async (fixture, audience) => {
  const [found, mended] = ['mission', 'mended'].map(ending =>
    strip(readFileSync(join(RULES, 'export', `${fixture}.${ending}`), 'utf8')),
  );
  expect(await exported(found ?? '', audience)).toMatchObject({ ok: false });
  // Strangers are nobody's to mention: their names are for the author to take out.
  const clean = (mended ?? '').replace(
    /Mr Ruslan Petrov|Ms\. Vera Novak|Judge Vera Horvat|Prof\. Dr\. Lena Pavlova/g,
    'somebody',
  );
  expect(await exported(clean, audience)).toMatchObject({ ok: true });
});

async function exported(text: string, audience: Audience) {
  const names = ['valley.mission', 'valley-2024.mission'];
  const files = names.map(name => [name, readFileSync(join(RULES, 'workspace', name), 'utf8')] as const);
  const { services, documents } = await checkFiles({ ...Object.fromEntries(files), 'report.mission': text });
  const exporter = EXPORTERS.find(({ id }) => id === 'json');
  const report = documents.at(-1);
  if (!exporter || !report) throw new Error('nothing to export');
  return publish(
    report,
    {
      exporter,
      context: { ...fixedContext, audience, withoutStaffNames: text.includes('staff-names: false') },
    },
    services,
  );
}
