/** The figures of a register, each counted by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/compile/compile.ts';
import { asksOf } from '../../../src/export/register/asks.ts';
import type { RegisterRecord } from '../../../src/export/register/record.ts';
import { recordsOf } from '../../../src/export/register/records.ts';
import { type RegisterContext, renderRegister } from '../../../src/export/register/registers.ts';
import { carriedOver, reportFrom } from '../../../src/new-report/from-report.ts';
import { chainOf } from '../../../src/syntax/chain.ts';
import { fileOf } from '../../../src/syntax/file-of.ts';
import { type Entry, isAction, isFinding, isRecommendation } from '../../../src/syntax/generated/ast.ts';
import { anyMission } from '../../support/arbitrary-mission.ts';
import { checkFiles } from '../../support/check.ts';
import { runs } from '../../support/runs.ts';

const CONTEXT = { asOf: '2028-06-30', audience: 'internal', language: 'en', toolVersion: 'test' } as const;

async function asksIn(texts: readonly string[], context: RegisterContext = CONTEXT) {
  const { documents } = await checkFiles(Object.fromEntries(texts.map((text, i) => [`${i}.mission`, text])));
  return documents.flatMap(document => {
    const report = compile(document);
    return report ? (asksOf(report, context) ?? []) : [];
  });
}

async function registerOf(...texts: string[]): Promise<readonly RegisterRecord[]> {
  return recordsOf(await asksIn(texts), CONTEXT.asOf);
}

/** The report that goes on with one, as its author gets it. */
async function goneOn(text: string, id: string, year: number): Promise<string> {
  const { documents } = await checkFiles({ 'earlier.mission': text });
  const [earlier] = documents;
  if (!earlier) throw new Error('no document');
  return reportFrom(earlier, { id, dates: { from: `${year}-03-01`, to: `${year}-03-05` } }).text;
}

/** By their codes what has no name. */
const placesOf = (records: readonly RegisterRecord[]) =>
  records.map(({ key, mission, code }) => key ?? `${mission} ${code}`).sort();

const FIRST = `mission wells-2024: Wells
dates 2024-03-01 to 2024-03-05

finding leaks gap: Half is lost.
recommendation mend to "WHO": Mend the pipes.
action status open: Order pipes.
action status done: Measure them.
action dig status ongoing: Dig.
recommendation to "WHO": Hire a plumber.
action: Write the notice.

finding dry gap: Ten wells are dry.
action: Ask for a survey.
`;

