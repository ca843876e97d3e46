/** What each language of the texts has, lacks, and has left in English. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { namedValues } from '../../scripts/generate-texts.js';
import { missingLines, missingTranslations } from '../../scripts/missing-translations.js';
import { ATTRIBUTE_WORDS, ENTRY_WORDS, VALUE_WORDS } from '../../src/lexicon/generated/words.ts';
import { AREAS, ENGLISH, speak, textsOf, type Values } from '../../src/messages/texts.ts';

afterEach(() => speak(ENGLISH));

const ROOT = new URL('../../', import.meta.url);
const FOLDER = new URL('language/messages/', ROOT);

function json<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));
}

type Texts = Readonly<Record<string, string>>;

/** The texts of a language, each as area and id. */
function textsIn(language: string): ReadonlyMap<string, string> {
  const files = readdirSync(new URL(`${language}/`, FOLDER));
  expect(files.filter(file => !AREAS.some(area => file === `${area}.json`))).toEqual([]);
  return new Map(
    files.flatMap(file =>
      Object.entries(json<Texts>(`${language}/${file}`)).map(
        ([id, text]) => [`${file.replace('.json', '')} ${id}`, text] as const,
      ),
    ),
  );
}

const english = textsIn('en');
const others = readdirSync(FOLDER, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);
const same = json<Readonly<Record<string, readonly string[]>>>('same.json');

/** What the words of the language are explained under. */
const WORD_IDS = [
  ...Object.keys(ENTRY_WORDS).map(word => `entry.${word}`),
  ...ATTRIBUTE_WORDS.map(word => `attribute.${word}`),
  ...[...new Set(Object.values(VALUE_WORDS).flat())].map(word => `value.${word}`),
];

const isOfWord = (id: string) => WORD_IDS.includes(id.replace(/\.example$/, ''));

const idOf = (key: string) => key.slice(key.indexOf(' ') + 1);

/** Values with which any text can be filled. */
function samples(text: string): readonly Values[] {
  const names = [...namedValues(text)];
  return [0, 1, 2, 5, 21].map(number =>
    Object.fromEntries(names.map(([name, type]) => [name, type === 'string' ? 'okafor' : number])),
  );
}

describe('English', () => {
  test('has no text that nobody says', () => {
    const rooms = new Map<string, string>();
    for (const file of readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(file) || file.startsWith('messages/generated')) continue;
      const room = file.split(/[\\/]/)[0] ?? '';
      rooms.set(room, (rooms.get(room) ?? '') + readFileSync(new URL(`src/${file}`, ROOT), 'utf8'));
    }
    const code = [...rooms.values()].join('');
    // Templates are data that name their texts.
    const structures = readFileSync(new URL('language/templates.json', ROOT), 'utf8');
    // `kind.${kind}`, where one room composes it and names the kind, or the kind is a word of the language.
    const words = new Set<string>(ATTRIBUTE_WORDS);
    const isComposed = (id: string) => {
      const [, prefix = '', value = ''] = /^(.+)\.([^.]+)$/.exec(id) ?? [];
      return [...rooms.values()].some(
        room => room.includes(`\`${prefix}.\${`) && (room.includes(`'${value}'`) || words.has(value)),
      );
    };
    const isSaid = (id: string) =>
      code.includes(`'${id}'`) ||
      new RegExp(`\\b${id}(?![\\w-])`).test(structures) ||
      isOfWord(id) ||
      (id.endsWith('.summary') && code.includes(`'${id.slice(0, -'.summary'.length)}'`)) ||
      isComposed(id);
    expect([...english.keys()].map(idOf).filter(id => !isSaid(id))).toEqual([]);
  });

  test('explains every word of the language, and no other', () => {
    const words = Object.keys(json<Texts>('en/words.json')).filter(id => !id.endsWith('.example'));
    expect(words).toEqual(expect.arrayContaining(WORD_IDS));
    expect(words).toHaveLength(WORD_IDS.length);
  });

  test('has notes on texts that it has', () => {
    const ids = [...english.keys()].map(idOf);
    expect(Object.keys(json('notes.json')).filter(id => !ids.includes(id))).toEqual([]);
  });
});

test('what a language lacks of the texts, the labels and the menus is told, file by file', () => {
  const root = mkdtempSync(join(tmpdir(), 'mission-report-texts-'));
  const files = {
    'language/messages/en/rules.json': { one: 'One', two: 'Two' },
    'language/messages/fr/rules.json': { one: 'Un' },
    'language/messages/es/rules.json': { one: 'Uno', two: 'Dos' },
    'language/l10n/labels.en.json': { findings: 'Findings' },
    'language/l10n/labels.fr.json': { findings: 'Constatations' },
    'package.nls.json': { title: 'Title' },
    'package.nls.fr.json': { title: 'Titre' },
    'package.nls.es.json': { title: 'Título' },
  };
  for (const [path, texts] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), JSON.stringify(texts));
  }
  expect(missingLines(missingTranslations(`${root}/`))).toEqual([
    'language/messages/fr/rules.json lacks two',
    'language/l10n/labels.es.json lacks findings',
  ]);
  rmSync(root, { recursive: true });
});

test('French and Spanish are there, and what is said to be the same is of a language that is there', () => {
  expect(others).toEqual(expect.arrayContaining(['es', 'fr']));
  expect(Object.keys(same).filter(language => !others.includes(language))).toEqual([]);
});

test.each(['en', ...others])('what a text in %s names as a command is called so in the menus', language => {
  const menus = json<Texts>(`../../package.nls${language === 'en' ? '' : `.${language}`}.json`);
  const titles = Object.values(menus);
  const named = [...textsIn(language)].flatMap(([key, text]) =>
    [...text.matchAll(/[“«]\s?(\p{Lu}[^“”«»{}:]*…)\s?[”»]/gu)].map(([, title = '']) => `${key}: ${title}`),
  );
  expect(named.filter(each => !titles.some(title => each.endsWith(`: ${title}`)))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});

describe.each(others)('in %s', language => {
  const texts = textsIn(language);

  test('no text is left that English no longer has', () => {
    expect([...texts.keys()].filter(key => !english.has(key))).toEqual([]);
  });

  test('every text names the values that English names', () => {
    const differing = [...texts].flatMap(([key, text]) => {
      const [own, wanted] = [text, english.get(key) ?? ''].map(each => [...namedValues(each).keys()].join());
      return own === wanted ? [] : [`${key}: ${own} and not ${wanted}`];
    });
    expect(differing).toEqual([]);
  });

  test('every text can be said, with the plurals of its language', () => {
    const failing = [...texts].filter(([, text]) => {
      speak({ tag: language, areas: { rules: { text } } });
      const say = textsOf<{ text: Values }>('rules', { text: 'English' });
      return samples(text).some(values => say('text', values) === 'English');
    });
    expect(failing).toEqual([]);
  });

  test('no text is left in English that is not listed as the same', () => {
    const listed = same[language] ?? [];
    const left = [...texts].filter(
      ([key, text]) => text === english.get(key) && /\p{L}/u.test(outside(text)),
    );
    expect(left.map(([key]) => idOf(key)).filter(id => !listed.includes(id))).toEqual([]);
    expect(listed.filter(id => !left.some(([key]) => idOf(key) === id))).toEqual([]);
  });
});

/** What of a text is words of its own. */
function outside(text: string): string {
  return text.replace(/\{[^{}]*\}/g, '');
}
