import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { render } from '../../src/export/ics/ics.ts';
import { check } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

it('has the last day of what is still to be done', async () => {
  const { document } = await check(`mission m: M
dates 2026-03-01

recommendation due "end of the dry season of 2026": Dig.
action due 2026-04-10: Buy a spade.
recommendation due 2026-05 response rejected: Rejected.
action due 2026-05: Of what is rejected.
`);
  const report = compile(document);
  if (!report) throw new Error('no report');
  const text = new TextDecoder().decode(await render(report, fixedContext));
  const entries = text.split('BEGIN:VEVENT').filter(entry => entry.includes('TRANSP:TRANSPARENT'));
  expect(entries.map(entry => /DTSTART;VALUE=DATE:(\d+)/.exec(entry)?.[1])).toEqual(['20260410']);
});
