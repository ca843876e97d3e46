/** Files that somebody made to do harm, or that were damaged: one sentence each, and nothing of the report is changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UnreadableSource } from '../../src/base/unreadable-source.ts';
import { zip } from '../../src/export/zip.ts';
import { hasSameStructure, takeIn } from '../../src/review/take-in.ts';
import { p, r, W, word } from '../support/raw-word.ts';
import { reviewWord, sendWord } from '../support/reviewed.ts';
import { revised } from '../support/revised-file.ts';

const TEXT = readFileSync(join(import.meta.dirname, 'valley.mission'), 'utf8');
const sent = await (await sendWord())(TEXT);

/** The one sentence that is said of a file; undefined where it is read. */
async function refusal(file: Uint8Array): Promise<string | undefined> {
  try {
    const review = await reviewWord(file, TEXT);
    return review.ok ? undefined : review.reason;
  } catch (error) {
    if (error instanceof UnreadableSource) return error.message;
    throw error;
  }
}

const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document xmlns:w="${W}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;

/** What another program of the same house makes. */
function office(root: string): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const rels = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${rels}"><Relationship Id="r" Type="${type}" Target="main.xml"/></Relationships>`,
    ),
    'main.xml': strToU8(`<x:${root} xmlns:x="urn:x"/>`),
  });
}

test.each([
  ['no archive', strToU8('no archive'), /not a Word file/],
  ['an archive of something else', zipSync({ 'a.txt': strToU8('x') }), /holds no document/],
  [
    'a workbook',
    office('workbook'),
    /^This is not a Word file but an Excel workbook: choose a \.docx file\.$/,
  ],
  ['a presentation', office('presentation'), /not a Word file but a presentation/],
  [
    'an OpenDocument text',
    zipSync({ 'META-INF/manifest.xml': strToU8('<m/>'), 'content.xml': strToU8('<c/>') }),
    /not a Word file but an OpenDocument file/,
  ],
  ['a PDF file', strToU8('%PDF-1.7\n'), /not a Word file but a PDF file/],
  ['Rich Text', strToU8('{\\rtf1 Hello}'), /not a Word file but a file in Rich Text Format/],
  ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /This is an old Word file/],
  ['a part that breaks off', word('<w:p>'), /damaged/],
  ['a bomb of blanks', word(p(r(' '.repeat(70_000_000)))), /unpacks to more text/],
  ['a bomb of paragraphs', word('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(50_000)), /40,000 paragraphs/],
  ['entities', word('', { 'word/document.xml': laughs }), /document type/],
  [
    'parts deep in each other',
    word(p('<w:smartTag>'.repeat(50_000) + '</w:smartTag>'.repeat(50_000))),
    /too deep/,
  ],
  [
    'a file of somebody else',
    word(p(r('Dear colleague, please find enclosed the minutes.'))),
    /“valley-2026”/,
  ],
])('%s is refused', async (_, file, sentence) => {
  expect(await refusal(file)).toMatch(sentence);
});

describe('a file of another report', () => {
  test('is refused with its name', async () => {
    const other = await (await sendWord())(TEXT.replace('valley-2026', 'hill-2026'));
    expect(await refusal(other)).toMatch(/made from the report “hill-2026”.*“valley-2026”/);
  });
});

describe('what reviewers type', () => {
  const take = async (...changes: readonly string[]) => {
    const file = changes.reduce((each, change) => revised(each, change, { author: 'E. Vil' }), sent);
    const review = await reviewWord(file, TEXT);
    if (!review.ok) throw new Error(review.reason);
    return takeIn(TEXT, review.changes, new Set(review.changes.map(({ number }) => number))).text;
  };

  test('makes no entry of its own', async () => {
    const text = await take('It saw the well.{+¶finding secret: Something else.+}');
    expect(text).toContain('Something else.');
    expect(hasSameStructure(TEXT, text)).toBe(true);
  });

  test.each([
    'It saw the well.{+¶finding secret confidential: Something else.+}',
    'It saw the well.{+¶strictly-confidential+}',
    'A second finding {+strictly-confidential: +}has no name.',
  ])('makes no marking of its own, which its author is left to make: %s', async change => {
    expect(await take(change)).toBe(TEXT);
  });

  test.each([
    ['takes', 'It saw the well[- (C)-].', 'It saw the well (C).'],
    ['puts in', 'It saw the well{+ (C)+}.', 'It saw the well.'],
  ])('%s no marking within a text, which is listed', async (_, change, said) => {
    const text = TEXT.replace('It saw the well.', said);
    const file = revised(await (await sendWord())(text), change, { author: 'E. Vil' });
    const review = await reviewWord(file, text);
    if (!review.ok) throw new Error(review.reason);
    expect(review.changes).toMatchObject([{ state: 'own-text', why: 'marking', edits: [] }]);
  });

  test('at the marking of an entry is listed and changes nothing', async () => {
    const marked = TEXT.replace('finding gap #water:', 'finding gap #water confidential:');
    const file = revised(await (await sendWord())(marked), ' [[-Confidential-]{+Unclassified+}]', {
      author: 'E. Vil',
    });
    const review = await reviewWord(file, marked);
    if (!review.ok) throw new Error(review.reason);
    expect(review.changes.map(({ state }) => state)).toEqual(['own-text']);
  });
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['macros', { 'word/vbaProject.bin': 'Sub AutoOpen()' }],
  [
    'a template on another machine',
    {
      'word/_rels/settings.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://example.org/t.dotm" TargetMode="External"/></Relationships>`,
    },
  ],
])('%s are passed over', async (_, added) => {
  const parts = unzipSync(revised(sent, 'The school is [-closed-]{+open+}', { author: 'A. Chief' }));
  const more = Object.entries(added).map(([path, text]) => [path, strToU8(text)] as const);
  const review = await reviewWord(zip({ ...parts, ...Object.fromEntries(more) }), TEXT);
  expect(review).toMatchObject({ ok: true, knowsSent: true, changes: [{ new: 'open', state: 'offered' }] });
});

test('a part of what was sent that was changed by hand is as good as none', async () => {
  const parts = unzipSync(revised(sent, 'The school is [-closed-]{+open+}', { author: 'A. Chief' }));
  const own = strFromU8(parts['customXml/item1.xml'] ?? new Uint8Array());
  const review = await reviewWord(
    zip({
      ...parts,
      'customXml/item1.xml': strToU8(own.replace('&quot;report&quot;', '&quot;rapport&quot;')),
    }),
    TEXT,
  );
  expect(review).toMatchObject({ ok: true, knowsSent: false, changes: [{ new: 'open', state: 'offered' }] });
});
