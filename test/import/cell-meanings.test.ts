/** What the cells of tables mean that refer to others, say nothing, or hold several lines. */
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { readMarkdown } from '../../src/import/read-markdown.ts';
import { readText } from '../../src/import/read-text.ts';

function imported(heading: string, ...rows: readonly string[]): string {
  const [head = '', ...others] = rows;
  const rule = head.replace(/[^|]+/g, '---');
  const table = [head, rule, ...others].join('\n');
  return importDocument(readMarkdown(`# Mission to Selm\n\n## ${heading}\n\n${table}\n`)).text;
}

const entries = (text: string) =>
  text.match(/^(?:participant|person|meeting|finding|recommendation|action) .*$/gm);

describe('a cell', () => {
  it.each([
    'idem',
    'Idem',
    'ídem',
    'ditto',
    'Same as above',
    '"',
    '″',
    '- " -',
    'comme ci-dessus',
    'lo mismo',
  ])('“%s” says what the cell above it says', cell => {
    const tasks = imported(
      'Recommendations',
      '| Recommendation | Addressee | Deadline | Priority |',
      '| Buy drugs | Ministry of Health | 31 May 2024 | High |',
      `| Hire staff | ${cell} | ${cell} | ${cell} |`,
    );
    expect(tasks).toContain(
      'recommendation to "Ministry of Health" due 2024-05-31 priority high: Hire staff\n',
    );
    const team = imported(
      'Mission team',
      '| Name | Function | Organization | Duty station |',
      '| John Smith | Chief | WHO | Geneva |',
      `| Jane Doe | ${cell} | ${cell} | ${cell} |`,
    );
    expect(team).toContain('participant doe as "Chief" of WHO in "Geneva": Jane Doe\n');
    const agenda = imported(
      'Meetings',
      '| Date | Meeting | Participants |',
      '| 12 March 2024 | Meeting on drugs | Ms. Ann Lee |',
      `| ${cell} | Meeting on water | ${cell} |`,
    );
    expect(agenda).toContain('meeting with lee on 2024-03-12: Meeting on water\n');
    for (const text of [tasks, team, agenda]) expect(text.split(cell).length).toBeGreaterThan(1);
  });

  it.each([
    'N/A',
    'n/a',
    'TBC',
    'see above',
    'to be confirmed',
    '-',
    'sans objet',
    'à confirmer',
    'No aplica',
  ])('“%s” says nothing', cell => {
    const text = imported(
      'Recommendations',
      '| Recommendation | Addressee | Deadline | Priority |',
      '| Buy drugs | Ministry of Health | 31 May 2024 | High |',
      `| Hire staff | ${cell} | ${cell} | ${cell} |`,
    );
    expect(text).toContain('recommendation: Hire staff\n');
    expect(
      entries(
        imported('Mission team', '| Name | Function | Organization |', `| Jane Doe | ${cell} | ${cell} |`),
      ),
    ).toEqual(['participant doe: Jane Doe']);
  });

  it('with a line break is one finding, with its severity', () => {
    const text = imported('Findings', '| Finding | Severity |', '| No staff.<br>None at all. | High |');
    expect(text).toContain('finding severity high: No staff.\n\n    None at all.\n');
  });

  it('with as many lines as the one beside it is as many', () => {
    const text = imported(
      'Recommendations',
      '| Recommendation | Addressee |',
      '| Buy drugs<br>Hire staff | Ministry of Health<br>District Court |',
    );
    expect(entries(text)).toEqual([
      'recommendation to "Ministry of Health": Buy drugs',
      'recommendation to "District Court": Hire staff',
    ]);
  });
});

it('takes a list of short forms for no letterhead', () => {
  const lines = 'UN/DESA: Department of Economic and Social Affairs\nA: Alpha\nto: Territorial Office';
  const { text } = importDocument(readText(`Mission to Selm\n\n${lines}\n\nFindings\n\n- Bad.\n`));
  expect(text).not.toContain('distribution');
  const { text: letter } = importDocument(
    readText('Mission à Selm\n\nDe : Ann Lee\nÀ : Bo Wu\n\nConstatations\n\n- Rien.\n'),
  );
  expect(letter).toContain('distribution: Bo Wu\n');
});

it('puts nothing under the heading of a day behind what was on another', () => {
  const { text } = importDocument(
    readText(
      'Mission to Selm\n\nMeetings\n\n12 March 2024, 25:61: Meeting with B.\n31 February 2024: Visit to C/D\n\n13.03.2024 14h30-16h: Meeting with Ministry of Health\n\nVisit to Tarn\n',
    ),
  );
  expect(text.split('12 March 2024, 25:61')).toHaveLength(2);
  expect(text).toMatch(/section: Meetings\n\n {4}Visit to Tarn\n/);
});
