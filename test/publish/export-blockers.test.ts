import { expect, test } from 'vitest';
import { exportBlockers } from '../../src/publish/export-blockers.ts';
import { check } from '../support/check.ts';

test('what check calls a warning does not block an export, and may be allowed', async () => {
  const text = 'mission m: M\n\nfinding gap: Decisions.\n\n    action: none was taken\n';
  const { problems } = await check(text, { profile: 'draft' });
  expect(problems.map(({ code, severity }) => [code, severity])).toContainEqual(['entry/at-margin', 2]);
  expect(exportBlockers(problems)).toEqual([]);
  const allowed = text.replace('finding', '// allow entry/at-margin: so it was decided\nfinding');
  const quiet = await check(allowed, { profile: 'draft' });
  expect(quiet.problems.map(({ code }) => code)).not.toContain('entry/at-margin');
});

test('a text that no export carries is an error, and blocks', async () => {
  const { problems } = await check('mission m: M\ndates 2009: first visit\n', { profile: 'draft' });
  expect(exportBlockers(problems).map(({ severity }) => severity)).toEqual([1]);
});
