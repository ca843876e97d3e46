/** The template of a report, where it is known what its programme has. */
import { expect, it } from 'vitest';
import structures from '../../language/templates.json' with { type: 'json' };
import { reportSnippet, reportText } from '../../src/new-report/template.ts';
import { type TemplateName, templateBody } from '../../src/rules/template/templates.ts';
import { checkFiles } from '../support/check.ts';

const PROGRAMME =
  'programme wells-2025: Wells\npillar water: Water\npillar health: Health\norganization OHS: Office\n';
const NAMES = { programme: ['wells-2025'], pillars: ['water', 'health'], organizations: ['OHS'] };

it('offers the names of the programme where it would have placeholders', () => {
  const snippet = reportSnippet(NAMES);
  expect(snippet).toContain('under wells-2025\n');
  expect(snippet).toMatch(/^objective #\S+\|water,health\|\S: /m);
  expect(snippet).toMatch(/^participant \S+ of OHS as /m);
  expect(snippet).not.toMatch(/programme-id|organization-id|pillar/);
});

it('has nothing wrong with it as text but places to fill', async () => {
  for (const asked of [{}, { id: 'selm-2026', dates: { from: '2026-03-09', to: '2026-03-13' } }]) {
    const text = reportText('2026-02-01', NAMES, asked);
    expect(text).not.toMatch(/[$|{}]/);
    const { documents } = await checkFiles(
      { 'programme.mission': PROGRAMME, 'new.mission': text },
      { profile: 'review' },
    );
    const codes = (documents[1]?.diagnostics ?? []).map(({ code }) => String(code));
    expect(codes).toContain('template/filled');
    expect(codes.filter(code => /^(?:syntax|name|mission\/dates)/.test(code))).toEqual([]);
  }
});

it('has the title as it was written, whatever signs it has', () => {
  const title = ['Costs of $5 and $', '{6}, place.city'].join('');
  expect(reportText('2026-02-01', NAMES, { id: 'costs', title })).toMatch(
    /^mission costs: Costs of \$5 and \$\{6\}, place\.city\n/,
  );
});

it('no template decides how a report is classified, in whatever language', () => {
  for (const language of ['en', 'fr', 'es']) {
    const bodies = Object.keys(structures).map(name => templateBody(name as TemplateName, {}, language));
    const reports = bodies.filter(body => /^mission /m.test(body));
    expect(reports).toHaveLength(2);
    for (const body of reports) {
      expect(body.match(/^classification .*$/gm)).toEqual([
        expect.stringMatching(
          /^classification \$\{\d+\|undecided,unclassified,confidential,strictly-confidential\|\}$/,
        ),
      ]);
    }
    // What follows a choice is only offered.
    for (const body of bodies) expect(body).not.toMatch(/(?<!,)\b(?:un)?classified\b/);
  }
  expect(reportText('2026-02-01')).toMatch(/^classification undecided$/m);
});

it('keeps its placeholders where nothing is known', () => {
  expect(reportText('2026-02-01')).toMatch(/^under programme-id$[\s\S]*^dates 2026-02-01 to 2026-02-01$/m);
});