describe('what a later mission goes on with', () => {
  it('is counted once, whether it has a name or not', async () => {
    const second = await goneOn(FIRST, 'wells-2025', 2025);
    const records = await registerOf(FIRST, second);
    expect(records.map(({ key, text, history }) => [key, text, history.length])).toEqual([
      // What is done was not carried over.
      [null, 'Measure them.', 1],
      ['wells-2025.mend', 'Mend the pipes.', 2],
      [null, 'Order pipes.', 2],
      ['wells-2025.dig', 'Dig.', 2],
      [null, 'Hire a plumber.', 2],
      [null, 'Write the notice.', 2],
      [null, 'Ask for a survey.', 2],
    ]);
  });

  it('stands as the last mission says, however many have carried it', async () => {
    const second = await goneOn(FIRST, 'wells-2025', 2025);
    const third = (await goneOn(second, 'wells-2026', 2026)).replace(
      'action dig status ongoing',
      'action dig status done',
    );
    const records = await registerOf(third, FIRST, second);
    expect(records).toHaveLength(7);
    expect(records.find(({ text }) => text === 'Dig.')).toMatchObject({
      mission: 'wells-2026',
      status: 'done',
      isOpen: false,
      history: ['wells-2024', 'wells-2025', 'wells-2026'],
    });
    expect(records.filter(({ isOpen }) => isOpen)).toHaveLength(5);
  });

  it('is counted once where two missions have begun with one report', async () => {
    const records = await registerOf(
      FIRST,
      await goneOn(FIRST, 'wells-2025', 2025),
      await goneOn(FIRST, 'wells-2026', 2026),
    );
    expect(records).toHaveLength(7);
    expect(records.find(({ text }) => text === 'Order pipes.')).toMatchObject({
      mission: 'wells-2026',
      history: ['wells-2024', 'wells-2025', 'wells-2026'],
    });
  });

  it('is more than one thing where later missions make several of it', async () => {
    const later = (id: string, day: string, said: string) =>
      `mission ${id}: Wells\ndates ${day}\n\nrecommendation follows wells-2024.mend: ${said}\n`;
    const first = FIRST.slice(0, FIRST.indexOf('action status open'));
    const records = await registerOf(
      first,
      later('north', '2025-01-01', 'Mend the pipes of the north.'),
      later('south', '2025-02-01', 'Mend the pipes of the south.'),
    );
    expect(placesOf(records)).toEqual(['north R1', 'south R1']);
  });

  it('keeps what it does not say again, and what is new has no history', async () => {
    const records = await registerOf(
      FIRST,
      `mission wells-2025: Wells
dates 2025-03-01

recommendation mend follows wells-2024.mend: Mend the pipes.
action: Order pipes.
action: Fill the trench.
`,
    );
    expect(placesOf(records)).toEqual([
      'wells-2024 A2',
      'wells-2024 A4',
      'wells-2024 A5',
      'wells-2024 R2',
      'wells-2024.dig',
      'wells-2025 A1',
      'wells-2025 A2',
      'wells-2025.mend',
    ]);
    expect(records.find(({ text }) => text === 'Fill the trench.')?.history).toEqual(['wells-2025']);
  });

  it('is counted in a circle too', async () => {
    const one = (id: string, other: string, day: string) =>
      `mission ${id}: M\ndates ${day}\n\nrecommendation asked follows ${other}.asked: Mend it.\n`;
    const circle = await registerOf(one('a', 'b', '2024-01-01'), one('b', 'a', '2025-01-01'));
    expect(placesOf(circle)).toEqual(['b.asked']);
    expect(placesOf(await registerOf(one('a', 'a', '2024-01-01')))).toEqual(['a.asked']);
  });

  it('is counted once after any report', async () => {
    await fc.assert(
      fc.asyncProperty(anyMission, async earlier => {
        const { documents } = await checkFiles({ 'earlier.mission': earlier });
        const [document] = documents;
        if (!document) return;
        const file = fileOf(document);
        const { entries } = carriedOver(file);
        const { basisOf, purposeOf } = chainOf(file);
        // What has no name goes on with what it answers; what answers nothing that has one, with nothing.
        const mayFollow = (entry: Entry): boolean =>
          ('name' in entry && entry.name !== undefined) ||
          (isRecommendation(entry) ? basisOf(entry) : isAction(entry) ? purposeOf(entry) : []).some(
            mayFollow,
          );
        fc.pre(entries.filter(entry => !isFinding(entry)).every(mayFollow));
        const next = reportFrom(document, { id: 'next', dates: { from: '2030-01-01', to: '2030-01-02' } });
        const open = (records: readonly RegisterRecord[]) => records.filter(({ isOpen }) => isOpen);
        const before = open(await registerOf(earlier)).length;
        const after = open(await registerOf(earlier, next.text));
        expect(after.map(({ mission }) => mission)).toEqual(Array.from({ length: before }, () => 'next'));
      }),
      runs(30),
    );
  });
});

describe('what is overdue', () => {
  it('is neither rejected, dropped or done nor carries out only what is', async () => {
    const records = await registerOf(`mission m: M
dates 2024-03-01

recommendation due 2024-06 response rejected: Rejected.
action due 2024-06: Of what is rejected.
recommendation due 2024-06 response rejected status ongoing: Done all the same.
recommendation due 2024-06 status dropped: Dropped.
action due 2024-06 status open: Of what is dropped.
recommendation due 2024-06 status done: Done.
recommendation due 2024-06 response accepted: Accepted.
`);
    expect(records.filter(({ isOverdue }) => isOverdue).map(({ text }) => text)).toEqual([
      'Done all the same.',
      'Accepted.',
    ]);
    expect(records.filter(({ isOpen }) => isOpen)).toHaveLength(2);
  });

  it('is what was due in words that name a day', async () => {
    const records = await registerOf(`mission m: M
dates 2026-03-01

recommendation due "end of 2026": One.
recommendation due "Q3 2028": Two.
recommendation due "before the next mission": Three.
recommendation due "fin juin 2026": Four.
`);
    expect(records.map(({ text, due, dueText, isOverdue }) => [text, due, dueText, isOverdue])).toEqual([
      ['One.', '2026-12-31', 'end of 2026', true],
      ['Two.', '2028-09-30', 'Q3 2028', false],
      ['Three.', null, 'before the next mission', false],
      ['Four.', '2026-06-30', 'fin juin 2026', true],
    ]);
  });
});

