import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMissions } from '../support/read-missions.ts';

/** The blocks of a page, put together, are one report and the vocabulary that it uses. */
const ROOT = new URL('../../', import.meta.url);
const pages = ['README.md', ...readdirSync(new URL('docs/', ROOT)).map(name => `docs/${name}`)]
  .filter(name => name.endsWith('.md'))
  .map(name => [name, blocksOf(readFileSync(new URL(name, ROOT), 'utf8'))] as const)
  .filter(([, blocks]) => blocks.length > 0);

function blocksOf(page: string): string[] {
  return [...page.matchAll(/^```mission\n(.*?)^```$/gms)].map(match => match[1] ?? '');
}

describe('the language in the documentation', () => {
  it.each(pages)('of %s is read without a fault', async (_name, blocks) => {
    const isVocabulary = (block: string) => block.startsWith('programme');
    const readings = await readMissions({
      'programme.mission': blocks.filter(isVocabulary).join('\n'),
      'report.mission': blocks.filter(block => !isVocabulary(block)).join('\n'),
    });
    for (const { faults } of Object.values(readings)) expect(faults).toEqual([]);
    expect(readings['report.mission']?.file.entries.length).toBeGreaterThan(5);
  });
});
