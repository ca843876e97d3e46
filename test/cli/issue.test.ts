/** What issuing writes, and that it writes both of its files or neither. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';

const example = (name: string) => readFileSync(join(EXAMPLES, name), 'utf8');
/** The example with nothing in it named that is followed up, and not issued yet. */
const UNNAMED = example('selm-2024.mission')
  .replace(/^issued .*\n/m, '')
  .replace(
    /^(recommendation|request|suggestion|action) (?!to\b|owner\b|due\b|for\b|by\b|priority\b|status\b)[\w-]+/gm,
    '$1',
  );

function office() {
  return folderWith({
    'selm-2024.mission': UNNAMED,
    'water.mission': example('marenia-safe-water.mission'),
  });
}

const issue = (there: string, ...on: readonly string[]) =>
  missionReport(['issue', 'selm-2024.mission', ...on], there);

describe('issue', () => {
  it('writes names, the day and the edition, and tells all of it', async () => {
    const there = office();
    const { code, out, err } = await issue(there, '--on', '2024-03-28');
    expect({ code, out }, err).toEqual({ code: 0, out: 'selm-2024.issued.json\n' });
    expect(err).toMatch(/^\d+ entries were given names: .*R1 \S+/m);
    expect(err).toMatch(
      /“selm-2024.issued.json” holds the whole edition, also what is (strictly-)?confidential/,
    );
    const text = readFileSync(join(there, 'selm-2024.mission'), 'utf8');
    expect(text).toContain('\nissued 2024-03-28\n');
    const {
      edition,
      report,
      text: kept,
    } = JSON.parse(readFileSync(join(there, 'selm-2024.issued.json'), 'utf8'));
    expect({ edition, kept }).toEqual({ edition: 1, kept: text });
    expect(report.recommendations.every(({ id }: { id?: string }) => id)).toBe(true);
    expect(readdirSync(there).sort()).toEqual([
      'selm-2024.issued.json',
      'selm-2024.mission',
      'water.mission',
    ]);
  });

  it('makes a second edition of what has changed, and leaves the first as it is', async () => {
    const there = office();
    await issue(there, '--on', '2024-03-28');
    const first = readFileSync(join(there, 'selm-2024.issued.json'));
    expect(await issue(there)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/nothing to issue again/),
    });
    const path = join(there, 'selm-2024.mission');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('Mission to Selm Province', 'Mission to the Selm Province'),
    );
    const again = await issue(there, '--on', '2024-04-20');
    expect(again).toMatchObject({ code: 0, out: 'selm-2024.issued-2.json\n' });
    expect(again.err).toContain('This is edition 2. What was issued on 2024-03-28 stays as it was.');
    expect(readFileSync(join(there, 'selm-2024.issued.json'))).toEqual(first);
  });

  it('freezes the codes, for every export and register', async () => {
    const there = office();
    await issue(there, '--on', '2024-03-28');
    const path = join(there, 'selm-2024.mission');
    const exported = async () =>
      (await missionReport(['export', 'selm-2024.mission', '--to', 'txt', '--out', '-'], there)).out;
    const titles = (text: string) =>
      new Map(
        Array.from(
          text.matchAll(/^ *(?:Recommendation|Request|Suggestion) (R\d+)\. (.{20})/gm),
          ([, code, title]) => [title, code],
        ),
      );
    const whole = await exported();
    const before = titles(whole);
    const next = `R${Math.max(...Array.from(whole.matchAll(/\bR(\d+)/g), ([, number]) => Number(number))) + 1}`;
    expect(before.size).toBeGreaterThan(3);
    const text = readFileSync(path, 'utf8');
    const first = text.search(/^(?:recommendation|request) /m);
    writeFileSync(
      path,
      `${text.slice(0, first)}recommendation new-first to "Town": Town should be told of it first.\n${text.slice(first)}`,
    );
    const after = titles(await exported());
    for (const [title, code] of before) expect([title, after.get(title)]).toEqual([title, code]);
    expect(after.get('Town should be told ')).toBe(next);
    const codeInRegister = async () => {
      const { out } = await missionReport(['register', '.', '--to', 'ndjson', '--out', '-'], there);
      const records = out
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      return records.find(({ key }) => key === 'selm-2024.new-first')?.code;
    };
    // Nobody outside knows of it before it is issued, too.
    expect(await codeInRegister()).toBeUndefined();
    await issue(there, '--on', '2024-05-02');
    expect(await codeInRegister()).toBe(next);
  });

  it('writes nothing where an error must be mended first, and shows it', async () => {
    const there = folderWith({ 'm.mission': 'mission m: M\n\nfinding #nowhere: Dry.\n' });
    const { code, out, err } = await missionReport(['issue', 'm.mission', '--on', '2024-03-28'], there);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/m\.mission:3:.*error/);
    expect(err).toMatch(/“m\.mission” was not issued\. \d+ errors must be mended/);
    expect(readdirSync(there)).toEqual(['m.mission']);
  });

  it('says and gives to others the same whatever is withheld from them', async () => {
    const secret =
      'finding observation #supplies in hospital-visit strictly-confidential serves ready-services: It is sold.\n';
    const made = await Promise.all(
      [UNNAMED, UNNAMED.replace(/^(?=finding )/gm, secret)].map(async text => {
        const there = office();
        writeFileSync(join(there, 'selm-2024.mission'), text);
        const { code, out } = await issue(there, '--on', '2024-03-28');
        const order = ['export', 'selm-2024.mission', '--audience', 'public', '--to', 'json', '--out', '-'];
        const { code: exported, out: given } = await missionReport(order, there);
        return { code, out, exported, given, files: readdirSync(there).sort() };
      }),
    );
    expect(made[0]).toMatchObject({ code: 0, exported: 0 });
    expect(made[1]).toEqual(made[0]);
  });

  it('asks, and writes nothing, where a name would tell of what is withheld', async () => {
    const there = office();
    const path = join(there, 'selm-2024.mission');
    const { err } = await issue(there, '--on', '2024-03-28');
    const [, name = ''] = /\bR1 ([\w-]+)/.exec(err) ?? [];
    const text = `${UNNAMED}organization ${name} strictly-confidential: Water Mafia\n`;
    const other = office();
    writeFileSync(join(other, 'selm-2024.mission'), text);
    const asked = await issue(other, '--on', '2024-03-28');
    expect(asked).toMatchObject({ code: 1, out: '' });
    expect(asked.err).toContain(`R1 would be called “${name}”, as “organization ${name}” in line`);
    expect(readFileSync(join(other, 'selm-2024.mission'), 'utf8')).toBe(text);
    expect(readdirSync(other)).not.toContain('selm-2024.issued.json');
    expect(readFileSync(path, 'utf8')).not.toBe(UNNAMED);
  });

  it('leaves the report as it was where the edition can’t be written', async () => {
    const there = office();
    // Nobody can write a file where a folder stands.
    mkdirSync(join(there, 'selm-2024.issued.json'));
    const { code, err } = await issue(there, '--on', '2024-03-28');
    expect(code, err).toBe(2);
    expect(readFileSync(join(there, 'selm-2024.mission'), 'utf8')).toBe(UNNAMED);
  });

  it('leaves no edition where the report may not be written', async () => {
    const there = office();
    chmodSync(join(there, 'selm-2024.mission'), 0o444);
    const { code } = await issue(there, '--on', '2024-03-28');
    expect(code).toBe(2);
    expect(readFileSync(join(there, 'selm-2024.mission'), 'utf8')).toBe(UNNAMED);
    expect(readdirSync(there)).not.toContain('selm-2024.issued.json');
  });

  it('holds a file to what was issued, and says to which of the two it agrees', async () => {
    const there = office();
    const path = join(there, 'selm-2024.mission');
    const verify = () => missionReport(['verify', 'selm-2024.partner.html', 'selm-2024.mission'], there);
    const exported = () =>
      missionReport(
        ['export', 'selm-2024.mission', '--to', 'html', '--audience', 'partner', '--force'],
        there,
      );
    await issue(there, '--on', '2024-03-28');
    await exported();
    expect(await verify()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/“selm-2024\.mission”.*\n\nIt is .* issued on 2024-03-28, too/),
    });
    const sent = readFileSync(path, 'utf8');
    writeFileSync(path, sent.replace('Mission to Selm Province', 'Mission to the Selm Province'));
    const since = await verify();
    expect(since).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /“selm-2024\.issued\.json”.*\n\nSo it is .* issued on 2024-03-28\. “selm-2024\.mission” has changed/,
      ),
    });
    await exported();
    expect(await verify()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/\n\nIt is not the report as it was issued/),
    });
    const page = join(there, 'selm-2024.partner.html');
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll('Province', 'Land'));
    expect(await verify()).toMatchObject({
      code: 1,
      out: expect.stringMatching(/differ.*It is not the report as it was issued/s),
    });
  });

  it('knows each file of what was issued byte for byte once the report has changed', async () => {
    const there = office();
    await issue(there, '--on', '2024-03-28');
    const formats = ['docx', 'xlsx', 'csv', 'json', 'ics', 'txt'];
    const exported = await missionReport(
      ['export', 'selm-2024.mission', '--to', formats.join(','), '--out', 'sent/'],
      there,
    );
    expect(exported.code, exported.err).toBe(0);
    const path = join(there, 'selm-2024.mission');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('Province', 'Land'));
    for (const format of formats) {
      const { code, out } = await missionReport(
        ['verify', `sent/selm-2024.${format}`, 'selm-2024.mission'],
        there,
      );
      expect(code, out).toBe(0);
      expect(out).toMatch(/is the report as it was issued on 2024-03-28/);
    }
  });

  it('keeps an edition from being imported', async () => {
    const there = office();
    await issue(there, '--on', '2024-03-28');
    const { code, out, err } = await missionReport(['import', 'selm-2024.issued.json', '--out', '-'], there);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('an edition of a report as it was issued');
  });
});
