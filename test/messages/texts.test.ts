/** How a text is said in the language of its reader. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { listOf, quoted } from '../../src/messages/lists.ts';
import { languageFrom, localeIn, readLanguage, tagsOf } from '../../src/messages/locale.ts';
import { ENGLISH, speak, textsOf } from '../../src/messages/texts.ts';

const text = textsOf<{
  plain: Record<never, never>;
  counted: { count: number };
  missing: { kind: string };
}>('rules', {
  plain: 'An author’s “own” words',
  counted: '{count, plural, one {# finding} other {# findings}}',
  missing: '{kind, select, objective {The objective is missing.} other {The finding is missing.}}',
});

const FRENCH = {
  tag: 'fr',
  areas: {
    rules: {
      counted: '{count, plural, one {# constatation} other {# constatations}}',
      missing: '{kind, select, objective {Il n’y a pas d’objectif.} other {Il n’y a pas de constatation.}}',
    },
    common: { quoted: '« {words} »' },
  },
};

afterEach(() => speak(ENGLISH));

test('English is said where nothing else is asked for', () => {
  expect(text('plain')).toBe('An author’s “own” words');
  expect([0, 1, 2].map(count => text('counted', { count }))).toEqual([
    '0 findings',
    '1 finding',
    '2 findings',
  ]);
});

test('another language has its own plurals and its own elisions', () => {
  speak(FRENCH);
  expect([0, 1, 2].map(count => text('counted', { count }))).toEqual([
    '0 constatation',
    '1 constatation',
    '2 constatations',
  ]);
  expect(text('missing', { kind: 'objective' })).toBe('Il n’y a pas d’objectif.');
  expect(text('missing', { kind: 'finding' })).toBe('Il n’y a pas de constatation.');
});

test('what a language lacks is said in English, with English plurals', () => {
  speak({ tag: 'fr', areas: {} });
  expect(text('plain')).toBe('An author’s “own” words');
  expect(text('counted', { count: 0 })).toBe('0 findings');
});

test.each([
  ['an unclosed brace', '{count, plural, one {#'],
  ['a value that nobody gives', '{number} constatations'],
  ['no form for many', '{count, plural, one {# constatation}}'],
])('a translator’s slip, %s, costs nobody the text', (_, counted) => {
  speak({ tag: 'fr', areas: { rules: { counted } } });
  expect(text('counted', { count: 3 })).toBe('3 findings');
  expect(text('counted', { count: 1 })).toBe('1 finding');
});

test('words in a row and quotation marks are those of the language', () => {
  expect(listOf(['a', 'b', 'c'].map(quoted))).toBe('“a”, “b” and “c”');
  expect(listOf(['a', 'b'], 'or')).toBe('a or b');
  speak(FRENCH);
  expect(listOf(['a', 'b', 'c'].map(quoted), 'or')).toBe('« a », « b » ou « c »');
});

describe('the language that is asked for', () => {
  test.each([
    ['fr', ['fr']],
    ['fr_CA.UTF-8', ['fr-CA', 'fr']],
    ['es-419', ['es-419', 'es']],
    ['zh-cn', ['zh-CN', 'zh']],
    ['sr_RS@latin', ['sr-RS', 'sr']],
    ['C.UTF-8', []],
    ['POSIX', []],
    ['', []],
    ['../../etc', []],
  ])('%s is looked for in %j', (locale, tags) => {
    expect(tagsOf(locale)).toEqual(tags);
  });

  test('an environment says it as POSIX orders it', () => {
    expect(localeIn({ LC_ALL: '', LC_MESSAGES: 'es_ES.UTF-8', LANG: 'fr_FR.UTF-8' })).toBe('es_ES.UTF-8');
    expect(localeIn({ LC_ALL: 'C', LANG: 'fr_FR.UTF-8' })).toBe('C');
    expect(localeIn({})).toBe('');
  });

  test('is read from its files, the nearest folder first; English from none', async () => {
    const files: Record<string, string> = { 'fr/rules.json': '{ "plain": "Des mots" }' };
    const read = vi.fn(async (path: string) => files[path]);
    expect(await readLanguage('fr_CH.UTF-8', read)).toEqual({
      tag: 'fr',
      areas: { rules: { plain: 'Des mots' } },
    });
    expect(await readLanguage('pt', read)).toBeUndefined();
    read.mockClear();
    expect(await readLanguage('en_GB.UTF-8', read)).toBe(ENGLISH);
    expect(read.mock.calls.filter(([path]) => path.startsWith('en/'))).toEqual([]);
  });

  test('is taken from another process as far as it is one', () => {
    expect(languageFrom(JSON.parse(JSON.stringify(FRENCH)))?.areas.rules).toEqual(FRENCH.areas.rules);
    expect(languageFrom({ tag: 'fr', areas: { rules: { plain: 1, counted: 'deux' } } })?.areas.rules).toEqual(
      {
        counted: 'deux',
      },
    );
    for (const sent of [undefined, null, 'fr', { tag: 'no such tag' }, { areas: {} }])
      expect(languageFrom(sent)).toBeUndefined();
  });
});
