/** Every word of a source stands in the page that its report becomes, or the import says where it stands instead. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../src/export/audience/decode.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { importFile } from '../../src/import/import-file.ts';
import { unseenLines } from '../../src/import/unseen-words.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';
import { sampled } from '../support/runs.ts';

const FOLDERS = ['corpus', 'lessons', 'facts', 'odt', 'outlook', 'pdf'];
const sources = FOLDERS.flatMap(folder =>
  readdirSync(new URL(`${folder}/`, import.meta.url))
    .filter(name => !/\.json$|^README/.test(name))
    .map(name => `${folder}/${name}`),
);
const html = EXPORTERS.find(({ id }) => id === 'html');
const compileText = textCompiler();

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a browser shows of a page. */
function shownOf(page: string): string {
  return page
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex, code) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/g, (sign, name) => SIGNS[name] ?? sign);
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '');
  return plain.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

async function imported(bytes: Uint8Array, ending: string) {
  const made = await importFile(bytes, ending, { fileName: 'source' });
  const report = await compileText(made.text);
  if (!html) throw new Error('no pages');
  const language = report.mission.language ?? 'en';
  const page = await exportReport(report, html, { ...fixedContext, language });
  if (!page.ok) throw new Error(page.reason);
  return { ...made, shown: shownOf([...textsIn(page.bytes)].join('\n')) };
}

describe('a word of a source', () => {
  it.each(sampled(sources))('of %s is on the page, or told with its line', async name => {
    const bytes = readFileSync(new URL(name, import.meta.url));
    const { pieces, shown, text, words } = await imported(bytes, name.split('.').at(-1) ?? '');
    const seen = new Set(wordsOf(shown));
    const told = unseenLines(pieces, text);
    const known = new Set(told.flatMap(each => each.words.flatMap(wordsOf)));
    expect(
      pieces.flatMap(piece => wordsOf(piece.text)).filter(word => !seen.has(word) && !known.has(word)),
    ).toEqual([]);
    expect(told.filter(({ line, sourceLine }) => line === undefined && sourceLine === undefined)).toEqual([]);
    const count = told.reduce((sum, each) => sum + each.words.length, 0);
    expect(words?.placed).toBe((words?.words ?? 0) - count);
  });
});

const MAIL = `From: Ada Lim <ada.lim@ohs.example>
To: Ruth Vale <ruth.vale@ohs.example>, Otto Marsh
Cc: Pia Noor <p.noor@ohs.example>
Date: Mon, 18 Nov 2024 17:41:09 +0300
Subject: Mission to Selm

Findings

- Two of three wells are dry.

Recommendations

a) The Water Board should dig a well.
b) The Water Board should mend the pump.
`;

describe('a name', () => {
  const bytesOf = (source: string) => new TextEncoder().encode(source);

  it.each([
    ['of whom a mail went to', MAIL, 'eml', ['Ruth Vale', 'Otto Marsh', 'Pia Noor', 'Ada Lim']],
    [
      'in a column beside meetings',
      '# Mission to Selm\n\n## Meetings\n\n| Date | Time | With whom | Subject | Follow-up |\n| --- | --- | --- | --- | --- |\n| 2 June 2024 | 09:00 | Ms. Ana Tui, Mayor | Licences | Joe Fale |\n| 3 June 2024 | 10:00 | Ms. Ida Orr, Judge | Courts | Lusi Toa |\n',
      'md',
      ['Joe Fale', 'Lusi Toa', 'Ana Tui'],
    ],
    [
      'in a sentence among those that tell of meetings',
      '# Report of the mission to Selm, 9 to 17 February 2024\n\n## Mission activities\n\nThe Head of Mission, Ambassador Lars Holm, met the President, the Minister of the Interior, Mr. Otto Kern, and the chair of the Commission. On 10 February the analyst met the deputy ombudsman, Ms. Rosa Halas.\n',
      'md',
      ['Lars Holm', 'Otto Kern', 'Rosa Halas'],
    ],
  ])('%s is on the page', async (_, source, ending, names) => {
    const { shown } = await imported(bytesOf(source), ending);
    for (const name of names) expect(shown).toContain(name);
  });

  it('in what asks to be left out is not', async () => {
    const source = MAIL.replace('- Two', '- Please leave this out: Vera Moss told us.\n- Two');
    const { shown, text } = await imported(bytesOf(source), 'eml');
    expect(text).toContain('Vera Moss');
    expect(shown).not.toContain('Vera Moss');
  });
});

describe('what no reader sees', () => {
  it('is no word that was placed: the address of a mail, the letter of a point', async () => {
    const { sums, pieces, text } = await imported(new TextEncoder().encode(MAIL), 'eml');
    const lines = unseenLines(pieces, text);
    const lost = lines.flatMap(({ words }) => words);
    expect(lost).toEqual(
      expect.arrayContaining(['<ada.lim@ohs.example>', '<p.noor@ohs.example>', 'a)', 'b)']),
    );
    const [, placed, words] = /(\d+) of (\d+) words placed/.exec(sums) ?? [];
    expect(Number(words) - Number(placed)).toBe(lost.length);
    expect(sums).toMatch(/words stand only in comments.*“<ada\.lim@ohs\.example>” \(line \d+\)/);
    for (const { line = 0, text: said } of lines.filter(each => each.line !== undefined))
      expect(text.split('\n')[line - 1]).toContain(said.split('\n')[0]);
  });
});
