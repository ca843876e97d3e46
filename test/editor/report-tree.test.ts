import { expect, test } from 'vitest';
import { reportTree } from '../../src/editor/report-tree.ts';
import type { StructureNode, StructureOrder } from '../../src/protocol/report.ts';
import { openEditor } from '../support/editor.ts';

const PROGRAMME = `programme water: Water
pillar supply: Water supply
theme pumps of supply: Pumps
pillar health: Health
pillar law: Law
organization UNDP: United Nations Development Programme
`;
const REPORT = `mission valley: Mission to the valley
under water

objective #supply #health: See whether the pumps work.
objective courts #law: Learn what the law says.
objective: Talk to all.

meeting governor on 2026-03-01: The governor
meeting idle: Nobody said anything

finding gap #pumps #health severity high in governor: The pumps stand still.
recommendation to UNDP, "The governor" due 2026-06: Mend the pumps.
action status open: Buy a pump.
finding need #health serves courts in governor, "The last report": The wells are open.
finding: The road is bad.
recommendation: Mend the road.
uncovered #law: No lawyer was there.
`;

test('by pillar: every pillar, with its findings in their chain, and what has none', async () => {
  expect(await tree()).toEqual([
    'pillar Water supply',
    '  finding F1 The pumps stand still. (gap, high)',
    '    recommendation R1 Mend the pumps. (2026-06)',
    '      action A1 Buy a pump. (open)',
    'pillar Health',
    '  finding F2 The wells are open. (need)',
    'pillar Law',
    '  uncovered No lawyer was there.',
    'rest',
    '  finding F3 The road is bad.',
    '    recommendation R2 Mend the road.',
  ]);
});

test('by objective: what serves each by name, or else by a pillar; and what serves none', async () => {
  expect(await tree('objective')).toEqual([
    'objective O1 See whether the pumps work.',
    '  finding F1 The pumps stand still. (gap, high)',
    '    recommendation R1 Mend the pumps. (2026-06)',
    '      action A1 Buy a pump. (open)',
    'objective O2 Learn what the law says.',
    '  uncovered No lawyer was there.',
    '  finding F2 The wells are open. (need)',
    'objective O3 Talk to all.',
    'rest',
    '  finding F3 The road is bad.',
    '    recommendation R2 Mend the road.',
  ]);
});

test.each([
  'finding gap sever #pumps: The pumps stand still.',
  'finding gap sever in "No. 3: the plant": The pumps stand still.',
  'finding gap at 09:30 sever:\n    The pumps stand still.',
])('a finding keeps its title while its author is at its line: %s', async line => {
  const { document, services } = await openEditor({
    'report.mission': `mission valley: Mission\nunder water\n\n${line}\n\nfinding #pumps: B.\n`,
    'programme.mission': PROGRAMME,
  });
  const titles = reportTree(document, 'pillar', services).flatMap(({ children }) =>
    children.map(({ title }) => title),
  );
  expect(titles).toContain('The pumps stand still.');
});

test('leads to the structure of what stands in the report, and to nothing elsewhere', async () => {
  const [supply] = await nodes();
  expect(supply?.range).toBeUndefined();
  expect(supply?.children[0]?.range?.start).toEqual({ line: 10, character: 0 });
});

test('a vocabulary has no structure of findings', async () => {
  const { document, services } = await openEditor(PROGRAMME);
  expect(reportTree(document, 'pillar', services)).toEqual([]);
});

test('stands as updates say, in whatever file: what is done is no longer due', async () => {
  const { document, services } = await openEditor({
    'report.mission': `mission valley: Mission to the valley
dates 2026-03-01
issued 2026-03-10

finding pumps-stand gap severity high: The pumps stand still.
recommendation mend to "WHO" due 2026-06 status open: Mend the pumps.
action buy due 2026-05: Buy a pump.
recommendation train to "WHO" due 2026-07: Train a mechanic.
`,
    'valley.updates.mission': `update valley.mend on 2026-04-01 by "WHO" due 2026-09 status ongoing: Two are mended.
update valley.buy on 2026-04-02 by "WHO" status done: It is bought.
update valley.train on 2026-04-02 by "WHO" response rejected: There is no money.
update valley.pumps-stand on 2026-04-03 by "WHO" status ongoing: Two of five run.
`,
  });
  const [rest] = reportTree(document, 'pillar', services);
  expect(rest && lines(rest, '')).toEqual([
    'rest',
    '  finding F1 The pumps stand still. (gap, high, ongoing)',
    '    recommendation R1 Mend the pumps. (2026-09, ongoing)',
    '      action A1 Buy a pump. (done)',
    '    recommendation R2 Train a mechanic.',
  ]);
});

async function nodes(by: StructureOrder = 'pillar'): Promise<StructureNode[]> {
  const files = { 'report.mission': REPORT, 'programme.mission': PROGRAMME };
  const { document, services } = await openEditor(files);
  return reportTree(document, by, services);
}

async function tree(by?: StructureOrder): Promise<string[]> {
  return (await nodes(by)).flatMap(node => lines(node, ''));
}

function lines({ sort, code, title, details, children }: StructureNode, indent: string): string[] {
  const note = details.length > 0 ? `(${details.join(', ')})` : '';
  const line = [sort, code, title, note].filter(Boolean).join(' ');
  return [indent + line, ...children.flatMap(child => lines(child, `${indent}  `))];
}
