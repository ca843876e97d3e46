import { existsSync, readFileSync } from 'node:fs';
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
  const shipped = readFileSync(new URL('.vscodeignore', root), 'utf8').split('\n');
  const isShipped = (path: string) =>
    shipped.includes(`!${path}`) || shipped.includes(`!${path.replace(/[^/]+(?=\.png$)/, '*')}`);
  const lacking = shown.filter(path => !existsSync(new URL(path, root)) || !isShipped(path));
  expect(shown.length).toBeGreaterThan(4);
  expect(lacking).toEqual([]);
});
