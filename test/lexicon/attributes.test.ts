/** Every attribute whose value stands for itself is in all the places that the documentation promises, from its row alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MarkupContent } from 'vscode-languageserver';
import { compile } from '../../src/compile/compile.ts';
import { helpFor } from '../../src/editor/word-help.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { asksOf } from '../../src/export/register/asks.ts';
import { REGISTER_FORMATS, renderRegister } from '../../src/export/register/registers.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { readSource } from '../../src/import/read-source.ts';
import { importReport } from '../../src/import/report/import-report.ts';
import { CHANGING_ROWS, plainAttributesOf } from '../../src/lexicon/attributes.ts';
import { checkFiles } from '../support/check.ts';
import { completionsAt, openEditor } from '../support/editor.ts';
import { fixedContext } from '../support/export-context.ts';
import { readable } from '../support/readable.ts';

/** The entries that can have such attributes, each where it can stand. */
const AROUND = 'mission m: M\nunder p\nclassification unclassified\n\nprogramme p: P\n\npillar w: W\n\n';
const ENTRIES = {
  Pillar: ['pillar other', ': Another pillar\n\nfinding #other gap: Taps are dry.'],
  Theme: ['theme t of w', ': A theme\n\nfinding #t gap: Taps are dry.'],
  Finding: ['finding f #w gap', ': Taps are dry.'],
  Recommendation: ['finding f #w gap: Taps are dry.\n\nrecommendation r', ': Mend them.'],
  Action: ['finding f #w gap: Taps are dry.\n\nrecommendation r: Mend them.\n\naction a', ': Buy pipes.'],
} as const;

const rows = Object.entries(ENTRIES).flatMap(([type, [head, tail]]) =>
  plainAttributesOf(type as keyof typeof ENTRIES).map(row => {
    const { says = '', example = '' } = helpFor(row.word) ?? {};
    return { type, row, says, example, head, tail };
  }),
);

