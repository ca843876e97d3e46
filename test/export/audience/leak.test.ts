import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Audience } from '../../../src/domain/marking.ts';
import { textsIn } from '../../../src/export/audience/decode.ts';
import { exportReport } from '../../../src/export/export-report.ts';
import { AUDIT_TRAIL, TABLES } from '../../../src/export/exporter.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import type { Block, Inline } from '../../../src/report/blocks.ts';
import type { Report } from '../../../src/report/report.ts';
import { fixedContext } from '../../support/export-context.ts';
import { markedReport } from '../../support/marked-report.ts';
import { words } from '../../support/words.ts';

const html = EXPORTERS.find(({ id }) => id === 'html') ?? EXPORTERS[0];

describe.each(EXPORTERS)('$label', exporter => {
  test.each([
    ['internal', ['OPEN', 'SEALED'], undefined],
    ['partner', ['OPEN'], /SEALED|CLOSED/i],
    ['partner-confidential', ['CLOSED'], /SEALED/i],
    ['public', ['OPEN'], /SEALED|CLOSED|OPENfirst|OPENlast|OPENfunction|OPENstation|OPEN-person/i],
  ] as const)('for %s readers says %s and nothing above it', async (audience, present, absent) => {
    const asked: string[] = [];
    // What a format does not show by itself is the whole again.
    const shown = TABLES.filter(each => each === 'findings' || exporter.tables?.includes(each));
    for (const [table, asOf] of [
      ...shown.map(each => [each] as const),
      ['findings', '2024-02-04'] as const,
    ]) {
      const result = await exportReport(markedReport, exporter, {
        ...fixedContext,
        audience,
        table,
        ...(asOf !== undefined && { asOf }),
        print: async page => page,
        readAsset: async path => {
          asked.push(path);
          return picture(path);
        },
      });
      if (table === AUDIT_TRAIL && audience !== 'internal') {
        expect(result).toMatchObject({ ok: false, reason: expect.stringContaining('audit trail') });
        continue;
      }
      if (!result.ok) throw new Error(result.reason);
      const texts = [...textsIn(result.bytes)];
      for (const each of present) expect(texts.some(text => text.includes(each))).toBe(true);
      // What pictures show is not looked into, so those that are withheld are not even read.
      expect([...texts, ...asked].flatMap(text => (absent ? (absent.exec(text) ?? []) : []))).toEqual([]);
    }
  });
});

test.each(EXPORTERS)('what is released to partners bears its marking: $id', async exporter => {
  const released: Report = {
    ...markedReport,
    findings: markedReport.findings.filter(({ marking }) => marking === 'confidential'),
  };
  // Workbooks have a list from which a marking is chosen, so that only a cell tells.
  const marking = exporter.id === 'xlsx' ? />Confidential</ : /(?<!-)confidential\b/i;
  const bearsMarking = async (audience: Audience) => {
    const print = async (page: Uint8Array) => page;
    const result = await exportReport(released, exporter, { ...fixedContext, audience, print });
    if (!result.ok) throw new Error(result.reason);
    const texts = [...textsIn(result.bytes)];
    return texts.some(text => marking.test(text.replace(/audience \S+/g, '')));
  };
  expect(await bearsMarking('partner-confidential')).toBe(true);
  expect(await bearsMarking('partner')).toBe(false);
});

const PICTURE = 'iVBORw0KGgoAAAAN'.repeat(1000);

test.each([
  ['a page', strToU8(`<p>Before</p><img src="data:image/png;base64,${PICTURE}" alt="Behind">`)],
  ['a Word file', zipSync({ 'a.xml': strToU8('<p>Before Behind</p>'), 'media/1.png': strToU8(PICTURE) })],
  ['a PDF', strToU8(`Before <</Filter [/FlateDecode]>>\nstream\n${PICTURE}\nendstream Behind`)],
])('a picture, which may be large, is not looked through in %s, and all around it is', (_, bytes) => {
  const read = [...textsIn(bytes)].join('\n');
  expect(read).toMatch(/Before[\s\S]*Behind/);
  expect(read).not.toContain(PICTURE.slice(0, 99));
});

test('what is left is numbered without gaps, and names nobody who is spoken of no more', async () => {
  const report = await exported('public');
  expect(report.findings.map(({ number }) => number)).toEqual([1]);
  expect(report.findings[0]?.recommendations).toEqual([1]);
  expect(report.recommendations[0]?.findings).toEqual([1]);
  expect(report.recommendations[0]?.actions.map(({ recommendations }) => recommendations)).toEqual([[1]]);
  expect(report.persons.map(({ title }) => title)).toEqual(['Interlocutor 1']);
  expect(report.meetings[0]?.with[0]).toEqual({ id: 'interlocutor-1', name: 'Interlocutor 1' });
  expect(report.chapters.filter(({ kind }) => kind === 'section')).toEqual([{ kind: 'section', number: 1 }]);
  expect(report.mission.body).toBe('Seen: @OPEN-finding, […], […].');
});

