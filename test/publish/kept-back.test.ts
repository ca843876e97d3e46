/** What may be a marking or a comment in a text goes to nobody outside before its author has moved or allowed it. */
import { expect, test } from 'vitest';
import { EXPORTERS } from '../../src/export/index.ts';
import { publish } from '../../src/publish/publish.ts';
import { checkFiles } from '../support/check.ts';
import { fixedContext } from '../support/export-context.ts';

const HEAD = 'mission m: Mission to Selm\nclassification unclassified\n';
const OTHERS = 'section: Seen\n\n    The wells are dry.\n';

async function exported(text: string, audience: 'internal' | 'partner' | 'public') {
  // Neither a profile nor a project lets them pass.
  const off = { 'entry/comments-at-margin': 'off', 'entry/marked-before-colon': 'off' } as const;
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
  ['a comment that is indented', 'finding: Guards sleep.\n    // Ana said so.\n', 'comments-at-margin'],
  ['a comment behind a text', 'finding: Guards sleep. // Ana said so.\n', 'comments-at-margin'],
])('%s', async (_, text, rule) => {
  for (const audience of ['partner', 'public'] as const) {
    const refused = await exported(text, audience);
    expect(refused).toMatchObject({
      ok: false,
      blockers: [{ code: `entry/${rule}`, severity: 1 }],
      unclear: [],
    });
    expect(await exported(`// allow entry/${rule}: it is text\n${text}`, audience)).toMatchObject({
      ok: true,
    });
    // What stays in is nobody's to clear.
    expect(await exported(text.replace('finding', 'finding strictly-confidential'), audience)).toMatchObject({
      ok: true,
    });
  }
  expect(await exported(text, 'internal')).toMatchObject({ ok: true });
});

test.each([
  ['a marking at the beginning', 'finding: Confidential: Guards sleep.\n'],
  ['at an end', 'finding: Guards\n\n    - They sleep (confidencial)\n'],
  ['in a cell', 'finding: Guards\n\n    | a | b |\n    | - | - |\n    | Ana | [Confidentiel] |\n'],
  ['in a phrase', 'finding against "Act [CONFIDENTIEL]": Guards sleep.\n'],
  ['on the last line', 'finding: Guards sleep and\n    confidential\n'],
  ['behind a colon that came too early', 'finding gap: severity high confidential: Guards sleep.\n'],
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
  ['a letter in brackets', 'finding: (C) Guards sleep.\n'],
  ['capitals within a text', 'finding: The guards, who are CONFIDENTIAL here, sleep.\n'],
  ['a marking that reports can’t have', 'finding: Restricted: guards sleep.\n'],
])('%s is told, and goes out', async (_, text) => {
  expect(await exported(text, 'public')).toMatchObject({ ok: true });
});
