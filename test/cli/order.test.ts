import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const REPORT = `mission m: Mission
classification unclassified
dates 2024-01-02 to 2024-01-05

section activities: Activities

    ![A queue at the gate](gate.png)

finding gap: One

finding gap confidential: Nobody outside may read this sentence.

finding gap strictly-confidential: This one stays in the house whoever asks.
`;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('an export as of a day', () => {
  const updated = {
    'm.mission': `${REPORT}recommendation ask to "Ministry" due 2024-05-31: Ask.\n`,
    'm.updates.mission': 'update m.ask on 2024-06-01 by "Ministry" status done: It has asked.\n',
    'gate.png': PIXEL,
  };

  it('ends with how what is asked stands, and is proven by that day', async () => {
    const there = folderWith(updated);
    await missionReport(['export', 'm.mission', '--to', 'txt', '--as-of', '2024-06-30'], there);
    const text = readFileSync(join(there, 'm.txt'), 'utf8');
    expect(text).toMatch(/State of follow-up on 30 June 2024\n.*R1.*Done.*It has asked\./s);
    const { code, out } = await missionReport(['verify', 'm.txt', 'm.mission'], there);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('byte for byte') });
  });

  it.each([
    ['2024-6-30', /“2024-6-30” is not a day: write it as in 2010-06-30\./],
    ['2024-02-30', /“2024-02-30” is not a day/],
    ['2024-01-04', /no such report on 2024-01-04/],
    ['2024-06-30 --since HEAD', /--as-of and --since don’t go together/],
    ['2024-06-30 --table audit-trail', /--as-of and --table audit-trail don’t go together/],
  ])('is refused, and nothing written: %s', async (how, reason) => {
    const there = folderWith(updated);
    const order = ['export', 'm.mission', '--to', 'md', '--as-of', ...how.split(' ')];
    const { code, err } = await missionReport(order, there);
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(reason) });
    expect(readdirSync(there).sort()).toEqual(Object.keys(updated).sort());
  });
});

