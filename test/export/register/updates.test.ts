/** How a register stands on a day, by what has been said since the reports were issued. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { asksOf } from '../../../src/export/register/asks.ts';
import type { RegisterRecord } from '../../../src/export/register/record.ts';
import { recordsOf } from '../../../src/export/register/records.ts';
import { renderRegister } from '../../../src/export/register/registers.ts';
import { updatesFor } from '../../../src/workspace/updates-on.ts';
import { checkFiles } from '../../support/check.ts';

const REPORT = `mission valley-2024: Visit to the valley
dates 2024-03-11 to 2024-03-14
issued 2024-03-28
reference: OHS/2024/03
classification unclassified
person brandt: Johanna Brandt

recommendation hire to "Ministry" due "end of June 2024" status open: Hire four nurses.
action advertise owner brandt due 2024-05-15 status open: Advertise the posts.
recommendation repair to "Ministry" due 2024-06-30 response accepted: Repair the roof.
recommendation train to "Ministry" due 2024-06-30 status ongoing: Train the staff.
`;

const UPDATES = `update valley-2024.hire on 2024-05-01 by brandt due 2024-09 status ongoing in "Letter 7": Two are hired.
update valley-2024.hire on 2024-08-01 by brandt due 2024-12-31 confidential: The budget waits.
update valley-2024.hire on 2024-12-20 by brandt status done: All four are there.
update valley-2024.advertise on 2024-05-02 by "Ministry" status done
update valley-2024.repair on 2024-05-10 by "Ministry" response rejected: There is no money.
update valley-2024.train on 2024-05-20 by "Ministry" response rejected: There is no post.
`;

const LATER = `mission valley-2025: Second visit
dates 2025-05-05 to 2025-05-08
issued 2025-06-01
classification unclassified
author: Ngozi Okafor

update valley-2024.advertise status open: They must be advertised again.
recommendation repair-again to "Ministry" due 2025-12-31 follows valley-2024.repair: Repair the roof.
`;

const FILES = { 'valley.mission': REPORT, 'valley.updates.mission': UPDATES };

async function asks(asOf: string, files: Readonly<Record<string, string>>, audience: 'internal' | 'partner') {
  const { documents, services } = await checkFiles(files, { profile: 'draft' });
  const context = { asOf, audience, language: 'en' } as const;
  return documents.flatMap(document => {
    const report = compile(document, undefined, { updates: updatesFor(document, services) });
    return (report && asksOf(report, context)) ?? [];
  });
}

async function registerOn(
  asOf: string,
  files: Readonly<Record<string, string>> = FILES,
  audience: 'internal' | 'partner' = 'internal',
): Promise<ReadonlyMap<string, RegisterRecord>> {
  const records = recordsOf(await asks(asOf, files, audience), asOf);
  return new Map(records.map(record => [record.key?.replace(/^[^.]*\./, '') ?? '', record]));
}

describe('a register on a day', () => {
  it('says how each thing stands on that day, and nothing that was said later', async () => {
    const statusOn = async (day: string) => (await registerOn(day)).get('hire')?.status;
    expect(await statusOn('2024-04-30')).toBe('open');
    expect(await statusOn('2024-05-01')).toBe('ongoing');
    expect(await statusOn('2024-12-31')).toBe('done');
  });

  it('says when it was due first, how far that has slipped, and what was said last', async () => {
    const hire = (await registerOn('2024-10-01')).get('hire');
    expect(hire).toMatchObject({
      missionReference: 'OHS/2024/03',
      firstDue: '2024-06-30',
      due: '2024-12-31',
      dueText: null,
      dueFrom: '2024-12-31',
      dueTo: '2024-12-31',
      slippedDays: 184,
      updated: '2024-08-01',
      updatedBy: ['Johanna Brandt'],
      updateText: 'The budget waits.',
      classification: 'confidential',
    });
    expect(hire?.updates).toHaveLength(2);
    expect(hire?.documents).toEqual(['Letter 7']);
    expect(hire?.updates[0]).toMatchObject({ status: 'ongoing', due: '2024-09', documents: ['Letter 7'] });
  });

  it('says what has become of each thing within a month', async () => {
    const newsOn = async (day: string) =>
      [...(await registerOn(day))].flatMap(([key, { lastMonth }]) =>
        lastMonth.length > 0 ? `${key}: ${lastMonth.join(', ')}` : [],
      );
    expect(await newsOn('2024-04-28')).toEqual([]);
    expect((await newsOn('2024-04-27')).sort()).toEqual([
      'advertise: added',
      'hire: added',
      'repair: added',
      'train: added',
    ]);
    expect((await newsOn('2024-05-31')).sort()).toEqual([
      'advertise: changed',
      'hire: changed, postponed',
      'repair: changed',
      'train: changed',
    ]);
    expect(await newsOn('2024-06-20')).toEqual([]);
    expect(await newsOn('2024-08-01')).toEqual(['hire: postponed']);
    expect(await newsOn('2024-12-31')).toEqual(['hire: changed']);
  });

  it('counts at the head of its page what is new since last month', async () => {
    const pageOn = async (asOf: string) => {
      const context = { asOf, audience: 'internal', language: 'fr', toolVersion: '0' } as const;
      const file = await renderRegister(await asks(asOf, FILES, 'internal'), 'html', context);
      return file.ok ? new TextDecoder().decode(file.bytes) : '';
    };
    expect(await pageOn('2024-05-31')).toContain(
      '<h2>Depuis un mois</h2><dl class="figures"><div><dt>État modifié</dt><dd>4</dd></div><div><dt>Reporté</dt><dd>1</dd></div></dl>',
    );
    expect(await pageOn('2024-06-20')).not.toContain('<h2>Depuis un mois</h2>');
  });

  it('tells others nothing of what is marked', async () => {
    const hire = (await registerOn('2024-10-01', FILES, 'partner')).get('hire');
    expect(hire).toMatchObject({ due: '2024-09', slippedDays: 92, updated: '2024-05-01' });
  });

  it('counts nothing as overdue that was rejected since, be it under way before or not', async () => {
    const overdue = [...(await registerOn('2024-07-15'))].filter(([, { isOverdue }]) => isOverdue);
    expect(overdue.map(([key]) => key)).toEqual([]);
    const before = [...(await registerOn('2024-05-09'))].filter(([, { isOpen }]) => isOpen);
    expect(before.map(([key]) => key)).toEqual(['hire', 'repair', 'train']);
  });

  it('counts once what later missions go on with, with the first due date and all that was said', async () => {
    const records = await registerOn('2025-06-30', { ...FILES, 'later.mission': LATER });
    expect([...records.keys()].sort()).toEqual(['advertise', 'hire', 'repair-again', 'train']);
    expect(records.get('repair-again')).toMatchObject({
      firstDue: '2024-06-30',
      slippedDays: 549,
      updateText: 'There is no money.',
      isOpen: true,
    });
    expect(records.get('advertise')).toMatchObject({ status: 'open', updated: '2025-05-08' });
  });

  it('is the same as a table', async () => {
    const reports = await asks('2024-10-01', FILES, 'internal');
    const context = { asOf: '2024-10-01', audience: 'internal', language: 'en', toolVersion: '0' } as const;
    const file = await renderRegister(reports, 'csv', context);
    const [head = '', ...lines] = file.ok ? new TextDecoder().decode(file.bytes).split('\r\n') : [];
    expect(head).toContain('Due date,Due from,Due until,First due date,Days slipped');
    const hire = lines.join('\n');
    expect(hire).toContain('2024-12-31,2024-12-31,2024-12-31,2024-06-30,184');
    expect(hire).toContain('2024-08-01,Johanna Brandt,The budget waits.');
    expect(hire).toContain(
      '2024-05-01, Johanna Brandt: Ongoing, Due date 2024-09, Documents “Letter 7”. Two are hired.',
    );
    expect(head).toContain('All updates,');
    expect(head).toContain('Documents,');
    expect(hire).toContain(',Letter 7,');
  });
});
