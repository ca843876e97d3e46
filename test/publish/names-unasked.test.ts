/** Whoever exports for others where likely names are not asked about is told so, once. */
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { renderRegister } from '../../src/export/register/registers.ts';
import { publish } from '../../src/publish/publish.ts';
import { publishAsks } from '../../src/publish/publish-asks.ts';
import type { RuleSettings } from '../../src/rules/settings.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const REPORT = 'mission m: Mission\nclassification unclassified\nrecommendation to "Town": Mend the wells.\n';
const OFF = { 'export/no-likely-names': 'off' } as const;

async function warnings(
  severities: RuleSettings['severities'],
  audience: 'internal' | 'partner' | 'public',
): Promise<{ readonly ofExport: readonly string[]; readonly ofRegister: readonly string[] }> {
  const files = { 'report.mission': REPORT, 'other.mission': REPORT.replace(' m:', ' n:') };
  const { services, documents } = await checkFiles(files, { severities });
  const [[document], [exporter]] = [documents, EXPORTERS.filter(({ id }) => id === 'md')];
  if (!document || !exporter) throw new Error('nothing to export');
  const publication = await publish(document, { exporter, context: { ...fixedContext, audience } }, services);
  const context = { audience, language: 'en', asOf: '2025-06-30', toolVersion: '0' } as const;
  const asked = await Promise.all(documents.map(each => publishAsks(each, context, services)));
  const asks = asked.flatMap(each => (each?.ok && each.asks ? each.asks : []));
  const register = await renderRegister(asks, 'ndjson', context);
  if (!publication.ok || !register.ok || asks.length < 2) throw new Error('not exported');
  const names = (all: readonly string[]) => all.filter(each => each.includes('no-likely-names'));
  return { ofExport: names(publication.warnings), ofRegister: names(register.warnings) };
}

test.each(['partner', 'public'] as const)('%s: it is told once', async audience => {
  const { ofExport, ofRegister } = await warnings(OFF, audience);
  expect(ofExport).toEqual([expect.stringContaining('“export/no-likely-names” is off')]);
  expect(ofRegister).toEqual(ofExport);
});

test.each([
  ['inside', OFF, 'internal'],
  ['where they are asked about', {}, 'public'],
  ['where they are asked about more loudly', { 'export/no-likely-names': 'error' }, 'public'],
] as const)('nothing is told %s', async (_, severities, audience) => {
  expect(await warnings(severities, audience)).toEqual({ ofExport: [], ofRegister: [] });
});
