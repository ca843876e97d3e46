import { expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampleReport } from '../support/sample-report.ts';

test.each(EXPORTERS.filter(({ isPrinted }) => !isPrinted))(
  '$label is the same byte for byte however often it is made',
  async exporter => {
    const first = await exportReport(sampleReport, exporter, fixedContext);
    const second = await exportReport(structuredClone(sampleReport), exporter, fixedContext);
    if (!first.ok || !second.ok) throw new Error('nothing was exported');
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  },
);
