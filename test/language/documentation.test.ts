import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config/read-config.ts';
import { ATTRIBUTE_WORDS } from '../../src/lexicon/generated/words.ts';
import { RULES } from '../../src/rules/index.ts';
import { checkFiles } from '../support/check.ts';

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
  it.each(pages)('of %s has no problem', async (_name, blocks) => {
    const isVocabulary = (block: string) => block.startsWith('programme');
    const files = {
      'programme.mission': blocks.filter(isVocabulary).join('\n'),
      'report.mission': blocks.filter(block => !isVocabulary(block)).join('\n'),
    };
    expect(files['programme.mission']).toMatch(/^pillar /m);
    expect(files['report.mission']).toMatch(/^finding /m);
    const { documents } = await checkFiles(files, { profile: 'draft' });
    expect(documents.flatMap(({ diagnostics }) => diagnostics?.map(({ message }) => message))).toEqual([]);
  });
});

it('docs/language.md lists the words that introduce an attribute and cannot be names', () => {
  const page = readFileSync(new URL('docs/language.md', ROOT), 'utf8');
  const [, words = ''] = /cannot be names: `([^`]+)`/.exec(page) ?? [];
  expect(words.split(' ').sort()).toEqual([...ATTRIBUTE_WORDS].sort());
});

describe('the settings file in README.md', () => {
  it('is one that the tool takes', () => {
    const page = readFileSync(new URL('README.md', ROOT), 'utf8');
    const [, text = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
    const codes = RULES.map(({ code }) => code);
    expect(readConfig(text, codes)).toMatchObject({ ok: true, config: { profile: 'review' } });
  });
});

describe('the pictures in the documentation', () => {
  const shown = ['README.md', ...readdirSync(new URL('docs/', ROOT)).map(name => `docs/${name}`)]
    .filter(name => name.endsWith('.md'))
    .flatMap(page =>
      [...readFileSync(new URL(page, ROOT), 'utf8').matchAll(/^!\[[^\]]+\]\(([^)]+)\)/gm)].map(
        ([, path = '']) => [page, path] as const,
      ),
    );

  it.each(shown)('%s: %s is there', (page, path) => {
    expect(existsSync(new URL(path, new URL(page, ROOT)))).toBe(true);
  });
});
