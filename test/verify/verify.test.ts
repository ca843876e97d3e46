import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import type { Report } from '../../src/report/report.ts';
import { type Verdict, verify } from '../../src/verify/verify.ts';
import { fixedContext } from '../support/export-context.ts';
import { madeOnce } from '../support/made-once.ts';
import { runs } from '../support/runs.ts';
import { sampleReport } from '../support/sample-report.ts';
import { words } from '../support/words.ts';

const [first, ...rest] = sampleReport.findings;
const changed: Report = {
  ...sampleReport,
  mission: { ...sampleReport.mission, ...words('Vard') },
  findings: first ? [{ ...first, ...words('Vard') }, ...rest] : [],
};
const other: Report = { ...sampleReport, mission: { ...sampleReport.mission, id: 'another' } };
const formats = EXPORTERS.filter(({ isPrinted }) => !isPrinted).map(madeOnce);
const carriers = formats.filter(({ id }) => !['csv', 'json'].includes(id));
const same = { now: new Date('2030-01-01'), toolVersion: fixedContext.toolVersion };
const later = { ...same, toolVersion: '9.9.9' };

describe.each(formats)('$label', exporter => {
  test('agrees with its report, whatever was asked for', async () => {
    for (const context of [
      {},
      { audience: 'partner', language: 'fr', numberedParagraphs: true },
      { audience: 'partner-confidential' },
      { audience: 'public', language: 'ar', withoutStaffNames: true },
      ...(exporter.tables ?? []).map(table => ({ table })),
    ] as const) {
      const bytes = await exported(exporter.id, context);
      // Made again, and not as it is remembered.
      const anew = EXPORTERS.find(({ id }) => id === exporter.id) ?? exporter;
      expect(await verify(bytes, sampleReport, anew, same)).toMatchObject({ kind: 'identical' });
    }
  });

  test('differs from a report that has changed, and says where', async () => {
    const verdict = await verify(await exported(exporter.id, {}), changed, exporter, same);
    expect(verdict).toMatchObject({ kind: 'differs' });
    expect(expectedAndFound(verdict)).toContain('Vard');
  });

  test('differs where one word was changed, wherever it stands', async () => {
    const bytes = await exported(exporter.id, {});
    const edits = editsOf(bytes, exporter.id);
    await fc.assert(
      fc.asyncProperty(fc.nat(edits.length - 1), async index => {
        const edit = edits[index];
        const verdict = edit && (await verify(edit.make(), sampleReport, exporter, same));
        expect(verdict, edit?.around).toMatchObject({ kind: 'differs' });
        expect(verdict && expectedAndFound(verdict)).toContain('forged');
      }),
      // Where a file does not say what was asked for, every way is tried.
      runs(carriers.includes(exporter) ? 6 : 3),
    );
  });

  test('is not vouched for where one character was changed, in whichever part it is read', async () => {
    const bytes = await exported(exporter.id, {});
    const texts = charactersIn(bytes, exporter.id);
    await fc.assert(
      fc.asyncProperty(fc.nat(texts.length - 1), fc.nat(10_000), async (index, at) => {
        const text = texts[index];
        const edit = text?.make(at);
        if (!edit) return;
        const { kind } = await verify(edit.bytes, sampleReport, exporter, same);
        expect(kind, `${text?.part}: ${edit.around}`).not.toBe('identical');
      }),
      runs(carriers.includes(exporter) ? 20 : 5),
    );
  });

  test('that is damaged is said to be, or to differ', async () => {
    const bytes = await exported(exporter.id, {});
    const verdict = await verify(bytes.subarray(0, bytes.length / 2), sampleReport, exporter, same);
    expect(['unreadable', 'differs', 'unmarked']).toContain(verdict.kind);
  });
});

test('quotation marks put into a cell of a CSV are seen, and shift no cell', async () => {
  const csv = formats.find(({ id }) => id === 'csv');
  if (!csv) throw new Error('there is no CSV exporter');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await exported('csv', {}));
  const [, word = ''] = /,([a-z]\w{2,}),/i.exec(text) ?? [];
  for (const put of [`"${word}"`, `${word.slice(0, 2)}"${word.slice(2)}"`]) {
    const forged = new TextEncoder().encode(
      text.replace(`,${word},`, put.startsWith('"') ? `,x${put},` : `,${put},`),
    );
    expect(await verify(forged, sampleReport, csv, same), put).toMatchObject({ kind: 'differs' });
  }
});

