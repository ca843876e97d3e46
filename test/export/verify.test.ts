import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { verify } from '../../src/export/verify.ts';
import type { Report } from '../../src/report/report.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampleReport } from '../support/sample-report.ts';

const changed: Report = { ...sampleReport, mission: { ...sampleReport.mission, place: 'Vard' } };
const other: Report = { ...sampleReport, mission: { ...sampleReport.mission, id: 'another' } };
const carriers = EXPORTERS.filter(({ id }) => ['html', 'docx', 'xlsx', 'md', 'ics'].includes(id));
const { now, toolVersion } = fixedContext;
const later = { now: new Date('2030-01-01'), toolVersion: '9.9.9' };

describe.each(carriers)('$label', exporter => {
  test('carries a fingerprint that holds for its text and no other', async () => {
    const bytes = await exported(exporter.id, { audience: 'partner', language: 'fr' });
    expect(await verify(bytes, sampleReport, exporter, later)).toBe('made-from');
    expect(await verify(bytes, changed, exporter, later)).toBe('changed-since');
    expect(await verify(bytes, other, exporter, later)).toBe('of-another-report');
  });
});

test.each(['json', 'csv'])('%s, which has no place for one, is exported again and compared', async id => {
  const exporter = EXPORTERS.find(each => each.id === id);
  if (!exporter) throw new Error(`there is no exporter ${id}`);
  const bytes = await exported(id, { audience: 'partner', language: 'fr' });
  expect(await verify(bytes, sampleReport, exporter, { now, toolVersion })).toBe('made-from');
  const touched = bytes.with(bytes.length - 5, 88);
  expect(await verify(touched, sampleReport, exporter, { now, toolVersion })).toBe('unlike');
});

test('no export says where on a machine it was made', async () => {
  for (const exporter of carriers) {
    const text = new TextDecoder('latin1').decode(await exported(exporter.id, {}));
    expect(text).not.toContain(process.cwd());
  }
});

async function exported(id: string, context: Partial<typeof fixedContext>): Promise<Uint8Array> {
  const exporter = EXPORTERS.find(each => each.id === id);
  if (!exporter) throw new Error(`there is no exporter ${id}`);
  const result = await exportReport(sampleReport, exporter, { ...fixedContext, ...context });
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}
