/** Wherever words stand in a finished file, on the page or behind it, the last look finds those that belong inside. */
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { reduceFor } from '../../../src/export/audience/reduce.ts';
import { exportReport } from '../../../src/export/export-report.ts';
import { AUDIT_TRAIL, LAYOUTS, TABLES } from '../../../src/export/exporter.ts';
import { inFormat } from '../../../src/export/in-format.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import type { Block } from '../../../src/report/blocks.ts';
import type { Report } from '../../../src/report/report.ts';
import { fixedContext } from '../../support/export-context.ts';
import { markedPng } from '../../support/marked-pictures.ts';
import { markedReport } from '../../support/marked-report.ts';
import { sampled } from '../../support/runs.ts';
import { words } from '../../support/words.ts';

const SECRET = 'Guards sold three crates of seized rifles northwards';

/** The report with a finding that says the secret and belongs inside. */
const keeping: Report = {
  ...markedReport,
  mission: { ...markedReport.mission, ...words('A mission', 'Seen.') },
  findings: markedReport.findings.map(each =>
    each.marking === 'confidential' ? { ...each, ...words(`${SECRET}.`) } : each,
  ),
};

type Place = (report: Report) => Report;

const isOpen = ({ marking }: { readonly marking: string }) => marking === 'unclassified';
const inOpen = <E extends { readonly marking: string }>(entries: readonly E[], change: Partial<E>): E[] =>
  entries.map(entry => (isOpen(entry) ? { ...entry, ...change } : entry));
const inSection =
  (block: Block): Place =>
  report => ({
    ...report,
    sections: inOpen(report.sections, { blocks: [block] }),
  });
const text = { type: 'text', value: SECRET } as const;

/** Where the words can come to stand besides the body of the text. */
const PLACES: Readonly<Record<string, Place>> = {
  'front matter': report => ({ ...report, mission: { ...report.mission, distribution: SECRET } }),
  'author, a property of the document': report => ({
    ...report,
    mission: { ...report.mission, authors: [SECRET] },
  }),
  'heading, a bookmark of a PDF': report => ({
    ...report,
    sections: inOpen(report.sections, words(SECRET)),
  }),
  'what is asked at a glance': report => ({
    ...report,
    recommendations: inOpen(report.recommendations, words(SECRET)),
  }),
  'due date in words': report => ({
    ...report,
    recommendations: inOpen(report.recommendations, { dueText: SECRET }),
  }),
  rating: report => ({ ...report, findings: inOpen(report.findings, { rated: SECRET }) }),
  function: report => ({ ...report, participants: inOpen(report.participants, { role: SECRET }) }),
  'name in the source, a bookmark and a hidden column': report => ({
    ...report,
    recommendations: inOpen(report.recommendations, { id: SECRET.replaceAll(' ', '-') }),
  }),
  'caption and alternative text': inSection({
    type: 'paragraph',
    children: [{ type: 'image', url: 'a.png', alt: SECRET }],
  }),
  'address of a link': inSection({
    type: 'paragraph',
    children: [
      {
        type: 'link',
        url: `https://x.org/${encodeURIComponent(SECRET)}`,
        children: [{ ...text, value: 'here' }],
      },
    ],
  }),
  'head of a table': inSection({
    type: 'table',
    align: [null, null],
    rows: [
      [[text], []],
      [[], []],
    ],
  }),
  'item of a list': inSection({
    type: 'list',
    ordered: false,
    items: [[{ type: 'paragraph', children: [text] }]],
  }),
  'words of an update': report => ({ ...report, updates: inOpen(report.updates, words(SECRET)) }),
  'who said an update': report => ({
    ...report,
    updates: inOpen(report.updates, { by: [{ name: SECRET }] }),
  }),
};

const context = {
  ...fixedContext,
  asOf: '2024-02-04',
  print: async (page: Uint8Array) => page,
  readAsset: async () => new Uint8Array(markedPng),
};

test('nothing is refused as long as the words stand nowhere else', async () => {
  for (const exporter of EXPORTERS) {
    const result = await exportReport(keeping, exporter, { ...context, audience: 'public' });
    expect(result, exporter.id).toMatchObject({ ok: true });
  }
});

test('words that belong inside are found wherever a format puts them', async () => {
  const found = new Map<string, Set<string>>();
  const orders = EXPORTERS.flatMap(exporter =>
    Object.keys(PLACES).flatMap(place =>
      LAYOUTS.flatMap(layout => TABLES.map(table => ({ exporter, place, layout, table }))),
    ),
  ).filter(({ exporter: { takes = [], tables = [] }, layout, table }) => {
    const isLaidOut = takes.includes('layout') || layout === 'full';
    return isLaidOut && (tables.includes(table) || table === 'findings') && table !== AUDIT_TRAIL;
  });
  for (const { exporter, place, layout, table } of sampled(orders)) {
    const audience = 'public' as const;
    const report = PLACES[place]?.(keeping) ?? keeping;
    const order = { ...context, audience, layout, table };
    const render = await exporter.load();
    const bytes = await render(inFormat(reduceFor(report, order), exporter, order), order);
    if (!partsOf(bytes).some(said)) continue;
    const result = await exportReport(report, exporter, order);
    expect(result, `${exporter.id}: ${place}`).toMatchObject({ ok: false });
    found.set(place, (found.get(place) ?? new Set()).add(exporter.id));
  }
  expect([...found.keys()].sort()).toEqual(Object.keys(PLACES).sort());
});

test.each(['docx', 'xlsx'])('words in the properties of a %s alone are found', async id => {
  const exporter = EXPORTERS.find(each => each.id === id);
  if (!exporter) throw new Error(`there is no format ${id}`);
  const render = await exporter.load();
  const report: Report = { ...keeping, mission: { ...keeping.mission, ...words(SECRET) } };
  const order = { ...context, audience: 'public' as const };
  const whole = unzipSync(await render(reduceFor(report, order), order));
  const properties = Object.entries(whole).filter(([name]) => name.startsWith('docProps/'));
  expect(properties.map(([, part]) => said(new TextDecoder().decode(part)))).toContain(true);
  const alone = zipSync(Object.fromEntries(properties));
  const result = await exportReport(keeping, { ...exporter, load: async () => async () => alone }, order);
  expect(result).toMatchObject({ ok: false });
});

test('words in the properties of a PDF alone are found', async () => {
  const exporter = EXPORTERS.find(({ isPrinted }) => isPrinted);
  if (!exporter) throw new Error('there is no printed format');
  const units = Array.from(SECRET, letter =>
    letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0'),
  );
  const pdf = new TextEncoder().encode(`%PDF-1.4\n1 0 obj\n<</Author <FEFF${units.join('')}>>>\nendobj\n`);
  const order = { ...context, audience: 'public' as const };
  const outcome = (print: () => Promise<Uint8Array>) => exportReport(keeping, exporter, { ...order, print });
  expect(await outcome(async () => pdf)).toMatchObject({ ok: false });
  expect(await outcome(async () => pdf.slice(0, 9))).toMatchObject({ ok: true });
});

/** The parts of a file as they are, by no means of ours; lines of a calendar are folded. */
function partsOf(bytes: Uint8Array): readonly string[] {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map(part => new TextDecoder().decode(part).replaceAll('\r\n ', ''));
}

/** True for a text with all words of the secret in a row, whatever is between them. */
function said(text: string): boolean {
  return new RegExp(SECRET.replaceAll(' ', '(?:[^\\p{L}]|%20)+'), 'iu').test(text);
}
