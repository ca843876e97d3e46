/** What is told of the changes of a report, entry by entry. */
import { expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { changesExporter } from '../../src/review/changes-since.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';

const compile = textCompiler();
const HEAD = `programme p: Programme
pillar water: Water
pillar care: Care
mission m: Mission
under p
classification unclassified
`;

async function written(was: string, now: string, format: 'text' | 'json'): Promise<string> {
  const since = { report: await compile(HEAD + was), author: 'A. Chief' };
  const report = await compile(HEAD + now);
  const result = await exportReport(report, changesExporter(format), { ...fixedContext, since });
  return result.ok ? new TextDecoder().decode(result.bytes) : result.reason;
}

async function changesOf(was: string, now: string) {
  const { changes } = JSON.parse(await written(was, now, 'json'));
  return changes as readonly {
    readonly entry: string;
    readonly name?: string;
    readonly kind: string;
    readonly effects: readonly { readonly kind: string; readonly before: string; readonly after: string }[];
  }[];
}

const LOW = 'finding low #water: The water is low in chlorine at three taps.\n';
const LATE = 'finding late #care: Reports of cases arrive late from two districts.\n';
const PLAN = 'recommendation plan for late to "The Ministry" due 2026-03: The Ministry should call them.\n';

test('nothing has changed in the same text, and the summary says so', async () => {
  expect(await changesOf(LOW + LATE + PLAN, LOW + LATE + PLAN)).toEqual([]);
  expect(await written(LOW, LOW, 'text')).toBe('Nothing has changed.\n');
});

test('an entry that stands elsewhere in the text has moved, with what has changed in it on the way', async () => {
  const moved = LATE.replace('#care', '#water').replace('two districts', 'three districts');
  const changes = await changesOf(LOW + LATE + PLAN, moved + LOW + PLAN.replace('03', '05'));
  expect(changes.map(({ entry, name, kind, effects }) => [entry, name, kind, effects])).toEqual([
    [
      'F1',
      'late',
      'reworded',
      [
        { kind: 'link', before: 'care', after: 'water' },
        { kind: 'figure', before: 'two', after: 'three' },
      ],
    ],
    ['R1', 'plan', 'reworded', [{ kind: 'date', before: '2026-03', after: '2026-05' }]],
    ['F2', 'low', 'moved', []],
  ]);
});

test('an entry without a name is found by its words, and a number that follows others is no change', async () => {
  const was = `${LOW}${LATE.replace(' late', '')}section: Next\n\n    See @low.\n`;
  const now = `finding #water: New wells were dug.\n${was.replace('arrive late', 'come very late')}`;
  const changes = await changesOf(was, now);
  expect(changes.map(({ entry, kind }) => [entry, kind])).toEqual([
    ['F1', 'new'],
    ['F3', 'reworded'],
  ]);
});

const CALLED = 'finding called #care: Nobody calls the clinics.\n';
const SECRET = 'finding #water confidential: The intake is guarded by two men.\n';

test.each([
  ['internal', ['F3 new', 'F4 reworded']],
  ['partner', ['F2 new', 'F3 reworded']],
] as const)(
  'an entry has the code under which the export for %s cites it, by pillar',
  async (audience, told) => {
    const was = LATE + LOW + SECRET;
    const now = CALLED + was.replace('arrive late', 'arrive very late');
    const since = { report: await compile(HEAD + was), author: '' };
    const result = await exportReport(await compile(HEAD + now), changesExporter('json'), {
      ...{ ...fixedContext, audience, since },
    });
    const { changes } = JSON.parse(result.ok ? new TextDecoder().decode(result.bytes) : result.reason);
    expect(changes.map(({ entry, kind }: Record<string, string>) => `${entry} ${kind}`)).toEqual(told);
  },
);

test('markings, addressees, severities and answers that are no action are told, in the sentence and with their lines', async () => {
  const was = `${LOW}no-action: It is being mended.\n${LATE}${PLAN}`;
  const now = `${LOW.replace('#water', '#water severity high confidential')}no-action: It was mended.\n${LATE.replace('#care', '#care confidential')}${PLAN.replace('to "The Ministry"', 'to "The Province"')}`;
  expect(
    await written(was, now, 'text'),
  ).toBe(`F1, no-action reworded, F2: marking now confidential, R1: addressee now The Province, R1: marking now confidential.

F1 is reworded:
  structure: high put in
  marking: confidential put in
  - finding low #water: The water is low in chlorine at three taps.
  + finding low #water severity high confidential: The water is low in chlorine at three taps.
no-action is reworded:
  marking: confidential put in
  - no-action: It is being mended.
  + no-action confidential: It was mended.
F2 is reworded:
  marking: confidential put in
  - finding late #care: Reports of cases arrive late from two districts.
  + finding late #care confidential: Reports of cases arrive late from two districts.
R1 is reworded:
  addressee: The Ministry → The Province
  marking: confidential put in
  - recommendation plan to "The Ministry" due 2026-03: The Ministry should call them.
  + recommendation plan to "The Province" due 2026-03 confidential: The Ministry should call them.
`);
});
