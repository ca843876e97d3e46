import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampleReport } from '../support/sample-report.ts';

test.each(EXPORTERS)('a whole report as $label', async exporter => {
  const render = await exporter.load();
  const text = new TextDecoder().decode(await render(sampleReport, fixedContext));
  await expect(text).toMatchFileSnapshot(`../golden/${exporter.id}/sample.${exporter.extension}`);
});
