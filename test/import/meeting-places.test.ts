/** Where a line of an agenda says that a meeting was, and what of it is no place. */
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { readMarkdown } from '../../src/import/read-markdown.ts';

function meetingOf(line: string): string {
  const { text } = importDocument(
    readMarkdown(
      `# Mission to Selm, 5–9 May 2025\n\nPlaces visited: Selm, New Ferry\n\n## Meetings\n\n- ${line}\n`,
    ),
  );
  return /^meeting .*$/m.exec(text)?.[0] ?? '';
}

describe('a meeting', () => {
  it.each([
    ['6 May, 9:00 – Lake community hall. Meeting with Ms. Ann Lee, chair.', 'in "Lake community hall"'],
    ['6 May, 9:00 – meeting with the Fisheries Board (New Ferry).', 'in "New Ferry"'],
  ])('has a place in “%s”', (line, place) => {
    expect(meetingOf(line)).toContain(place);
  });

  it.each([
    '6 May, 9:00 – meeting with Ms. Ann Lee, chair, in the office of the mayor.',
    '6 May, 9:00 – meeting with Ms. Ann Lee, chair, in New Ferry.',
    'On 6 May, we met Ms. Ann Lee, chair of the board, at the community hall in Selm.',
    '6 May, 9:00 – Fisheries Board, meeting with Ms. Ann Lee, chair.',
    '6 May, 9:00 – meeting with Ms. Ann Lee, Director in the Ministry of Health.',
    '6 May, 9:00 – meeting with Ms. Ann Lee, Office of the Prosecutor.',
    '6 May, 9:00 – meeting with the staff of the board in its office.',
    '6 May, 9:00 – Voter lists. Meeting with Ms. Ann Lee, chair.',
  ])('has none in “%s”', line => {
    expect(meetingOf(line)).toMatch(/^meeting (?!.* in ")/);
  });

  it.each([
    [
      '6 May, 9:00 – meeting with the Fisheries Board, chaired by Ms. Ann Lee.',
      'with "Fisheries Board", lee',
    ],
    ['6 May, 9:00 – Fisheries Board, meeting with Ms. Ann Lee, chair.', 'with fisheries-board, lee'],
    ['6 May, 9:00 – Fisheries Board: fees.', 'with "Fisheries Board"'],
  ])('is with the body of “%s”', (line, parties) => {
    expect(meetingOf(line)).toContain(parties);
  });

  it('is with nobody where a line names what was visited', () => {
    expect(meetingOf('6 May, 9:00 – Visit of the fisheries laboratory')).not.toContain('with');
  });
});

it.each(['Return of refugees', 'Transfer of policing', 'Drafting of the law', 'Rest periods in prison'])(
  'a row that says who was met is a meeting on “%s”',
  topic => {
    const table = `| Date | Interlocutor | Subject |\n|---|---|---|\n| 6 May 2025 | Ms. Ann Lee, Governor | ${topic} |`;
    const { text } = importDocument(
      readMarkdown(`# Mission to Selm, 5–9 May 2025\n\n## Meetings\n\n${table}\n`),
    );
    expect(text).toMatch(new RegExp(`^meeting with lee on 2025-05-06:(?: |\\s+)${topic}`, 'm'));
  },
);
