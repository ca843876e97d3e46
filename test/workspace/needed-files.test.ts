/** A report is checked with what it needs in view, and no more. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { neededFiles } from '../../src/workspace/needed-files.ts';
import { EXAMPLES, folderWith, missionReport } from '../support/command-line.ts';

const asked = (text: string) => ({ source: { text }, isAsked: true });
const beside = (text: string) => ({ source: { text }, isAsked: false });
const VOCABULARY = beside('programme p: P\npillar water: Water\n');
const CARRIES_ITS_PROGRAMME = beside('mission q: Q\nprogramme p2: P\n');
const OLDER = beside('mission m-2023: Older\nfinding f gap #water follows m-2022.f: F\n');
const OLDEST = beside('Mission m-2022: Oldest\nfinding f gap #water: F\n');
const STRANGER = beside('mission elsewhere: Elsewhere\n');
const TWIN = beside('mission m-2024 : The same id\n');
const BEGINS_THE_SAME = [
  beside('mission m-202: Named by a part of a name\n'),
  beside('mission m-1: Names another\nfinding gap #water follows m-20244.f: F\n'),
];
const LATER = beside('mission m-2025: Later\nfinding gap #water follows m-2024.f: F\n');
const UPDATES = beside('// Since\nupdate m-2024.f on 2024-06 status done:\n    Done.\n');
const OTHER_UPDATES = beside('update m-2019.f on 2024-06 status done: Done.\n');

test.each([
  ['vocabularies', [VOCABULARY, CARRIES_ITS_PROGRAMME], []],
  ['what is named, and what that names', [OLDEST, OLDER], [STRANGER]],
  ['what names it', [LATER], [STRANGER]],
  ['what has the same id', [TWIN], [STRANGER]],
  ['what updates it', [UPDATES], [STRANGER, OTHER_UPDATES]],
  ['what updates what it follows', [OLDEST, OLDER, beside('update m-2022.f status done: Done.\n')], []],
  [
    'what goes on with what follows it, and what updates that',
    [
      LATER,
      beside('mission m-2026: Last\nfinding g gap #water follows m-2025.f: F\n'),
      beside('update m-2026.g status done: Done.\n'),
    ],
    [STRANGER, OTHER_UPDATES],
  ],
  ['no more where ids begin alike', [], BEGINS_THE_SAME],
])('a report needs %s', (_, needed, others) => {
  const report = asked('mission m-2024: M\nunder p\nfinding f gap #water follows m-2023.f: F\n');
  expect(neededFiles([...others, ...needed, report])).toEqual([...needed, report]);
});

it.each([
  ['a file of updates', 'update m-2024.f on 2024-07 status open: Open.\n'],
  ['a later report', 'mission m-2026: Later\nupdate m-2024.f status open: Open.\n'],
])('%s needs the report that it updates, and what else does so', (_, text) => {
  const report = beside('mission m-2024: M\nfinding f gap #water: F\n');
  const laterUpdate = beside('mission m-2025: Later\nupdate m-2024.f status done: Done.\n');
  const needed = [report, UPDATES, laterUpdate, asked(text)];
  expect(neededFiles([STRANGER, OTHER_UPDATES, ...needed])).toEqual(needed);
});

test('for readers outside, a report needs those that mark persons', () => {
  const marking = [
    beside('mission x: X\nperson zed as "A: b"\n    strictly-confidential: Z\n'),
    beside('mission y: Y\nclassification confidential\nperson zed: Z\n'),
  ];
  const others = [STRANGER, beside('mission z: Z\nperson zed: Z\nfinding confidential: F\n')];
  const report = asked('mission m-2024: M\n');
  expect(neededFiles([...others, ...marking, report])).toEqual([report]);
  expect(neededFiles([...others, ...marking, report], 'partner')).toEqual([...marking, report]);
});

it('has the problems that it has among all', async () => {
  const names = readdirSync(EXAMPLES).filter(name => name.endsWith('.mission'));
  const misspelt =
    'mission misspelt: M\nunder safe-watr-2023\nfinding gap #water follows selm-2023.slow-confirmation: F\n';
  const files = Object.fromEntries(names.map(name => [name, readFileSync(EXAMPLES + name)]));
  const folder = folderWith({ ...files, 'misspelt.mission': misspelt });
  const { out } = await missionReport(['check', '.'], folder);
  for (const name of ['misspelt.mission', 'selm-2025.mission', 'kosovo-2009.mission']) {
    const ofName = (said: string) => said.split('\n').filter(line => line.startsWith(`${name}:`));
    const alone = await missionReport(['check', name], folder);
    expect(ofName(alone.out)).toEqual(ofName(out));
  }
  expect(out).toContain('Did you mean “selm-2024”');
});
