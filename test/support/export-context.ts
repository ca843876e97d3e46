/** A world that never changes, for exports whose bytes are compared. */
import type { ExportContext } from '../../src/export/exporter.ts';

export const fixedContext: ExportContext = {
  language: 'en',
  now: new Date('2024-05-06T08:00:00Z'),
  audience: 'internal',
  toolVersion: '0.0.0-test',
};
