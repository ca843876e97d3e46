import { expect, test } from 'vitest';
import type { Audience } from '../../src/domain/marking.ts';
import { type Previewed, preview } from '../support/previewed.ts';

const REPORT = `mission valley: Mission to the valley
under water
classification unclassified

meeting governor with "The governor" #supply: The governor

    He spoke of the wells.

finding pumps gap #supply in governor: The pumps stand still.
finding wells need #health: The wells are open.
finding springs good-practice #supply: The springs are fenced.
`;
const PROGRAMME = 'programme water: Water\npillar supply: Water supply\npillar health: Health\n';

/** The findings of a page by their first words, each with its number; '' for what is not there. */
async function findingsOn(report: Previewed, audience?: Audience): Promise<readonly string[]> {
  const { html } = await report.page(audience);
  return ['The pumps stand', 'The wells are open', 'The springs are'].map(words => {
    const at = html.indexOf(words);
    return at < 0 ? '' : ([...html.slice(0, at).matchAll(/>(F\d)</g)].at(-1)?.[1] ?? '?');
  });
}

const PLACES = {
  'below the text of the meeting': ['wells.\n', ''],
  'straight before the finding': ['wells.\n\n', ''],
  'apart from both': ['wells.\n\n', '\n'],
} as const;
const PARAGRAPHS = [
  'The talk was long: it was late.\nNobody slept.\n',
  'Findings come next.\n\nThey are many.\n',
  '“Wells”, he said, #supply\n',
];

test.each(Object.entries(PLACES))(
  'a paragraph at the margin %s costs no finding, renumbers none, and is on the page',
  async (_, [before, after]) => {
    const report = await preview(REPORT, { 'programme.mission': PROGRAMME });
    const numbers = await findingsOn(report);
    expect(numbers).toEqual(['F1', 'F3', 'F2']);
    for (const paragraph of PARAGRAPHS) {
      const text = REPORT.replace(
        'wells.\n\n',
        before + paragraph + after + (before === 'wells.\n' ? '\n' : ''),
      );
      for (const audience of ['internal', 'public'] as const) {
        await report.change(text);
        expect(await findingsOn(report, audience)).toEqual(numbers);
        const { html } = await report.page(audience);
        expect(html.includes('Can’t be read: ')).toBe(audience === 'internal');
        for (const line of paragraph.trim().split(/\n\n/)) {
          const words = line.replaceAll('\n', ' ');
          expect(html.includes(words)).toBe(audience === 'internal');
        }
      }
    }
  },
);

test('a paragraph typed in front of a finding is on the page with the words of the finding, whenever it is looked at', async () => {
  const typed = 'The talk was long.';
  for (const looksAt of [[1], [3, typed.length], [typed.length]]) {
    const report = await preview(REPORT, { 'programme.mission': PROGRAMME });
    await report.page();
    await report.change(REPORT.replace('\nfinding pumps', '\nIt was late.\nfinding pumps'));
    await report.page();
    for (const count of looksAt) {
      await report.change(REPORT.replace('finding pumps', `${typed.slice(0, count)}finding pumps`));
      const { html } = await report.page();
      expect(html).toContain(`Can’t be read: ${typed.slice(0, count)}finding pumps`);
      expect(html).toContain('The pumps stand still.');
      expect(await findingsOn(report)).toEqual([expect.anything(), 'F2', 'F1']);
    }
  }
});

test('a finding that a paragraph replaced is gone', async () => {
  const report = await preview(REPORT, { 'programme.mission': PROGRAMME });
  await report.page();
  await report.change(REPORT.replace(/^finding wells.*$/m, 'The wells were not seen.'));
  const { html } = await report.page();
  expect(html).toContain('Can’t be read: The wells were not seen.');
  expect(html).not.toContain('The wells are open');
});

test('comments at the margin stay with the authors', async () => {
  const report = await preview(
    REPORT.replace('\nfinding pumps', '\nIt was late.\n// Ask Ana.\nVery.\n\nfinding pumps'),
    {
      'programme.mission': PROGRAMME,
    },
  );
  const { html } = await report.page();
  expect(html).toContain('Can’t be read: It was late. Very.');
  expect(html).not.toContain('Ask Ana');
});
