/** The sensitivity labels of an organization, on the files that leave and on those that are imported. */
import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Marking } from '../../src/domain/marking.ts';
import {
  carriedLabels,
  type SensitivityLabel,
  type SensitivityLabels,
} from '../../src/domain/sensitivity-labels.ts';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { importFile } from '../../src/import/import-file.ts';
import { WordPackage } from '../../src/word/package.ts';
import { textCompiler } from '../support/compile-text.ts';
import { fixedContext } from '../support/export-context.ts';
import { pdfWith } from '../support/pdf-file.ts';

const compileText = textCompiler();

const SITE = 'cb46c030-1825-4e81-a295-151c039dbf02';

function labelNamed(name: string, digit: number): SensitivityLabel {
  return { id: `${digit}096f6a2-d2f7-48be-b329-b73aaa526e5d`, name, siteId: SITE };
}

const LABELS = {
  unclassified: labelNamed('General', 1),
  confidential: labelNamed('Restricted – Staff', 2),
  'strictly-confidential': labelNamed('Secret & sealed', 3),
} satisfies Record<Marking, SensitivityLabel>;

const MARKED = `mission m: M
classification unclassified

finding wells gap: Wells are dry.

finding guards gap confidential: Guards take money.

finding director gap strictly-confidential: The director does.
`;

const READERS = [
  ['public', LABELS.unclassified],
  ['partner-confidential', LABELS.confidential],
  ['internal', LABELS['strictly-confidential']],
] as const;

test.each(
  ['docx', 'xlsx', 'pdf'].flatMap(format =>
    READERS.map(([audience, label]) => ({ format, audience, label })),
  ),
)('$format for $audience carries the label $label.name and no other', async ({ format, audience, label }) => {
  const { bytes, warnings } = await exported(format, audience, LABELS);
  expect(await labelsIn(format, bytes)).toEqual([{ id: label.id, name: label.name }]);
  expect(warnings).toEqual([]);
  expect((await exported(format, audience, LABELS)).bytes).toEqual(bytes);
});

test.each(['docx', 'xlsx', 'pdf'])(
  '%s of a marking without a label carries none, and says so',
  async format => {
    const { bytes, warnings } = await exported(format, 'internal', { confidential: LABELS.confidential });
    expect(await labelsIn(format, bytes)).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('The file is strictly-confidential')]);
  },
);

test('a report that does not say how it is classified is not labelled as unclassified', async () => {
  const { bytes, warnings } = await exported(
    'docx',
    'internal',
    LABELS,
    'mission m: M\n\nfinding gap: Wells are dry.\n',
  );
  expect(await labelsIn('docx', bytes)).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining('classification unclassified')]);
});

test.each([
  ['the label that is strictly confidential here', LABELS['strictly-confidential'], /strictly-confidential/],
  ['a label that the settings do not have, by its name', labelNamed('CONFIDENTIAL', 9), /confidential/],
])('a Word file with %s is imported as a report that is marked so', async (_, label, marking) => {
  const { text, notes } = await importFile(await wordFileWith(label), 'docx', { labels: LABELS });
  expect(text).toMatch(new RegExp(`^\\s*classification ${marking.source}$`, 'm'));
  expect(notes.join(' ')).not.toContain('sensitivity label');
});

test('a label that says nothing here is told, and marks nothing', async () => {
  const { text, notes } = await importFile(await wordFileWith(labelNamed('Project Blue', 9)), 'docx');
  expect(text).not.toContain('classification');
  expect(notes).toContainEqual(expect.stringContaining('“Project Blue”'));
});

test('a label never lowers what the text says', async () => {
  const file = await wordFileWith(LABELS.unclassified, 'Classification: strictly confidential');
  const { text } = await importFile(file, 'docx', { labels: LABELS });
  expect(text).toContain('classification strictly-confidential');
});

test('our own Word file that was given a higher label comes back as a report that is marked so', async () => {
  const { bytes } = await exported('docx', 'partner-confidential', LABELS);
  const parts = unzipSync(bytes);
  const [path = ''] = Object.keys(parts).filter(name => name.endsWith('custom.xml'));
  const relabelled = strFromU8(parts[path] ?? new Uint8Array())
    .replaceAll(LABELS.confidential.id, LABELS['strictly-confidential'].id)
    .replace(LABELS.confidential.name, 'Secret &amp; sealed');
  const file = zipSync({ ...parts, [path]: strToU8(relabelled) });
  const { text, notes } = await importFile(file, 'docx', { labels: LABELS });
  expect(text).toContain('classification strictly-confidential');
  expect(notes).toContainEqual(expect.stringContaining('higher than the report’s own'));
  const same = await importFile((await exported('docx', 'internal', LABELS)).bytes, 'docx', {
    labels: LABELS,
  });
  expect(same.text).toContain('classification unclassified');
});

test('a mail is marked by the label in its headers', async () => {
  const { id, name } = LABELS.confidential;
  const mail = `From: a@example.org\nSubject: Trip to Selm\nmsip_labels: MSIP_Label_${id}_Enabled=True;\n MSIP_Label_${id}_Name=${name}\n\nWe went to Selm and saw the wells.\n`;
  const { text } = await importFile(new TextEncoder().encode(mail), 'eml', { labels: LABELS });
  expect(text).toContain('classification confidential');
});

async function exported(
  format: string,
  audience: (typeof READERS)[number][0],
  labels: SensitivityLabels,
  text = MARKED,
) {
  const exporter = EXPORTERS.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no format ${format}`);
  const print = async () =>
    pdfWith([{ bytes: new Uint8Array() }], ['<</Creator (a browser)>>'], '', '/Info 5 0 R');
  const result = await exportReport(await compileText(text), exporter, {
    ...fixedContext,
    audience,
    labels,
    print,
  });
  if (!result.ok) throw new Error(result.reason);
  return result;
}

async function labelsIn(format: string, bytes: Uint8Array) {
  if (format !== 'pdf') return carriedLabels(new WordPackage(bytes).customProperties());
  const { getDocumentProxy } = await import('unpdf');
  const { info } = await (await getDocumentProxy(new Uint8Array(bytes))).getMetadata();
  return carriedLabels(Object.entries('Custom' in info ? (info.Custom as Record<string, string>) : {}));
}

async function wordFileWith(
  { id, name }: SensitivityLabel,
  ...lines: readonly string[]
): Promise<Uint8Array> {
  const customProperties = [
    { name: `MSIP_Label_${id}_Enabled`, value: 'true' },
    { name: `MSIP_Label_${id}_Name`, value: name },
    { name: 'Client', value: 'nobody' },
  ];
  const children = ['Mission to Selm', '3 May 2024', ...lines, 'We saw the wells.'].map(
    text => new Paragraph(text),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ customProperties, sections: [{ children }] })));
}
