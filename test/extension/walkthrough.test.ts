import { existsSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const [walkthrough] = manifest.contributes.walkthroughs;
const shown =
  walkthrough?.steps.flatMap(({ media }) =>
    media.markdown === undefined ? Object.values(media.image) : [media.markdown],
  ) ?? [];

test('has five steps, and the last exports the report', () => {
  expect(walkthrough?.steps.map(({ id }) => id)).toEqual(['start', 'write', 'preview', 'check', 'export']);
  expect(walkthrough?.steps.at(-1)?.completionEvents).toEqual(['onCommand:missionReport.export']);
});

test('shows nothing that is missing or left out of the package', () => {
  const isShipped = (path: string) => manifest.files.some(pattern => matchesGlob(path, pattern));
  const lacking = shown.filter(path => !existsSync(new URL(path, root)) || !isShipped(path));
  expect(shown.length).toBeGreaterThan(4);
  expect(lacking).toEqual([]);
});
