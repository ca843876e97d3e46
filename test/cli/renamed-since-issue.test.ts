/** What the vocabulary declares has another name since a report was issued, and everything that is made of the edition. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, missionReport } from '../support/command-line.ts';

const VOCABULARY = `programme valley: Programme for the valley

pillar water: Water and sanitation
theme wells of water: Wells
pillar roads: Roads and bridges
theme culverts of roads: Culverts

organization ohs: Office of Health
organization ministry: Ministry of Works
person koval of ministry as "Head of Roads": Irina Koval
`;
const REPORT = `mission harn: Visit to Harn
under valley
dates 2026-03-11 to 2026-03-14
issued 2026-03-28
place: Harn
author: Ngozi Okafor
reference: OHS/2026/1
distribution: Ministry of Works
classification unclassified

objective look #roads #water: See the roads.

participant okafor of ohs as "Team Leader" in "Geneva": Ngozi Okafor

uncovered #water: Not looked at.

meeting talk with koval by okafor on 2026-03-11 in "Harn": Talk with the Ministry

finding cut observation #roads stated by koval in talk serves look: The road is cut off at the bridge.

recommendation bridge to ministry owner okafor due 2026-12-31 status open: The Ministry should mend the bridge.

finding shut observation #culverts stated by koval in talk serves look: Culverts are shut, as @koval said.

recommendation clear to ministry owner okafor due 2026-12-31 status open: The Ministry should clear the culverts.
`;

/** As _Rename_ changes a name, in every text and in no edition. */
function rename(there: string, from: string, to: string): void {
  for (const name of ['harn.mission', 'valley.mission']) {
    const path = join(there, name);
    const mark = `(^(?:pillar|theme|organization|person) |[#@]|\\b(?:of|to|with|by) )${from}\\b`;
    writeFileSync(path, readFileSync(path, 'utf8').replace(new RegExp(mark, 'gm'), `$1${to}`));
  }
}

async function issued() {
  const there = folderWith({ 'harn.mission': REPORT, 'valley.mission': VOCABULARY });
  const { code, err } = await missionReport(['issue', 'harn.mission'], there);
  expect(code, err).toBe(0);
  return there;
}

const REGISTER = ['register', '.', '--as-of', '2026-12-01', '--out', '-', '--to'];

async function records(there: string, ...more: readonly string[]) {
  const { out, err } = await missionReport([...REGISTER, 'json', ...more], there);
  const { records: found } = JSON.parse(out) as { records: Record<string, unknown>[] };
  return { err, found: found.map(({ key, pillars, addressees }) => ({ key, pillars, addressees })) };
}

describe('what has another name than when a report was issued', () => {
  it('is found by the name of today, and stands in every register', async () => {
    const there = await issued();
    for (const [from, to] of [
      ['roads', 'transport'],
      ['culverts', 'drains'],
      ['ministry', 'works'],
      ['koval', 'irina'],
    ] as const)
      rename(there, from, to);
    const line = { pillars: ['transport'], addressees: ['Ministry of Works'] };
    const both = [
      { key: 'harn.bridge', ...line },
      { key: 'harn.clear', ...line },
    ];
    expect((await records(there, '--pillar', 'transport')).found).toEqual(both);
    expect((await records(there, '--audience', 'partner')).found).toEqual(both);
    const reminded = await missionReport(
      ['register', '.', '--remind', '30', '--as-of', '2026-12-08', '--out', 'drafts'],
      there,
    );
    expect(reminded.code, reminded.err).toBe(0);
    const asOf = await missionReport(
      [
        'export',
        'harn.mission',
        '--as-of',
        '2026-06-30',
        '--audience',
        'partner',
        '--to',
        'txt',
        '--out',
        '-',
      ],
      there,
    );
    expect(asOf.code, asOf.err).toBe(0);
    expect(asOf.out).toMatch(/ROADS AND BRIDGES|Roads and bridges/);
    expect(asOf.out).toContain('Culverts are shut, as Irina Koval said.');
    const since = await missionReport(
      ['export', 'harn.mission', '--since', 'harn.issued.json', '--audience', 'partner', '--to', 'docx'],
      there,
    );
    expect(since.code, since.err).toBe(0);
  });

  it('is not what took its name', async () => {
    const there = await issued();
    rename(there, 'roads', 'transport');
    const path = join(there, 'valley.mission');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\npillar roads: Rural access\n`);
    expect((await records(there)).found.map(({ pillars }) => pillars)).toEqual([
      ['transport'],
      ['transport'],
    ]);
  });

  it('is told with the file of the edition where nobody declares it any more', async () => {
    const there = await issued();
    rename(there, 'ministry', 'works');
    const path = join(there, 'valley.mission');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Ministry of Works', 'Ministry of Transport'));
    const told = /In the edition “harn\.issued\.json”: Line 21: “ministry” is declared nowhere/;
    expect((await records(there)).err).toMatch(told);
    const partner = await missionReport([...REGISTER, 'json', '--audience', 'partner'], there);
    expect(partner.code).toBe(1);
    expect(partner.err).toMatch(told);
    const asOf = await missionReport(
      [
        'export',
        'harn.mission',
        '--as-of',
        '2026-06-30',
        '--audience',
        'partner',
        '--to',
        'txt',
        '--out',
        '-',
      ],
      there,
    );
    expect(asOf.err).toMatch(
      /“harn\.mission” was not exported\. In the edition “harn\.issued\.json”: Line 21/,
    );
  });
});
