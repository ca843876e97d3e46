import { afterEach, describe, expect, it } from 'vitest';
import {
  NEW_REPORT_FROM_REQUEST,
  NEW_REPORT_REQUEST,
  type NewReportFromParams,
  type NewReportFromResult,
} from '../../src/protocol.ts';
import { type Served, startServed } from '../support/served.ts';

const PROGRAMME = 'programme wells-2025: Wells\npillar water: Water\norganization OHS: Office\n';
const EARLIER =
  'mission visit-2025: Visit\nunder wells-2025\n\nfinding leaks gap #water: Half of the water is lost.\n';

let served: Served;
afterEach(() => served.stop());

describe('a new report in the editor', () => {
  it('has the names of the one programme', async () => {
    served = await startServed({ 'wells.mission': PROGRAMME });
    const snippet = await served.client.sendRequest<string>(NEW_REPORT_REQUEST, 'report');
    expect(snippet).toContain('\nunder wells-2025\n');
    expect(snippet).toContain('objective #water: ');
  });

  it('is the usual one where there are two', async () => {
    served = await startServed({ 'a.mission': PROGRAMME, 'b.mission': 'programme other: Other\n' });
    const snippet = await served.client.sendRequest<string>(NEW_REPORT_REQUEST, 'report');
    expect(snippet).toMatch(/^under \S+programme-id\S$/m);
  });

  it('brings a programme along where it is the first', async () => {
    served = await startServed({});
    const snippet = await served.client.sendRequest<string>(NEW_REPORT_REQUEST, 'first-report');
    expect(snippet).toMatch(/^mission .*[\s\S]*^programme .*$[\s\S]*^finding /m);
  });

  it('goes on from an earlier one as soon as its days and its id are known', async () => {
    served = await startServed({ 'wells.mission': PROGRAMME, 'visit.mission': EARLIER });
    await served.open('visit.mission');
    const ask = (answers: Omit<NewReportFromParams, 'uri'>) =>
      served.client.sendRequest<NewReportFromResult>(NEW_REPORT_FROM_REQUEST, {
        uri: served.uri('visit.mission'),
        ...answers,
      });
    const dates = '2026-03-09 to 2026-03-10';
    expect(await ask({ dates: 'soon' })).toMatchObject({ kind: 'asks', about: 'dates' });
    expect(await ask({ dates })).toMatchObject({ kind: 'asks', about: 'id', proposed: 'visit-2026' });
    expect(await ask({ dates, id: 'visit-2025' })).toMatchObject({ kind: 'asks', about: 'id' });
    const made = await ask({ dates, id: 'visit-2026' });
    expect(made).toMatchObject({ kind: 'made', notes: [expect.stringContaining('1 finding')] });
    expect(made.kind === 'made' && made.text).toContain('finding leaks gap #water follows visit-2025.leaks:');
  });
});