describe('the bars of the page', () => {
  /** What each bar says, below the title of its chart. */
  async function barsOf(text: string): Promise<Readonly<Record<string, readonly string[]>>> {
    const result = await renderRegister(await asksIn([text]), 'html', CONTEXT);
    if (!result.ok) throw new Error(result.reason);
    const page = new TextDecoder().decode(result.bytes);
    return Object.fromEntries(
      [...page.matchAll(/<figcaption>(.*?)<\/figcaption>(.*?)<\/figure>/gs)].map(
        ([, title = '', rows = '']) => [
          title,
          [...rows.matchAll(/<bdi>(.*?)<\/bdi>.*?<td class="total">(.*?)<\/td>/gs)].map(
            ([, name, count]) => `${name}: ${count}`,
          ),
        ],
      ),
    );
  }

  it('have a row for what has no pillar and for what is asked of nobody', async () => {
    const bars = await barsOf(`mission m: M
programme p: P
pillar water: Water

finding #water: Dry.
recommendation to "WHO": Dig.
action: Buy a spade.
finding #fire: Hot.
recommendation: Run.
`);
    expect(bars['Open by pillar']).toEqual(['Water: 2', 'No pillar: 1']);
    expect(bars['Open by addressee']).toEqual(['WHO: 2', 'No addressee: 1']);
  });

  it('say how much is open of those that have no bar of their own', async () => {
    const many = Array.from({ length: 12 }, (_, i) => `recommendation to "Body ${i + 10}": Do ${i}.`);
    const bars = await barsOf(
      `mission m: M\n\n${many.join('\n')}\nrecommendation to "Body 10", "Body 20": Both.\n`,
    );
    expect(bars['Open by addressee']).toEqual([
      'Body 10: 2',
      'Body 20: 2',
      ...['11', '12', '13', '14', '15', '16'].map(body => `Body ${body}: 1`),
      'Others: 4',
    ]);
  });
});

describe('titles in another language', () => {
  const VOCABULARY = `programme wells: Programme for Wells
pillar water: Water
organization OHS: Office for Health Security
`;
  const report = (id: string, language: string, title: string) =>
    `mission ${id}: ${title}\nunder wells\nlanguage ${language}\n\nfinding dry #water: Dry.\nrecommendation dig to OHS: Dig.\n`;

  async function warningsOf(texts: readonly string[], language: 'en' | 'fr' = 'en') {
    const context = { ...CONTEXT, language };
    const result = await renderRegister(await asksIn(texts, context), 'csv', context);
    if (!result.ok) throw new Error(result.reason);
    return result.warnings;
  }

  it('are none of those that a report in the language shows', async () => {
    expect(
      await warningsOf([VOCABULARY, report('a', 'en', 'Wells'), report('b', 'fr', 'Les puits')]),
    ).toEqual([expect.stringMatching(/^A title is not in English and stays as it is: mission b\./)]);
  });

  it('are none of those that have another one in the language of the only report', async () => {
    const vocabulary = VOCABULARY.replace('water:', 'water in fr "Eau":').replace(
      'OHS:',
      'OHS in fr "Bureau":',
    );
    expect(await warningsOf([vocabulary, report('b', 'fr', 'Les puits')])).toEqual([
      expect.stringMatching(/^A title is not in English and stays as it is: mission b\./),
    ]);
  });

  it('are told where they are', async () => {
    expect(
      await warningsOf([VOCABULARY, report('a', 'en', 'Wells'), report('b', 'fr', 'Les puits')], 'fr'),
    ).toEqual([expect.stringMatching(/^4 titles are not in French/)]);
  });
});
