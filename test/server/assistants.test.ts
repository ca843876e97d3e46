/** What assistants in an editor are told: the open folder as it is being written, through the eyes that were chosen. */
import { afterEach, expect, it } from 'vitest';
import { ASSISTANT_REQUEST, type AssistantAnswer } from '../../src/assistant-protocol.ts';
import { type Served, startServed } from '../support/served.ts';

const REPORT = `mission m: A mission
classification unclassified
finding short gap: Supplies last nine days.
finding confidential: Zavrel sold the crates.
`;
const ALLOWED = '{ "assistant": { "audience": "internal" } }';

let served: Served | undefined;
afterEach(() => served?.stop());

async function ask(tool: string, given: object, audience = 'public') {
  const params = { tool, given, audience, pages: { 'cheat-sheet': 'A page.' } };
  const said = await served?.client.sendRequest<AssistantAnswer>(ASSISTANT_REQUEST, params);
  return said?.text ?? '';
}

it('answers with what the readers have of the reports of the folder', async () => {
  served = await startServed({ 'a/m.mission': REPORT });
  expect(JSON.parse(await ask('reports', {}))).toMatchObject({
    readers: 'public',
    reports: [{ report: 'm', file: 'a/m.mission', findings: 1 }],
  });
  expect(await ask('read', { report: 'm' })).not.toContain('Zavrel');
  expect(JSON.parse(await ask('propose', { entry: 'm.short', text: '' }))).toHaveProperty('changes');
  expect(await ask('language', {})).toContain('A page.');
});

it('lets nobody see more unless the settings of the folder do, too', async () => {
  served = await startServed({ 'm.mission': REPORT });
  expect(JSON.parse(await ask('reports', {}, 'internal')).reports).toEqual([]);
  await served.stop();
  served = await startServed({ 'm.mission': REPORT, 'mission-report.config.json': ALLOWED });
  expect(await ask('read', { report: 'm' }, 'internal')).toContain('Zavrel');
});