/** What a reader finds of an example: its value without quotation marks, as the exports word it. */
function shown(example: string): RegExp {
  const value = example.slice(example.indexOf(' ') + 1).split(',')[0] ?? '';
  return new RegExp(value.replaceAll('"', '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i');
}

describe.each(rows)('$row.word of a $type', ({ type, row: { word, columns }, says, example, head, tail }) => {
  const text = `${AROUND}${head} ${example}${tail}\n`;

  it('has an example, which is read without a problem', async () => {
    const { documents } = await checkFiles({ 'r.mission': text }, { profile: 'draft' });
    const problems = documents[0]?.diagnostics ?? [];
    expect(problems.filter(({ code }) => code === 'syntax' || code === `attribute/${word}`)).toEqual([]);
    expect(example).toMatch(new RegExp(`^${word} `));
  });

  it('stands on the cheat sheet', () => {
    expect(readFileSync('docs/cheat-sheet.md', 'utf8')).toMatch(new RegExp(`\`[^\`]*\\b${word}\\b[^\`]*\``));
  });

  it('is explained by hover and offered by completion', async () => {
    const editor = await openEditor({ 'r.mission': text.replace(` ${example}`, ` <|>${example}`) });
    const result = await editor.services.lsp.HoverProvider?.getHoverContent(editor.document, editor.at);
    expect(MarkupContent.is(result?.contents) ? result.contents.value : '').toContain(says);
    const asking = await openEditor({ 'r.mission': text.replace(` ${example}`, ' <|>') });
    expect((await completionsAt(asking)).map(({ label }) => label)).toContain(word);
  });

  it('is in every export that shows such an entry', async () => {
    const report = await reportOf(text);
    for (const exporter of EXPORTERS.filter(({ isPrinted }) => !isPrinted)) {
      const isTable = exporter.id === 'csv' || exporter.id === 'xlsx';
      if (exporter.id === 'ics') continue;
      if (isTable && !(type === 'Finding' ? columns?.findings : columns?.followUp)) continue;
      const context = { ...fixedContext, table: type === 'Finding' ? 'findings' : 'follow-up' } as const;
      const bytes = await (await exporter.load())(report, context);
      const words = readable(exporter.extension, bytes).replace(/<[^>]*>/g, ' ');
      expect(words, exporter.id).toMatch(shown(example));
    }
  });

  it('is in the JSON and its schema, and comes back from there', async () => {
    const report = await reportOf(text);
    const schema = JSON.parse(readFileSync('language/mission-report.schema.json', 'utf8'));
    expect(JSON.stringify(schema)).toContain(`"${word}":`);
    const back = await checkFiles({ 'r.mission': importReport(report) }, { profile: 'draft' });
    expect(back.documents.flatMap(document => compile(document) ?? [])).toEqual([report]);
    expect(importReport(report)).toContain(example);
  });
});

const inRegister = rows.filter(
  ({ type, row: { columns, of } }) =>
    columns?.followUp !== undefined && type === (of.includes('Action') ? 'Action' : 'Recommendation'),
);

it.each(inRegister)('$row.word of a $type is in the register', async ({ example, head, tail }) => {
  const text = `${AROUND}${head} ${example}${tail}\n`;
  const context = { asOf: '2025-06-30', audience: 'internal', language: 'en', toolVersion: '0' } as const;
  const asks = [asksOf(await reportOf(text), context)].flatMap(each => each ?? []);
  for (const format of REGISTER_FORMATS) {
    const result = await renderRegister(asks, format, context);
    if (!result.ok) throw new Error(result.reason);
    expect(readable(format, result.bytes), format).toMatch(shown(example));
  }
});

it.each(['Cost', 'Budget', 'Coût'])(
  'a column %s of an imported table says what it would cost',
  async heading => {
    const page = `# Report\n\n## Recommendations\n\n| Recommendation | ${heading} |\n| --- | --- |\n| Mend the taps. | EUR 300 |\n`;
    const { text } = importDocument(await readSource(new TextEncoder().encode(page), 'md'));
    expect(text).toMatch(/^recommendation cost "EUR 300":/m);
  },
);

const COLUMNS = readJson('language/import/en.json').columns as Readonly<Record<string, readonly string[]>>;
const inTables = rows.flatMap(({ type, row: { word, value }, example }) => {
  const [heading] = COLUMNS[word] ?? [];
  const isStatement = ['Finding', 'Recommendation', 'Action'].includes(type);
  return value === 'phrase' && isStatement && heading ? [{ type, word, heading, example }] : [];
});

it.each(inTables)(
  '$word of a $type is read from the tables of others',
  async ({ type, heading, example }) => {
    const cell = example.slice(example.indexOf(' ') + 1).replaceAll('"', '');
    const page = `# Report\n\n## ${type}s\n\n| ${type} | ${heading} |\n| --- | --- |\n| Mend the taps. | ${cell} |\n`;
    const { text } = importDocument(await readSource(new TextEncoder().encode(page), 'md'));
    expect(text).toMatch(
      new RegExp(`^${type.toLowerCase()}.* ${example.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'm'),
    );
  },
);

it('finds attributes to look at', () => {
  expect(rows.length).toBeGreaterThan(8);
});

it.each(CHANGING_ROWS.filter(({ value }) => value === 'phrase'))(
  '$word may change, and stands in at most four files of code beside the lexicon',
  ({ word }) => {
    const code = new RegExp(`(?<![\\w.-])['"]?${word}['"]?\\??(?=[,:\\s)}\\]])`);
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter(path => /\.tsx?$/.test(path) && !/(?:^lexicon|generated)\//.test(path))
      .filter(path => {
        const text = readFileSync(`src/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
        return code.test(text);
      });
    expect(files.length, files.join(', ')).toBeLessThanOrEqual(4);
  },
);

function readJson(path: string) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

async function reportOf(text: string) {
  const { documents } = await checkFiles({ 'r.mission': text }, { profile: 'draft' });
  const report = documents.flatMap(document => compile(document) ?? [])[0];
  if (!report) throw new Error('no report');
  return report;
}
