import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/export/export-report.ts';
import { EXPORTERS } from '../../src/export/index.ts';
import { type Verdict, verify } from '../../src/export/verify/verify.ts';
import type { Report } from '../../src/report/report.ts';
import { fixedContext } from '../support/export-context.ts';
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
const formats = EXPORTERS.filter(({ isPrinted }) => !isPrinted);
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
    ] as const) {
      const bytes = await exported(exporter.id, context);
      expect(await verify(bytes, sampleReport, exporter, same)).toMatchObject({ kind: 'agrees' });
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

  test('that is damaged is said to be, or to differ', async () => {
    const bytes = await exported(exporter.id, {});
    const verdict = await verify(bytes.subarray(0, bytes.length / 2), sampleReport, exporter, same);
    expect(['unreadable', 'differs']).toContain(verdict.kind);
  });
});

test('a file of an earlier version, which sent partners what is confidential, agrees', async () => {
  const md = formats.find(({ id }) => id === 'md');
  if (!md) throw new Error('there is no Markdown exporter');
  const released = new TextDecoder().decode(await exported('md', { audience: 'partner-confidential' }));
  const told = new TextEncoder().encode(
    released.replace('audience partner-confidential', 'audience partner'),
  );
  expect(await verify(told, sampleReport, md, later)).toMatchObject({ kind: 'agrees' });
  expect(await verify(told, sampleReport, md, same)).toMatchObject({ kind: 'differs' });
});

describe.each(carriers)('$label', exporter => {
  test('says which version made it', async () => {
    const bytes = await exported(exporter.id, {});
    const verdict = await verify(bytes, sampleReport, exporter, later);
    expect(verdict).toEqual({ kind: 'agrees', version: fixedContext.toolVersion });
  });

  test('tells a file that was changed from a report that was', async () => {
    const bytes = await exported(exporter.id, {});
    const [edit] = editsOf(bytes, exporter.id);
    const forged = edit && (await verify(edit.make(), sampleReport, exporter, same));
    expect(forged).toMatchObject({ kind: 'differs', saysSame: true });
    expect(await verify(bytes, changed, exporter, same)).toMatchObject({ saysSame: false });
    expect(await verify(bytes, other, exporter, same)).toMatchObject({ saysSame: false });
  });

  test('does not say where on a machine it was made', async () => {
    const text = new TextDecoder('latin1').decode(await exported(exporter.id, {}));
    expect(text).not.toContain(process.cwd());
  });
});

test('words that a style sheet hides or adds are changed words', async () => {
  const html = formats.find(({ id }) => id === 'html');
  if (!html) throw new Error('there is no HTML exporter');
  const page = new TextDecoder().decode(await exported('html', {}));
  for (const [from, to] of [
    ['</style>', '.finding p { display: none }</style>'],
    ['<h1', '<h1 style="display:none"'],
    ['</style>', 'h1::after { content: "not" }</style>'],
  ] as const) {
    const verdict = await verify(strToU8(page.replace(from, to)), sampleReport, html, same);
    expect(verdict).toMatchObject({ kind: 'differs' });
  }
});

function expectedAndFound(verdict: Verdict): string {
  if (verdict.kind !== 'differs') return '';
  return verdict.differences.flatMap(({ expected, found }) => [expected, found]).join('\n');
}

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
        make: () => zipSync({ ...parts, [name]: strToU8(edited()) }),
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
  const exporter = EXPORTERS.find(each => each.id === id);
  if (!exporter) throw new Error(`there is no exporter ${id}`);
  const result = await exportReport(sampleReport, exporter, { ...fixedContext, ...context });
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}
