/** *Complete the Report…*: what is asked of a report, and what the answers make of it. */
import { Cancellation } from 'langium';
import { describe, expect, test } from 'vitest';
import { nextQuestion } from '../../src/editor/questions.ts';
import { applied, openEditor } from '../support/editor.ts';

const PROGRAMME = `programme water: Water
pillar supply: Safe drinking water
pillar health: Health services
organization MoH: Ministry of Health of Marenia
organization MoJ: Ministry of Justice of Marenia
`;
const HEAD = `mission valley: Valley
under water
dates 2026-03-02 to 2026-03-04

participant ann as "lead": Ann Lee
person director: Radan Oko

meeting clinics with director by ann on 2026-03-02 #health: The clinics
meeting wells with director by ann on 2026-03-03 #supply: The wells

`;

/** The questions of a report, the first answer to each, and what the report says once this is taken. */
async function ask(entries: string, skip = 0, typed?: string) {
  const editor = await openEditor({
    'programme.mission': PROGRAMME,
    'report.mission': `${HEAD}${entries}<|>`,
  });
  const asked = { uri: editor.at.textDocument.uri, skip, ...(typed === undefined ? {} : { typed }) };
  const { count, question } = await nextQuestion(
    editor.services,
    editor.document,
    asked,
    Cancellation.CancellationToken.None,
  );
  const written = (
    answer: typeof question extends undefined ? never : NonNullable<typeof question>['answers'][number],
  ) => applied(editor, answer.edits).slice(HEAD.length);
  return { count, question, written };
}

/** The report once the first answer to each question is taken, and what was asked. */
async function complete(entries: string): Promise<{ text: string; asked: readonly string[] }> {
  const asked: string[] = [];
  let text = entries;
  for (let left = 30; left > 0; left--) {
    const { question, written } = await ask(text);
    const [first] = question?.answers ?? [];
    if (!question || !first) break;
    asked.push(question.text);
    text = written(first);
  }
  return { text, asked };
}

describe('what is asked', () => {
  test('is asked entry by entry, and in each in one order', async () => {
    const { text, asked } = await complete(
      'finding: The wells are dry.\nrecommendation: The Ministry of Health should dig new wells.\n',
    );
    expect(asked).toEqual([
      'Which pillar is this finding about?',
      'What kind of finding is this?',
      'Where does the mission know this from?',
      'Who should act on this recommendation?',
      'Who in the mission follows this recommendation up?',
      'By when should this be done?',
    ]);
    expect(text).toBe(
      'finding #supply gap in wells: The wells are dry.\nrecommendation to MoH owner ann due 2026-06: The Ministry of Health should dig new wells.\n',
    );
  });

  test('is nothing where nothing is missing', async () => {
    const { count, question } = await ask('');
    expect([count, question]).toEqual([0, undefined]);
  });

  test('goes on behind what is left open', async () => {
    const { question } = await ask('finding: The wells are dry.\n', 2);
    expect(question?.text).toBe('Where does the mission know this from?');
    expect(question?.passage).toBe('F1: The wells are dry.');
  });
});

test('a recommendation that stands alone is tied to a finding, which is given a name where it has none', async () => {
  const finding = 'finding gap #supply in wells: Wells of the north are dry.\nno-action: It rains.\n';
  const { question, written } = await ask(
    `${finding}\nsection: Advice\n\nrecommendation to MoH owner ann due 2026-09: Dig wells in the north.\n`,
  );
  expect(question?.text).toBe('Which finding does this recommendation answer?');
  const [first] = question?.answers ?? [];
  expect(first?.title).toBe('Wells of the north are dry.');
  expect(first && written(first)).toMatch(
    /^finding wells-north gap .*\n.*[\s\S]*due 2026-09 for wells-north: Dig/,
  );
});

describe('what an author has typed', () => {
  const entry = 'finding gap #supply in wells: Dry.\nrecommendation owner ann due 2026-09: Dig.\n';
  test.each([
    ['the  mayor ', 'to "the mayor"'],
    ['the "old" mayor', 'to “the "old" mayor”'],
  ])('%s', async (typed, words) => {
    const { question } = await ask(entry, 0, typed);
    expect(question?.typed?.words).toBe(words);
  });

  test('as a date is one, and as words a phrase', async () => {
    const undated = 'finding gap #supply in wells: Dry.\nrecommendation to MoH owner ann: Dig.\n';
    expect((await ask(undated, 0, '2026-09')).question?.typed?.words).toBe('due 2026-09');
    expect((await ask(undated, 0, 'next spring')).question?.typed?.words).toBe('due "next spring"');
    expect((await ask(undated, 0, ' ')).question?.typed).toBeUndefined();
  });
});
