/** Tables whose heads or figures may mislead: a head of several columns, a measure that looks like an hour. */
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/import/import-document.ts';
import { readMarkdown } from '../../src/import/read-markdown.ts';

function imported(heading: string, ...rows: readonly string[]): string {
  const [head = '', ...others] = rows;
  const table = [head, head.replace(/[^|]+/g, '---'), ...others].join('\n');
  return importDocument(readMarkdown(`# Mission to Selm, 11 to 14 March 2024\n\n## ${heading}\n\n${table}\n`))
    .text;
}

describe('a head of several columns', () => {
  it.each([
    ['Responsible / Deadline', 'Health Board / 31 May 2024', 'to "Health Board" due 2024-05-31'],
    ['Responsible / Deadline', 'Health Board / 31/05/2024', 'to "Health Board" due 2024-05-31'],
    ['By whom / by when', 'Ministry, 31 May 2024', 'to "Ministry" due 2024-05-31'],
    ['Addressee and priority', 'Ministry of Health / High', 'to "Ministry of Health" priority high'],
    ['Owner / Due / Status', 'Ann Lee / 31 May 2024 / Open', 'to "Ann Lee" due 2024-05-31 status open'],
    ['Owner / Responsible', 'Health Board / Fire Board', 'to "Health Board", "Fire Board"'],
  ])('“%s” gives of “%s” %s', (head, cell, attributes) => {
    const text = imported(
      'Recommendations',
      `| Recommendation | ${head} |`,
      `| Close the wells. | ${cell} |`,
    );
    expect(text).toContain(`recommendation ${attributes}: Close the wells.\n`);
  });
});

describe('what was due before the mission', () => {
  const matrix = (...days: readonly string[]) =>
    imported(
      'Recommendations',
      '| Recommendation | Due | Status |',
      ...days.map((day, at) => `| ${['Close the wells.', 'Open the pumps.'][at]} | ${day} | Open |`),
    );
  it('makes no earlier table of one in which something is still to come', () => {
    const text = matrix('2024-01-31', '2024-05-31');
    expect(text).toContain('recommendation due 2024-01-31 status open: Close the wells.\n');
    expect(text).toContain('recommendation due 2024-05-31 status open: Open the pumps.\n');
  });

  it('was agreed by an earlier one where all of it was', () => {
    expect(matrix('2024-01-31', '2024-02-28')).not.toMatch(/^recommendation/m);
  });
});

describe('figures with dots', () => {
  const rows = (...figures: readonly string[]) =>
    imported(
      'Meetings\n\n### Selm plant',
      '| Tap | District | Chlorine |',
      ...figures.map((figure, at) => `| ${['Market', 'School', 'Post'][at]} | Centre | ${figure} |`),
    );
  it('are no hours where they are not in the order of a day', () => {
    expect(rows('0.48', '9.30')).not.toMatch(/^meeting/m);
    expect(rows('9.30', '8.15', '7.10')).not.toMatch(/^meeting/m);
    expect(rows('9.75', '10.80')).not.toMatch(/^meeting/m);
  });

  it('are no hours of the night beside what could be days', () => {
    const text = imported(
      'Meetings\n\n### Selm plant',
      '| Point | District | Chlorine |',
      '| Tap 1 | Centre | 0.48 |',
      '| Tap 2 | East | 9.30 |',
    );
    expect(text).not.toMatch(/^meeting/m);
  });
});
