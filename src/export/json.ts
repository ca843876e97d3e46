/** The report model as it is, for programs. */
import type { Render } from './exporter.ts';

export const render: Render = async report =>
  new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