describe.each(carriers)('$label', exporter => {
  test('says which version made it', async () => {
    const bytes = await exported(exporter.id, {});
    const verdict = await verify(bytes, sampleReport, exporter, later);
    expect(verdict).toEqual({ kind: 'same words', version: fixedContext.toolVersion });
  });

  test('tells a file that was changed from a report that was', async () => {
    const bytes = await exported(exporter.id, {});
    const [edit] = editsOf(bytes, exporter.id);
    const forged = edit && (await verify(edit.make(), sampleReport, exporter, same));
    expect(forged).toMatchObject({ kind: 'differs', claimsSameReport: true });
    expect(await verify(bytes, changed, exporter, same)).toMatchObject({ claimsSameReport: false });
    expect(await verify(bytes, other, exporter, same)).toMatchObject({ claimsSameReport: false });
  });

  test('is not compared where it shows changes since another version', async () => {
    if (!exporter.takes?.includes('since')) return;
    const since = { report: changed, author: 'A. Chief' };
    const bytes = await exported(exporter.id, { since });
    expect(await verify(bytes, sampleReport, exporter, same)).toEqual({ kind: 'shows-changes' });
  });

  test('does not say where on a machine it was made', async () => {
    const text = new TextDecoder('latin1').decode(await exported(exporter.id, {}));
    expect(text).not.toContain(process.cwd());
  });
});

test('a table that is saved in UTF-16 has no other words', async () => {
  const csv = formats.find(({ id }) => id === 'csv');
  if (!csv) throw new Error('there is no CSV exporter');
  const text = new TextDecoder().decode(await exported('csv', {}));
  const saved = new Uint8Array(Uint16Array.from(`\uFEFF${text}`, letter => letter.charCodeAt(0)).buffer);
  expect(await verify(saved, sampleReport, csv, same)).toMatchObject({ kind: 'same words' });
});

test('another main part by relation is not believed', async () => {
  const docx = formats.find(({ id }) => id === 'docx');
  if (!docx) throw new Error('there is no Word exporter');
  const parts = unzipSync(await exported('docx', {}));
  const other = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('>Vard', '>Ward');
  const forged = zipSync({
    ...parts,
    'word/other.xml': strToU8(other.replace(/<w:t>[^<]{4,}</, '<w:t>Forged<')),
    'word/_rels/other.xml.rels': parts['word/_rels/document.xml.rels'] ?? new Uint8Array(),
    '_rels/.rels': strToU8(
      strFromU8(parts['_rels/.rels'] ?? new Uint8Array()).replace('word/document.xml', 'word/other.xml'),
    ),
  });
  expect((await verify(forged, sampleReport, docx, same)).kind).toBe('differs');
});

test('a figure in the next cell of a table is not believed', async () => {
  for (const [format, from, to] of [
    ['csv', /("?[^",\n]+"?),(?=,)/, ',$1'],
    ['xlsx', /(<c r=")B2(".*?)<c r="C2"[^>]*?(?:\/>|>.*?<\/c>)/, '$1C2$2'],
  ] as const) {
    const exporter = formats.find(({ id }) => id === format);
    if (!exporter) throw new Error(`there is no exporter ${format}`);
    const bytes = await exported(format, {});
    const forged =
      format === 'csv'
        ? forgedText(bytes, from, to)
        : forgedPart(bytes, 'xl/worksheets/sheet1.xml', from, to);
    expect((await verify(forged, sampleReport, exporter, same)).kind).toBe('differs');
  }
});

test.each(carriers)('a $label file that says not how it was asked for is not compared', async exporter => {
  const bytes = await exported(exporter.id, {});
  // A calendar may break the words over two lines.
  const without = (text: string) => text.replaceAll('\r\n ', '').replaceAll('content sha256:', 'content ');
  const forged =
    exporter.id === 'docx' || exporter.id === 'xlsx'
      ? zipSync(
          Object.fromEntries(
            Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strToU8(without(strFromU8(part)))]),
          ),
        )
      : strToU8(without(new TextDecoder().decode(bytes)));
  expect(await verify(forged, sampleReport, exporter, same)).toEqual({ kind: 'unmarked' });
});

test.each(['docx', 'xlsx'] as const)(
  'a %s that would unpack to more than any report is refused',
  async id => {
    const exporter = formats.find(each => each.id === id);
    if (!exporter) throw new Error(`there is no exporter ${id}`);
    const parts = unzipSync(await exported(id, {}));
    const bomb = zipSync({ ...parts, 'customXml/bomb.xml': new Uint8Array(65 * 1024 * 1024) }, { level: 1 });
    expect(await verify(bomb, sampleReport, exporter, same)).toEqual({ kind: 'unreadable' });
  },
);

function forgedText(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const forged = text.replace(from, to);
  expect(forged).not.toBe(text);
  return strToU8(forged);
}

function forgedPart(bytes: Uint8Array, name: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [name]: forgedText(parts[name] ?? new Uint8Array(), from, to) }, { level: 1 });
}

