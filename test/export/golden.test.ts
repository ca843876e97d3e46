import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { fixedContext } from '../support/export-context.ts';
import { goldenEnding, readable } from '../support/readable.ts';
import { sampleReport } from '../support/sample-report.ts';

test.each(EXPORTERS)('a whole report as $label', async ({ id, extension, load }) => {
  const render = await load();
  const text = readable(extension, await render(sampleReport, fixedContext));
  await expect(text).toMatchFileSnapshot(`../golden/${id}/sample.${goldenEnding(extension)}`);
});
