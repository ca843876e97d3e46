import { afterEach, expect, it } from 'vitest';
import { REGISTER_REQUEST, type RegisterResult } from '../../src/protocol/report.ts';
import { type Served, startServed } from '../support/served.ts';

const PROGRAMME = 'programme see: South-Eastern Europe\npillar justice: Justice\n';
const REPORT = `mission kosovo: Kosovo
under see
finding gap #justice: Case backlogs are large.
recommendation to "the Ministry" due 2010-06: Agree a </script> plan.
`;

let served: Served | undefined;
afterEach(() => served?.stop());

it('holds what every report of the folder asks for, for a view with a content security policy', async () => {
  served = await startServed({ 'see.mission': PROGRAMME, 'kosovo.mission': REPORT });
  const result = await ask(served);
  if (result.kind !== 'page') throw new Error(result.reason);
  expect(result.html).toContain('Agree a &lt;/script> plan.');
  expect(result.html).toContain('Agree a \\u003C/script> plan.');
  expect(result.html.match(/<\/(?:script|style)>/g)).toHaveLength(3);
  expect(result.html.match(/<(?:script|style) nonce="n0nce"[ >]/g)).toHaveLength(3);
  expect(result.html).not.toMatch(/ style="| on\w+="/);
});

it('says so where there is no report', async () => {
  served = await startServed({ 'see.mission': PROGRAMME });
  expect(await ask(served)).toEqual({ kind: 'nothing', reason: expect.stringContaining('no report') });
});

function ask({ client }: Served): Promise<RegisterResult> {
  return client.sendRequest(REGISTER_REQUEST, { nonce: 'n0nce', language: 'en' });
}