function expectedAndFound(verdict: Verdict): string {
  if (verdict.kind !== 'differs') return '';
  return verdict.differences.flatMap(({ expected, found }) => [expected, found]).join('\n');
}

interface Text {
  readonly part: string;
  /** Puts another character in the place of one; undefined where there is none. */
  make(at: number): { readonly around: string; readonly bytes: Uint8Array } | undefined;
}

/** Texts that a file or a part of it is read for; what a program counts or dates anew is none. */
function charactersIn(bytes: Uint8Array, format: string): readonly Text[] {
  const parts = format === 'docx' || format === 'xlsx' ? unzipSync(bytes) : undefined;
  const within = (part: string, whole: string, put: (text: string) => Uint8Array): readonly Text[] =>
    [...whole.matchAll(TEXTS[parts ? 'package' : format] ?? /.+/g)].map(({ 0: text, index }) => ({
      part,
      make: at => {
        const place = index + (at % text.length);
        const old = whole[place] ?? '';
        // Blanks are there for the file to be read, or are cases of their own.
        if (/\s/.test(old)) return undefined;
        const edited = `${whole.slice(0, place)}${old === 'x' ? 'y' : 'x'}${whole.slice(place + 1)}`;
        return { around: edited.slice(place - 30, place + 20), bytes: put(edited) };
      },
    }));
  if (!parts) return within(format, new TextDecoder().decode(bytes), strToU8);
  return Object.entries(parts)
    .filter(([name]) => /^(?:word|xl|docProps|customXml)\/[^/]*(?:\/sheet\d+)?\.xml$/.test(name))
    .flatMap(([name, part]) =>
      within(name, strFromU8(part), text => zipSync({ ...parts, [name]: strToU8(text) }, { level: 1 })),
    );
}

const TEXTS: Readonly<Record<string, RegExp>> = {
  package: /(?<=<(?!dcterms:|cp:revision)[^<>/]*[^<>/]>)[^<]+/g,
  html: /(?<=>)[^<>]+(?=<)/g,
};

interface Edit {
  readonly around: string;
  make(): Uint8Array;
}

/** Every way to put another word in the place of one that a reader sees. */
function editsOf(bytes: Uint8Array, format: string): readonly Edit[] {
  if (format !== 'docx' && format !== 'xlsx') {
    const text = new TextDecoder().decode(bytes);
    return editsIn(text, format).map(({ around, edited }) => ({ around, make: () => strToU8(edited()) }));
  }
  const parts = unzipSync(bytes);
  return Object.entries(parts)
    .filter(([name]) =>
      /^(?:word\/(?:document|header\d|footer\d|footnotes)|xl\/worksheets\/\w+)\.xml$/.test(name),
    )
    .flatMap(([name, part]) =>
      editsIn(strFromU8(part), format).map(({ around, edited }) => ({
        around: `${name}: ${around}`,
        make: () => zipSync({ ...parts, [name]: strToU8(edited()) }, { level: 1 }),
      })),
    );
}

function editsIn(text: string, format: string) {
  const visible: Readonly<Record<string, RegExp>> = {
    html: /(?<=>)[^<>]+(?=<)/g,
    docx: /(?<=<w:t(?: [^>]*)?>)[^<]+/g,
    xlsx: /(?<=<t(?: [^>]*)?>)[^<]+/g,
    ics: /^(?:SUMMARY|DESCRIPTION|LOCATION)[^:]*:.*/gm,
    json: /(?<=: ")(?:[^"\\]|\\.)+(?=")/g,
  };
  const style = text.indexOf('</style>');
  const mark = text.lastIndexOf('Mission Report 0.0.0');
  return [...text.matchAll(visible[format] ?? /[^\n]+/g)]
    .filter(({ index }) => index > style && (format in visible || mark < 0 || index < mark))
    .filter(([passage]) => !passage.startsWith('Mission Report 0.0.0'))
    .flatMap(passage => {
      const from = format === 'ics' ? passage[0].indexOf(':') + 1 : 0;
      return [...passage[0].slice(from).matchAll(/[\p{L}\p{N}]{2,}/gu)].map(word => {
        const start = passage.index + from + word.index;
        return {
          around: text.slice(start - 20, start + 40),
          edited: () => `${text.slice(0, start)}forged${text.slice(start + word[0].length)}`,
        };
      });
    });
}

async function exported(id: string, context: Partial<typeof fixedContext>): Promise<Uint8Array> {
  const exporter = formats.find(each => each.id === id);
  if (!exporter) throw new Error(`there is no exporter ${id}`);
  const result = await exportReport(sampleReport, exporter, { ...fixedContext, ...context });
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}
