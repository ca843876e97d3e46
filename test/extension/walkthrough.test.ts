import { existsSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const [walkthrough] = manifest.contributes.walkthroughs;

/** What is shown beside the steps, in a language. */
function shownIn(language: string): readonly string[] {
  const texts = JSON.parse(readFileSync(new URL(`package.nls${language}.json`, root), 'utf8'));
  return (
    walkthrough?.steps.flatMap(({ media }) =>
      media.markdown === undefined
        ? Object.values(media.image).map(path => texts[path.replaceAll('%', '')])
        : [media.markdown.replace('.md', `${language && `.nls${language}`}.md`)],
    ) ?? []
  );
}

test('has five steps, and the last exports the report', () => {
  expect(walkthrough?.steps.map(({ id }) => id)).toEqual(['start', 'write', 'preview', 'check', 'export']);
  expect(walkthrough?.steps.at(-1)?.completionEvents).toEqual(['onCommand:missionReport.export']);
});

test.each(['', '.fr', '.es'])(
  'shows nothing that is missing or left out of the package: package.nls%s.json',
  language => {
    const isShipped = (path: string) => manifest.files.some(pattern => matchesGlob(path, pattern));
    const shown = shownIn(language);
    const lacking = shown.filter(path => !existsSync(new URL(path, root)) || !isShipped(path));
    expect(shown.length).toBeGreaterThan(4);
    expect(lacking).toEqual([]);
  },
);

test('shows pictures in the language of the steps', () => {
  const pictures = ['', '.fr', '.es'].map(language =>
    shownIn(language).filter(path => path.endsWith('.png')),
  );
  expect(new Set(pictures.flat()).size).toBe(new Set(pictures[0]).size * 3);
});
