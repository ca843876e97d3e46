/** What became of each piece of a source, and the lines on which it stands on both sides. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { entriesIn, textsLeft } from '../../src/import/where.ts';

const corpus = new URL('corpus/', import.meta.url);

async function traced(name: string) {
  const bytes = readFileSync(new URL(name, corpus));
  const imported = await importFile(bytes, name.split('.').at(-1) ?? '');
  return { ...imported, source: new TextDecoder().decode(bytes).split(/\r\n|\r|\n/) };
}

function imported(text: string, ending = 'txt') {
  return importFile(new TextEncoder().encode(text), ending);
}

/** A word that tells a line from most others. */
function longestWord(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).reduce(
    (best, word) => (word.length > best.length ? word : best),
    '',
  );
}

describe.each([
  'en-drovia-trial-monitoring.txt',
  'fr-lomari-evaluation-conjointe.md',
  'en-sarrow-election.html',
  'en-mail-html-trip.eml',
])('%s', name => {
  it('has each piece on the line from which it is told to come, and the report where it is told to stand', async () => {
    const { pieces, text, source } = await traced(name);
    const lines = text.split('\n');
    expect(pieces.length).toBeGreaterThan(20);
    const strayed = pieces.flatMap(piece => {
      const [first = ''] = piece.text.match(/[\p{L}\p{N}]+/u) ?? [];
      const around = `${source[(piece.line ?? 0) - 1]} ${source[piece.line ?? 0]}`;
      const spans = piece.places.map(({ start, end }) => text.slice(start, end)).join(' ');
      const word = longestWord(piece.text);
      const isThere = piece.places.every(({ line, start }) =>
        lines[line - 1]?.includes(text.slice(start).split(/\s/, 1)[0] ?? '?'),
      );
      return around.includes(first) && spans.includes(word) && isThere ? [] : [piece];
    });
    expect(strayed).toEqual([]);
  });
});

it('counts the paragraphs of a Word file, those of tables included', async () => {
  const { pieces } = await traced('en-btor-plea-workshop.docx');
  const line = (beginning: string) => pieces.find(({ text }) => text.startsWith(beginning))?.line;
  expect(line('Organization for Fair Justice')).toBe(1);
  // Two cells for each row.
  expect(line('Title of mission')).toBe(3);
  expect(line('Prepared by')).toBe(5);
  expect(line('Background')).toBe(20);
});

it('leads from an entry whose words stand beside it to the line that says them', async () => {
  const { text, pieces } = await imported(
    'Mission to Selm\n\nPersons met\n\nMs. Ada Lim, Director, Water Board\n\nFindings\n\n- Wells are dry.\n',
  );
  const entries = entriesIn(text, pieces);
  const sourceLine = (kind: string) => entries.find(entry => entry.kind === kind)?.sourceLine;
  expect([sourceLine('person'), sourceLine('finding')]).toEqual([5, 9]);
  const line = entries.find(({ kind }) => kind === 'finding')?.line ?? 0;
  expect(text.split('\n')[line - 1]).toBe('finding: Wells are dry.');
});

it('tells tables that it made nothing of, with where they stand', async () => {
  const { text, notes, pieces } = await imported(
    '# Mission to Selm\n\n## Background\n\n| Town | Wells |\n| --- | --- |\n| Selm | 3 |\n| Orr | 4 |\n',
    'md',
  );
  const line = text.split('\n').findIndex(each => each.includes('| Town')) + 1;
  expect(textsLeft(pieces)).toEqual([{ kind: 'table', line, sourceLine: 5, rows: 3 }]);
  expect(notes).toContain(
    `Tables that were not understood and stay as they are: “Town | Wells” (3 rows, from line ${line} of the report on).`,
  );
});

it('says nothing of a table that became entries', async () => {
  const { notes } = await imported(
    '# Mission to Selm\n\n## Recommendations\n\n| Recommendation | Responsible | Deadline |\n| --- | --- | --- |\n| Open the well | Ministry of Water | 1 May 2025 |\n| Mend the pump | Ministry of Water | 1 May 2025 |\n',
    'md',
  );
  expect(notes.filter(note => note.startsWith('Tables'))).toEqual([]);
});

it('says from which line on the text stands that found no place', async () => {
  const { text, sums } = await traced('en-mail-short-visit.eml');
  const line = text.split('\n').findIndex(each => each.startsWith('annex: Unplaced text')) + 3;
  expect(sums).toContain(`as unplaced text, from line ${line} of the report on.`);
});
