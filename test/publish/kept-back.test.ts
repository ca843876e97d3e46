/** What may be a marking in a text goes to nobody outside before its author has moved or allowed it, and comments go to nobody. */
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const HEAD = 'mission m: Mission to Selm\nclassification unclassified\n';
const OTHERS = 'section: Seen\n\n    The wells are dry.\n';

async function exported(text: string, audience: 'internal' | 'partner' | 'public') {
  // Neither a profile nor a project lets them pass.
  const off = { 'entry/marked-before-colon': 'off' } as const;
  const { services, documents } = await checkFiles(
    { 'report.mission': HEAD + text + OTHERS },
    { profile: 'draft', severities: off },
  );
  const [document] = documents;
  const exporter = EXPORTERS.find(({ id }) => id === 'txt');
  if (!document || !exporter) throw new Error('nothing to export');
  return publish(document, { exporter, context: { ...fixedContext, audience } }, services);
}

test.each([
  ['a marking at the beginning', 'finding: Confidential: Guards sleep.\n'],
  ['at an end', 'finding: Guards\n\n    - They sleep (confidencial)\n'],
  ['in a cell', 'finding: Guards\n\n    | a | b |\n    | - | - |\n    | Ana | [Confidentiel] |\n'],
  ['in a phrase', 'finding against "Act [CONFIDENTIEL]": Guards sleep.\n'],
  ['in a comment', 'finding: Guards sleep.\n    // CONFIDENTIAL: Ana said so.\n'],
  ['in a comment of a head', 'finding // confidential\n    by "Ana": Guards sleep.\n'],
  ['on the last line', 'finding: Guards sleep and\n    confidential\n'],
  [
    'in an entry that lost its line break',
    'finding: Guards sleep finding gap by "Ana" severity high confidential: So.\n',
  ],
  ['with half a head', 'finding: Guards sleep\n    and more gap severity high confidential: So.\n'],
  ['behind a soft line break of Word', 'finding: CONFIDENTIAL\u2028Guards sleep.\n'],
  ['as a particular', 'finding: Classification: confidential. Guards sleep.\n'],
  ['that is asked for', 'finding: Guards sleep. Please keep confidential.\n'],
  ['above a section', 'finding: Guards sleep and\n    confidential\nsection: Met\n\n    Them.\n'],
])('%s goes to nobody outside, whatever is allowed', async (_, text) => {
  for (const audience of ['partner', 'public'] as const) {
    for (const allow of ['', '// allow entry/marked-before-colon: it is text\n']) {
      expect(await exported(allow + text, audience)).toMatchObject({
        ok: false,
        blockers: [{ code: 'entry/marked-before-colon', severity: 1 }],
      });
    }
    expect(await exported(text.replace('finding', 'finding strictly-confidential'), audience)).toMatchObject({
      ok: true,
    });
  }
  expect(await exported(text, 'internal')).toMatchObject({ ok: true });
});

test.each([
  'Staff must keep confidential what patients say.',
  'The finding on care, as the ministry said, was that records are confidential: nobody may read them.',
  'The action plan of the ministry, the confidential annex of which was not seen, is old.',
])('what only speaks of it goes out: %s', async words => {
  expect(await exported(`finding: ${words}\n`, 'public')).toMatchObject({ ok: true });
});

test('an entry whose marking stands behind a colon that came too early goes to nobody at all', async () => {
  for (const audience of ['internal', 'partner', 'public'] as const) {
    const done = await exported('finding gap: severity high confidential: Guards sleep.\n', audience);
    expect(done).toMatchObject({ ok: false });
    expect(done.ok ? [] : done.blockers.map(({ code }) => code)).toContain('syntax');
  }
});

test.each([
  ['a letter in brackets', 'finding: (C) Guards sleep.\n'],
  ['capitals within a text', 'finding: The guards, who are CONFIDENTIAL here, sleep.\n'],
  ['small letters where a line begins', 'finding: Guards sleep and\n    confidential: they do so by day.\n'],
  ['a marking that reports can’t have', 'finding: Restricted: guards sleep.\n'],
])('%s is told, and goes out', async (_, text) => {
  expect(await exported(text, 'public')).toMatchObject({ ok: true });
});

test.each([
  ['that is indented', 'finding: Guards sleep.\n    // Ana said so.\n    They do.\n'],
  ['behind a text', 'finding: Guards sleep. // Ana said so.\n'],
  ['in a head', 'finding gap // Ana said so.\n    : Guards sleep.\n'],
  ['at the margin', 'finding: Guards sleep.\n// Ana said so.\n    They do.\n'],
])('a comment %s is in no export', async (_, text) => {
  for (const audience of ['internal', 'partner', 'public'] as const) {
    const done = await exported(text, audience);
    const page = done.ok ? new TextDecoder().decode(done.bytes) : '';
    expect(page).toContain('Guards sleep.');
    expect(page).not.toMatch(/Ana|\/\//);
  }
});
