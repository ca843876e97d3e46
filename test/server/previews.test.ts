import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  CHECKED_NOTIFICATION,
  PAGE_AWAITED_NOTIFICATION,
  PREVIEW_REQUEST,
  type PreviewParams,
  READ_NOTIFICATION,
  type ReadParams,
} from '../../src/protocol/report.ts';
import { WAIT } from '../support/patience.ts';
import { type Served, startServed } from '../support/served.ts';

const REPORT = `mission m: Mission
finding dry: The well is dry.
finding deep: The well is deep.
`;

let served: Served;
/** What the server told of the report, in order. */
let told: (ReadParams | 'checked')[];
beforeEach(async () => {
  told = [];
  served = await startServed({ 'm.mission': REPORT }, {}, client => {
    client.onNotification(READ_NOTIFICATION, (read: ReadParams) => {
      told.push(read);
    });
    client.onNotification(CHECKED_NOTIFICATION, () => {
      told.push('checked');
    });
  });
  await served.open('m.mission');
  await untilChecked();
});
afterEach(() => served.stop());

test('the page that is awaited comes once, with what is new, before the report is checked', async () => {
  const params: PreviewParams = { uri: served.uri('m.mission'), nonce: 'n' };
  const first = await served.client.sendRequest(PREVIEW_REQUEST, params);
  if (first.kind !== 'page') throw new Error(first.reason);
  await served.client.sendNotification(PAGE_AWAITED_NOTIFICATION, { ...params, shown: first.id });
  expect(await type(REPORT.replace('dry.', 'quite dry.'))).toMatchObject([
    { page: { update: { since: first.id, parts: [['dry', expect.stringContaining('quite dry.')]] } } },
    'checked',
  ]);
  expect(await type(REPORT)).toEqual([{ uri: params.uri }, 'checked']);
});

test('no page comes of another report than the one that is awaited', async () => {
  await served.client.sendNotification(PAGE_AWAITED_NOTIFICATION, {
    uri: served.uri('n.mission'),
    nonce: 'n',
  });
  expect(await type(REPORT.replace('dry.', 'quite dry.'))).toEqual([
    { uri: served.uri('m.mission') },
    'checked',
  ]);
});

/** What is told of a text. */
async function type(text: string): Promise<typeof told> {
  told = [];
  await served.type('m.mission', text);
  await untilChecked();
  return told;
}

async function untilChecked(): Promise<void> {
  await vi.waitFor(() => expect(told).toContain('checked'), { timeout: WAIT });
}
