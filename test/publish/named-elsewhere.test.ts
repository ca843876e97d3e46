/** Whom another report of the same project marks is guarded in this one as its own people are. */
import { expect, test } from 'vitest';
import { leavingProblems } from '../../src/publish/leaving-problems.ts';
import { checkFiles } from '../support/check.ts';

const HEAD = 'mission m: Mission to the coast\nclassification unclassified\n';
const OTHER = `mission n: Mission to the hills
classification unclassified
person zed as "Driver" strictly-confidential: Ana Quintavius

    Known as “Kestrel”.
person nurse: Lena Marusic
participant lee confidential: Ann Lovrenko
`;
const TURNED = OTHER.replace('Ana Quintavius', 'Quintavius, Ana Maria');
const WHOLE =
  'mission n: N\nclassification confidential\nperson zed: Ana Quintavius\nparticipant lee: Ann Lovrenko\n';
const LIST = 'person zed strictly-confidential: Ana Quintavius\n';

async function told(text: string, others: Readonly<Record<string, string>>, audience: 'public' | 'partner') {
  const { services, documents } = await checkFiles({ 'report.mission': HEAD + text, ...others });
  const [document] = documents;
  if (!document) throw new Error('no document');
  return (await leavingProblems(document, { audience }, services)).map(
    ({ severity, message }) => `${severity === 1 ? 'refused' : 'asked'} ${message}`,
  );
}

const saying = (words: string) => `finding: ${words}\n`;

test.each([
  ['a whole name', OTHER, 'They asked Ana Quintavius twice.', 'refused “Ana Quintavius”'],
  ['a surname', OTHER, 'They asked Quintavius twice.', 'refused “Quintavius”'],
  ['two given names', TURNED, 'They asked Ana Maria twice.', 'refused “Ana Maria”'],
  [
    'a name that is turned round',
    TURNED,
    'They asked Ana Maria Quintavius.',
    'refused “Ana Maria Quintavius”',
  ],
  ['a likely name', OTHER, 'The house of quintavius was large.', 'asked “quintavius”'],
  ['a name that is broken up', OTHER, 'They asked Quin-tavius twice.', 'asked “Quin-tavius”'],
  ['another name of the person', OTHER, 'They asked Kestrel twice.', 'refused “Kestrel”'],
  ['a member of the mission', OTHER, 'They asked Ann Lovrenko twice.', 'refused “Ann Lovrenko”'],
  ['somebody of a marked report', WHOLE, 'They asked Ana Quintavius twice.', 'refused “Ana Quintavius”'],
  ['a surname from there who is asked', WHOLE, 'They asked Quintavius twice.', 'asked “Quintavius”'],
])('%s is told once, with the place', async (_, other, words, beginning) => {
  for (const audience of ['public', 'partner'] as const) {
    const found = await told(
      saying(words),
      { 'years/n.mission': other, 'years/n2.mission': other },
      audience,
    );
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(beginning)).toBe(true);
    expect(found[0]).toMatch(/“years\/n\.mission”/);
  }
});

test('the name of an entry is told, too', async () => {
  const found = await told('meeting ana-quintavius: Talks\n', { 'n.mission': OTHER }, 'partner');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^refused “ana-quintavius” must/);
});

test('whom a vocabulary marks is known by a surname as well', async () => {
  const found = await told(saying('They asked Quintavius twice.'), { 'list.mission': LIST }, 'partner');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^refused “Quintavius” must/);
});

test.each([
  [
    'declared openly here',
    `participant zed: Ana Quintavius\n${saying('They asked Ana Quintavius, and Quintavius.')}`,
    OTHER,
  ],
  [
    'a namesake that is declared openly here',
    `participant q: Petar Quintavius\n${saying('They asked Quintavius.')}`,
    OTHER,
  ],
  ['marked by nobody', saying('They asked Lena Marusic.'), OTHER],
  ['a member of a marked mission', saying('They asked Ann Lovrenko.'), WHOLE],
  ['a surname of somebody in a marked report', saying('The house of Quintavius is large.'), WHOLE],
])('goes out: %s', async (_, text, other) => {
  expect(await told(text, { 'n.mission': other }, 'partner')).toEqual([]);
});

test('who is declared here and there is told once, as this report has it', async () => {
  const text = `person zed confidential: Ana Quintavius\n${saying('They asked Ana Quintavius.')}`;
  const found = await told(text, { 'n.mission': OTHER }, 'partner');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/@zed is “confidential”/);
});
