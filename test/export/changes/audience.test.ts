/** What readers may not see of either version is in neither, be it new, gone or reworded. */
import { expect, test } from 'vitest';
import type { Audience, Marking } from '../../../src/domain/marking.ts';
import { textsIn } from '../../../src/export/audience/decode.ts';
import { exportReport } from '../../../src/export/export-report.ts';
import type { Exporter } from '../../../src/export/exporter.ts';
import { EXPORTERS } from '../../../src/export/index.ts';
import type { Report } from '../../../src/report/report.ts';
import { changesExporter } from '../../../src/review/changes-since.ts';
import { fixedContext } from '../../support/export-context.ts';
import { markedReport } from '../../support/marked-report.ts';
import { words } from '../../support/words.ts';

/** Every way in which changes are shown; a PDF is its page. */
const WAYS: readonly Exporter[] = [
  ...EXPORTERS.filter(({ takes, isPrinted }) => takes?.includes('since') && !isPrinted),
  changesExporter('text'),
  changesExporter('json'),
];

const since = (was: Report, now: Report, exporter: Exporter, audience: Audience) =>
  exportReport(now, exporter, { ...fixedContext, audience, since: { report: was, author: 'A. Chief' } });

/** The report with everything marked alike. */
function allMarked(marking: Marking): Report {
  const change = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    if (typeof value !== 'object' || value === null) return value;
    const parts = Object.entries(value).map(([key, each]) => [
      key,
      key === 'marking' ? marking : change(each),
    ]);
    return Object.fromEntries(parts);
  };
  return change(markedReport) as Report;
}

/** How a text of the marked report says that it must not reach an audience. */
const WITHHELD = {
  partner: /CLOSED|SEALED/,
  'partner-confidential': /SEALED/,
  public: /CLOSED|SEALED/,
} as const;

/** Pairs of versions in which something is withheld from one of them. */
const OPEN = allMarked('unclassified');
const FEW: Report = { ...markedReport, findings: [], recommendations: [], actions: [], meetings: [] };
const PAIRS = [
  [OPEN, markedReport],
  [markedReport, FEW],
  [markedReport, OPEN],
  [FEW, markedReport],
] as const;

/** What is written soon is tried with all of them. */
const QUICK = ['md', 'changes'];

test.each(
  WAYS.flatMap(way =>
    (['partner', 'partner-confidential', 'public'] as const).map(audience => ({ way, audience, id: way.id })),
  ),
)('what is marked in one version only is in no $id for $audience', async ({ way, audience }) => {
  const pairs = QUICK.includes(way.id) ? PAIRS : PAIRS.slice(0, audience === 'public' ? 2 : 1);
  for (const [was, now] of pairs) {
    const result = await since(was, now, way, audience);
    const texts = result.ok ? [...textsIn(result.bytes)] : [];
    expect(texts.filter(text => WITHHELD[audience].test(text))).toEqual([]);
    // Nothing is refused that could be left out.
    expect(result.ok ? '' : result.reason).toBe('');
    const isPage = way.takes?.includes('layout') === true;
    const hasOpenChanges = now.findings.length !== was.findings.length;
    expect(texts.some(text => text.includes('OPEN'))).toBe(isPage || hasOpenChanges);
  }
});

const SECRET = 'Guards sold three crates of seized rifles northwards';

test.each(WAYS)('words that are gone and belong inside hold $id back', async way => {
  const keeping = (told: string): Report => ({
    ...markedReport,
    findings: markedReport.findings.map(each =>
      each.marking === 'confidential' ? { ...each, ...words(`${SECRET}.`) } : each,
    ),
    sections: markedReport.sections.map(each =>
      each.marking === 'unclassified' ? { ...each, ...words('Summary', told) } : each,
    ),
  });
  const was = keeping(`It is said that ${SECRET}, and more.`);
  // The words that come stand between those that go.
  const now = keeping('It is said that visitors sold five boxes of seized apples southwards, and more.');
  const result = await since(was, now, way, 'public');
  expect(result.ok).toBe(false);
  expect(result.ok ? '' : result.reason).toContain('must not reach the public');
});
