import { afterEach, describe, expect, it } from 'vitest';
import {
  type BegunFile,
  NEW_REPORT_FROM_REQUEST,
  NEW_REPORT_REQUEST,
  type NewReportFromParams,
} from '../../src/protocol/begin.ts';
import { type Served, startServed } from '../support/served.ts';

const PROGRAMME = 'programme wells-2025: Wells\npillar water: Water\norganization OHS: Office\n';
const EARLIER =
  'mission visit-2025: Visit\nunder wells-2025\n\nfinding leaks gap #water: Half of the water is lost.\n';

let served: Served;
afterEach(() => served.stop());

describe('a new report in the editor', () => {
  it('has the names of the one programme', async () => {
    served = await startServed({ 'wells.mission': PROGRAMME });
    const snippet = await begun('report');
    expect(snippet).toContain('\nunder wells-2025\n');
    expect(snippet).toContain('objective #water: ');
  });

  it('offers both where there are two, and no pillars of which only one can be had', async () => {
    served = await startServed({
      'a.mission': PROGRAMME,
      'b.mission': 'programme other: Other\npillar roads: Roads\norganization PWD: Works\n',
    });
    const snippet = await begun('report');
    expect(snippet).toMatch(/^under \$\{\d+\|wells-2025,other\|\}$/m);
    expect(snippet).toMatch(/ of \$\{\d+\|OHS,PWD\|\} as /);
    expect(snippet).toMatch(/^objective #\S+pillar\S*:/m);
  });

  it('has an id that is made of its title, which it keeps', async () => {
    served = await startServed({ 'wells.mission': PROGRAMME });
    const made = await served.client.sendRequest(NEW_REPORT_REQUEST, {
      begun: 'report',
      id: ' Mission à Goma, mai 2026 ($5) ',
    });
    expect(made).toMatchObject({ kind: 'made', id: 'mission-a-goma-mai-2026-5' });
    expect(made.kind === 'made' && made.snippet).toMatch(
      /^mission mission-a-goma-mai-2026-5: Mission à Goma, mai 2026 \(\\\$5\)\n/,
    );
  });

  it('brings a programme along where it is the first', async () => {
    served = await startServed({});
    const snippet = await begun('first-report');
    expect(snippet).toMatch(/^mission .*[\s\S]*^programme .*$[\s\S]*^finding /m);
  });

  it('knows nothing of reports in folders at which nobody looks, though they change', async () => {
    const texts = {
      'mission-report.config.json': '{}',
      'wells.mission': PROGRAMME,
      '.runs/a/visit.mission': EARLIER,
    };
    served = await startServed(texts, {}, undefined, {}, {}, ['.runs/a']);
    const idAfter = async (name: string) => {
      served.files.texts.set(`/workspace/${name}`, EARLIER.replace('visit-2025', 'goma-2025'));
      await served.touch(name, 1);
      const made = await served.client.sendRequest(NEW_REPORT_REQUEST, {
        begun: 'report',
        id: 'goma-2025',
      });
      return made.kind;
    };
    expect(await idAfter('.runs/b/goma.mission')).toBe('made');
    expect(await idAfter('.runs/a/.kept/goma.mission')).toBe('made');
    expect(await idAfter('.runs/a/goma.mission')).toBe('asks');
  });

  it('has the id that its author gives it, or says why it can’t', async () => {
    served = await startServed({ 'wells.mission': PROGRAMME, 'visit.mission': EARLIER });
    const ask = (id?: string) =>
      served.client.sendRequest(NEW_REPORT_REQUEST, {
        begun: 'report',
        ...(id !== undefined && { id }),
      });
    const proposed = expect.stringMatching(/^mission-\d{4}$/);
    expect(await ask()).toMatchObject({ kind: 'asks', about: 'id', proposed });
    expect(await ask('visit-2025')).toMatchObject({ kind: 'asks', about: 'id', proposed });
    const made = await ask('upper-valley');
    expect(made).toMatchObject({ kind: 'made', id: 'upper-valley' });
    expect(made.kind === 'made' && made.snippet).toMatch(/^mission upper-valley: /);
  });

  it('goes on from an earlier one as soon as its days and its id are known', async () => {
    served = await startServed({ 'wells.mission': PROGRAMME, 'visit.mission': EARLIER });
    await served.open('visit.mission');
    const ask = (answers: Omit<NewReportFromParams, 'uri'>) =>
      served.client.sendRequest(NEW_REPORT_FROM_REQUEST, {
        uri: served.uri('visit.mission'),
        ...answers,
      });
    const dates = '2026-03-09 to 2026-03-10';
    expect(await ask({ dates: 'soon' })).toMatchObject({ kind: 'asks', about: 'dates' });
    expect(await ask({ dates })).toMatchObject({ kind: 'asks', about: 'id', proposed: 'visit-2026' });
    expect(await ask({ dates, id: 'visit-2025' })).toMatchObject({ kind: 'asks', about: 'id' });
    const made = await ask({ dates, id: 'visit-2026' });
    expect(made).toMatchObject({
      kind: 'made',
      notes: [expect.stringContaining('1 finding'), expect.stringContaining('“Not marked”')],
    });
    expect(made.kind === 'made' && made.text).toContain('finding leaks gap #water follows visit-2025.leaks:');
  });
});

/** The template where the id is left to be filled in. */
async function begun(file: BegunFile): Promise<string> {
  const result = await served.client.sendRequest(NEW_REPORT_REQUEST, {
    begun: file,
    id: '',
  });
  return result.kind === 'made' ? result.snippet : '';
}