describe('what an export is like', () => {
  it('for the public lacks what is confidential, under a name of its own', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'gate.png': PIXEL });
    const { out } = await missionReport(
      ['export', 'm.mission', '--to', 'html', '--audience', 'public'],
      there,
    );
    expect(out).toBe('m.public.html\n');
    expect(readFileSync(join(there, 'm.public.html'), 'utf8')).not.toContain('Nobody outside');
  });

  it('for partners holds what is confidential only where that is said, and is marked and named so', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'gate.png': PIXEL });
    const order = ['export', 'm.mission', '--to', 'txt', '--audience', 'partner'];
    const { out } = await missionReport(order, there);
    expect(out).toBe('m.partner.txt\n');
    const open = readFileSync(join(there, 'm.partner.txt'), 'utf8');
    expect(open).not.toContain('Nobody outside');
    expect(open).toContain('Classification: Unclassified');
    const released = await missionReport([...order, '--release', 'confidential'], there);
    expect(released.out).toBe('m.partner-confidential.txt\n');
    const told = readFileSync(join(there, 'm.partner-confidential.txt'), 'utf8');
    expect(told).toContain('Nobody outside');
    expect(told).toContain('Classification: Confidential');
    expect(told).not.toContain('stays in the house');
  });

  it.each([
    'export m.mission --to txt --audience public',
    'export m.mission --to txt',
    'check --audience internal',
    'check',
    'register . --to csv --audience public',
    'register . --to csv',
  ])('releases nothing to other readers: %s', async command => {
    const there = folderWith({ 'm.mission': REPORT, 'gate.png': PIXEL });
    const { code, out, err } = await missionReport(
      [...command.split(' '), '--release', 'confidential'],
      there,
    );
    expect(err).toMatch(/^“--release” says .*“--audience partner”/);
    expect([code, out]).toEqual([2, '']);
    expect(readdirSync(there)).toEqual(['gate.png', 'm.mission']);
  });

  it('releases nothing that is strictly confidential', async () => {
    const there = folderWith({ 'm.mission': REPORT });
    const order = ['export', 'm.mission', '--to', 'txt', '--audience', 'partner'];
    const { code, err } = await missionReport([...order, '--release', 'strictly-confidential'], there);
    expect(err).toContain('Allowed choices are confidential.');
    expect(code).toBe(2);
  });

  it.each(['partner', 'public'])('goes to no %s before it says how it is classified', async audience => {
    const there = folderWith({ 'm.mission': REPORT.replace(/classification .*\n/, ''), 'gate.png': PIXEL });
    const order = ['export', 'm.mission', '--to', 'txt', '--audience', audience];
    const { code, out, err } = await missionReport(order, there);
    expect(err).toContain('m.mission:1:1: error export/marked: The report must say how it is classified');
    expect([code, out]).toEqual([1, '']);
  });

  it('for the public waits until a word that may be a name is cleared', async () => {
    const text = `${REPORT}\nperson gate-keeper: Kay Obi\nsection: Seen\n\n    Obi lies on the coast.\n`;
    const there = folderWith({ 'm.mission': text, 'gate.png': PIXEL, 'names.txt': '# towns\nObi\n' });
    const order = ['export', 'm.mission', '--to', 'md', '--audience', 'public'];
    const kept = await missionReport(order, there);
    expect(kept.err).toMatch(/“Obi” may be the name of @gate-keeper[\s\S]*--accept-names/);
    expect(kept.out).toBe('');
    const { out } = await missionReport([...order, '--accept-names', 'names.txt'], there);
    expect(out).toBe('m.public.md\n');
  });

  it('takes its headings and dates from the language that is asked for', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'gate.png': PIXEL });
    const { out } = await missionReport(
      ['export', 'm.mission', '--to', 'md', '--language', 'fr', '--out', '-'],
      there,
    );
    expect(out).toContain('2–5 janvier 2024');
    expect(out).toContain('Constatations');
  });

  it('goes into the folder that is named', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'to-send/x': '' });
    const args = ['export', 'm.mission', '--to', 'html', '--out', 'to-send'];
    expect((await missionReport(args, there)).out).toBe('to-send/m.html\n');
  });

  it('comes in several formats at once, into a folder', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'gate.png': PIXEL });
    const { out } = await missionReport(
      ['export', 'm.mission', '--to', 'json, xlsx', '--out', 'sent'],
      there,
    );
    expect(out).toBe('sent/m.json\nsent/m.xlsx\n');
    expect(existsSync(join(there, 'sent/m.xlsx'))).toBe(true);
  });

  it('holds the pictures beside the report', async () => {
    const there = folderWith({ 'm.mission': REPORT, 'gate.png': PIXEL });
    const { out } = await missionReport(['export', 'm.mission', '--to', 'html', '--out', '-'], there);
    expect(out).toContain(
      `<img src="data:image/png;base64,${PIXEL.toString('base64')}" alt="A queue at the gate"`,
    );
  });

  it('holds none that a link leads to outside the folder, and says which is missing', async () => {
    const there = folderWith({ 'reports/m.mission': REPORT });
    writeFileSync(join(there, 'secret.png'), PIXEL);
    symlinkSync(join(there, 'secret.png'), join(there, 'reports/gate.png'));
    const { out, err, code } = await missionReport(
      ['export', 'reports/m.mission', '--to', 'html', '--out', '-'],
      there,
    );
    expect(out).not.toContain('data:image');
    expect(out).toContain('[A queue at the gate]');
    expect(err).toContain('“gate.png” can’t be shown');
    expect(code).toBe(0);
  });

  it('is refused with a format that there is not, naming those that there are', async () => {
    const there = folderWith({ 'm.mission': REPORT });
    const { code, err } = await missionReport(['export', 'm.mission', '--to', 'odt'], there);
    expect(err).toMatch(/html, .*docx/);
    expect(code).toBe(2);
  });
});
