/** What other files of the project mark is guarded here as what this report marks itself. */
import { expect, test } from 'vitest';
import { leavingProblems } from '../../../src/publish/leaving-problems.ts';
import { checkFiles } from '../../support/check.ts';

type Outcome = 'refused' | 'asked' | 'out';

async function outcomeOf(open: string, files: Readonly<Record<string, string>>): Promise<Outcome> {
  const text = `mission m: Mission to the province\nclassification unclassified\nsection: What was seen\n\n    ${open}\n`;
  const { services, documents } = await checkFiles({ ...files, 'report.mission': text });
  const document = documents.at(-1);
  if (!document) throw new Error('no document');
  const problems = await leavingProblems(document, { audience: 'partner' }, services);
  if (problems.length === 0) return 'out';
  return problems.some(({ severity }) => severity === 1) ? 'refused' : 'asked';
}

const BODY = 'organization NCRO strictly-confidential: National Civil Rights Observatory';
const MEETING = 'meeting strictly-confidential with "Society of the Lantern" in "Varnholm Lodge": Talks';
const inReport = (entry: string) => ({
  'other.mission': `mission other: Another mission\nclassification unclassified\n${entry}\n`,
});
const inVocabulary = (entry: string) => ({ 'words.mission': `programme p: Programme\n${entry}\n` });

test.each([
  [inReport(BODY), 'The list came from the National Civil Rights Observatory.'],
  [inReport(BODY), 'The list came from the Civil Rights Observatory.'],
  [inReport(BODY), 'The list came from NCRO.'],
  [inVocabulary(BODY), 'The list came from the National Civil Rights Observatory.'],
  [inVocabulary(BODY), 'The list came from the Civil Rights Observatory.'],
  [inVocabulary(BODY), 'The list came from NCRO.'],
  [inReport(MEETING), 'We stayed at Varnholm Lodge.'],
  [inReport(MEETING), 'The Society of the Lantern keeps the list.'],
  [inReport('participant a strictly-confidential: Petra Drellmoor'), 'They asked Drellmoor twice.'],
  [
    {
      'other.mission': 'mission other: Another mission\nclassification confidential\nperson a: Petra Rask\n',
    },
    'Rask says that the list is there.',
  ],
])('is told before it leaves: %j | %s', async (files, open) => {
  expect(await outcomeOf(open, files)).not.toBe('out');
});

test.each([
  [inReport(BODY), 'The national plan names civil rights, and an observatory of stars.'],
  [inReport(BODY.replace(' strictly-confidential', '')), 'The list came from NCRO.'],
  [inReport(MEETING), 'We stayed at a lodge in the valley. The Lantern Festival was held.'],
  [inReport('meeting strictly-confidential in "Selm" with board: Talks'), 'We stayed in Selm.'],
  [
    {
      'other.mission':
        'mission other: Another mission\nclassification confidential\norganization h: Ministry of Health\n',
    },
    'The Ministry of Health said so.',
  ],
  [
    {
      'other.mission': 'mission other: Another mission\nclassification confidential\nperson a: Petra Rask\n',
    },
    'The town of Rask has a well.',
  ],
])('goes out: %j | %s', async (files, open) => {
  expect(await outcomeOf(open, files)).toBe('out');
});

test('a body that this report names openly is no secret of another', async () => {
  const open = 'The Observatory and NCRO said so.\norganization NCRO: National Civil Rights Observatory';
  expect(await outcomeOf(open, inReport(BODY))).toBe('out');
});