test('a mission that is itself above the ceiling is not exported', async () => {
  const closed: Report = { ...markedReport, mission: { ...markedReport.mission, marking: 'confidential' } };
  expect(await outcome(closed)).toMatch(/mission as a whole is confidential/);
});

test.each([
  [
    'a withheld name',
    'Thanks to SEALEDfirst Sealedlast for everything.',
    'person SEALED-person',
    '“SEALEDfirst Sealedlast”',
  ],
  [
    'five withheld words',
    'Closedthat the closedfinding goes; on, they say.',
    'finding CLOSED-finding',
    '“Closedthat the closedfinding goes; on”',
  ],
])('%s in an open part stops the export and is traced to its entry', async (_, text, entry, said) => {
  const careless: Report = {
    ...markedReport,
    mission: { ...markedReport.mission, ...words('A mission', text) },
  };
  const reason = await outcome(careless);
  expect(reason).toContain(entry);
  expect(reason).toContain(said);
});

const HIDDEN = "Mr. SEALEDfirst O'Sealedlast";

test.each<readonly [string, Partial<Report['mission']>]>([
  ['the alternative text of a picture', { blocks: [alone({ type: 'image', url: 'a.png', alt: HIDDEN })] }],
  [
    'where a link leads',
    { blocks: [alone({ type: 'link', url: `https://example.org/${encodeURI(HIDDEN)}`, children: [] })] },
  ],
  ['a property of the document', { authors: [HIDDEN] }],
])('%s does not let a withheld name out, in no format', async (_, mission) => {
  const report: Report = {
    ...markedReport,
    mission: { ...markedReport.mission, ...mission },
    persons: markedReport.persons.map(person =>
      person.id === 'SEALED-person' ? { ...person, ...words(HIDDEN) } : person,
    ),
  };
  for (const exporter of EXPORTERS.filter(({ id }) => ['docx', 'html', 'md'].includes(id))) {
    const result = await exportReport(report, exporter, {
      ...fixedContext,
      audience: 'public',
      readAsset: async path => picture(path),
    });
    expect(result.ok ? `${exporter.id} lets it out` : result.reason).toContain('person SEALED-person');
  }
});

test('a name that may be shown is no leak, even where a secret text uses it', async () => {
  const [secret, ...others] = markedReport.findings;
  if (!secret) throw new Error('there is no finding');
  const report: Report = {
    ...markedReport,
    mission: {
      ...markedReport.mission,
      ...words('A mission', 'Sent to the Ministry of Public Health. @organization:health'),
    },
    organizations: [
      ...markedReport.organizations,
      { id: 'health', ...words('Ministry of Public Health'), marking: 'unclassified' },
    ],
    findings: [{ ...secret, ...words('Money went to the Ministry of Public Health.') }, ...others],
  };
  expect(await outcome(report)).toBe('exported');
});

test('four words in common, and the names of things, are no leak', async () => {
  const careful: Report = {
    ...markedReport,
    mission: { ...markedReport.mission, ...words('A mission', 'CLOSEDthat the CLOSEDfinding goes to show.') },
  };
  expect(await outcome(careful)).toBe('exported');
});

test('staff are named unless the house wants it otherwise', async () => {
  expect(await exportedText('public', false)).toContain('OPENparticipant');
  expect(await exportedText('public', true)).not.toContain('OPENparticipant');
});

function alone(child: Inline): Block {
  return { type: 'paragraph', children: [child] };
}

/** The smallest picture there is, with something to find in it. */
function picture(path: string): Uint8Array {
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==';
  return Buffer.concat([Buffer.from(pixel, 'base64'), Buffer.from(path)]);
}

async function outcome(report: Report): Promise<string> {
  if (!html) throw new Error('there is no exporter');
  const result = await exportReport(report, html, { ...fixedContext, audience: 'public' });
  return result.ok ? 'exported' : result.reason;
}

async function exportedText(audience: 'public' | 'partner', withoutStaffNames = false): Promise<string> {
  const json = EXPORTERS.find(({ id }) => id === 'json');
  if (!json) throw new Error('there is no JSON exporter');
  const result = await exportReport(markedReport, json, { ...fixedContext, audience, withoutStaffNames });
  if (!result.ok) throw new Error(result.reason);
  return new TextDecoder().decode(result.bytes);
}

async function exported(audience: 'public' | 'partner'): Promise<Report> {
  return JSON.parse(await exportedText(audience));
}
