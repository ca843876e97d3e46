/** How all that is said and shown is written: its marks, and one word for each thing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** Where a text stands that is typed in the place of another, and is not shown. */
const ALSO = ', also';

/** Each text of a file of texts, by where it stands. */
function textsOf(path: string): readonly (readonly [string, string])[] {
  if (!existsSync(new URL(path, ROOT))) return [];
  const texts: Readonly<Record<string, unknown>> = JSON.parse(read(path));
  return Object.entries(texts).flatMap(([id, text]) =>
    [text]
      .flat()
      .flatMap((each, at) =>
        typeof each === 'string' ? [[`${path} ${id}${at > 0 ? ALSO : ''}`, each] as const] : [],
      ),
  );
}

/** The lines of a page that authors read. */
function linesOf(path: string): readonly (readonly [string, string])[] {
  if (!existsSync(new URL(path, ROOT))) return [];
  const prose = read(path).replace(/```.*?```/gs, block => '\n'.repeat(block.split('\n').length - 1));
  return prose.split('\n').map((line, at) => [`${path}:${at + 1}`, line] as const);
}

/** The languages that anything is said or shown in. */
const LANGUAGES = readdirSync(new URL('language/l10n/', ROOT)).flatMap(
  name => /^labels\.(.+)\.json$/.exec(name)?.[1] ?? [],
);

/** All texts of a language: messages, templates, menus, the walkthrough, the labels of exports, entry words, pages. */
function allTexts(language: string): readonly (readonly [string, string])[] {
  const folder = `language/messages/${language}/`;
  const areas = existsSync(new URL(folder, ROOT)) ? readdirSync(new URL(folder, ROOT)) : [];
  const own = language === 'en' ? '' : `.${language}`;
  return [
    ...areas.flatMap(name => textsOf(folder + name)),
    ...textsOf(`language/l10n/labels.${language}.json`),
    ...textsOf(`language/entry-words/${language}.json`),
    ...textsOf(`package.nls${own}.json`),
    ...linesOf(language === 'en' ? 'docs/cheat-sheet.md' : `docs/cheat-sheet.nls${own}.md`),
  ];
}

type Elements = ReturnType<IntlMessageFormat['getAst']>;

/** A text as it is said in the case of that number, of those that it tells apart. */
function inCase(elements: Elements, number: number): string {
  return elements
    .map(element => {
      if ('options' in element) {
        const cases = Object.values(element.options);
        return inCase(cases[number % cases.length]?.value ?? [], number);
      }
      return element.type === 0 ? element.value : 'x';
    })
    .join('');
}

/** So many cases has no text. */
const MOST_CASES = 12;

function casesOf(place: string, text: string): readonly string[] {
  if (!place.startsWith('language/messages/')) return [text];
  const elements = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst();
  const cases = Array.from({ length: MOST_CASES }, (_, number) => inCase(elements, number));
  return [...new Set(cases)];
}

/** All that a text can say, without what is no sentence: code, what is typed, addresses. */
function sayings(place: string, text: string): readonly string[] {
  return casesOf(place, text).map(each =>
    each.replace(/`[^`]*`/g, 'x').replace(/\(command:[^)]*\)|\]\([^)]*\)/g, ''),
  );
}

/** What marks a language writes, as its typographers do, and which it does not; of one that is new, what holds everywhere. */
const MARKS: Readonly<Record<string, readonly (readonly [what: string, wrong: RegExp])[]>> = {
  en: [['quotes “so”', /[«»„]/]],
  fr: [
    ['quotes « so »', /[“”„]/],
    ['a no-break space inside «\u00A0»', /«(?!\u00A0)|(?<!\u00A0)»/],
    ['a no-break space before ; : ! ? %', /(?<=[\p{L}\p{N}»)}])[;!?%](?![\w#])| [:;!?%](?!\w)/u],
  ],
  es: [
    ['quotes «so»', /[“”„]/],
    ['no space inside «»', /«\s|\s»/],
    ['¿ before ?', /^[^¿]*\?/],
    ['¡ before !', /^[^¡]*!/],
  ],
  ru: [['quotes «so»', /[“”„]/]],
  ar: [['quotes «so»', /[“”„]/]],
  sq: [['quotes “so”', /[«»„]/]],
  'sr-Cyrl': [['quotes „so“', /[«»”]/]],
  'sr-Latn': [['quotes „so“', /[«»”]/]],
  zh: [['quotes “so”', /[«»„]/]],
};

/** What is wrong in any of them. */
const EVERYWHERE = [
  ['apostrophes ’', /'/],
  ['no two spaces', /[^\s:] {2,}\S/],
  ['… for three dots', /\.\.\./],
] as const;

/** What an author types is written as it is typed. */
const TYPED = /\.example$|^docs\/|templates\.json|entry-words/;

describe.each(LANGUAGES)('in %s', language => {
  const texts = allTexts(language).map(([place, text]) => ({ place, text, said: sayings(place, text) }));

  test.each([...(MARKS[language] ?? []), ...EVERYWHERE])('%s', (what, wrong) => {
    const found = texts.filter(
      ({ place, said }) =>
        said.some(each => wrong.test(each)) && !(what === 'no two spaces' && TYPED.test(place)),
    );
    expect(found.map(({ place, text }) => [place, text])).toEqual([]);
  });

  test('straight quotes stand where English has them, around what is typed', () => {
    const english = new Map(allTexts('en'));
    const inEnglish = (place: string) =>
      english.get(
        place
          .replace(`/${language}/`, '/en/')
          .replace(`.${language}.json`, place.startsWith('package') ? '.json' : '.en.json'),
      );
    const found = texts.filter(
      ({ place, text }) =>
        text.includes('"') && !TYPED.test(place) && inEnglish(place)?.includes('"') !== true,
    );
    expect(found).toEqual([]);
  });
});

/** The words that a table of CONTRIBUTING.md gives up, each for another. */
function givenUp(heading: string): readonly RegExp[] {
  const [, table = ''] = new RegExp(`^### ${heading}$(.*?)^#+ `, 'ms').exec(read('CONTRIBUTING.md')) ?? [];
  const cells = Array.from(table.matchAll(/^\|.*\|([^|]*)\|$/gm), ([, cell = '']) => cell.trim());
  return cells
    .slice(2)
    .flatMap(cell => cell.split(', '))
    .filter(word => word !== '–' && word !== '')
    .map(word => new RegExp(`(?<!\\p{L})${word}s?(?!\\p{L})`, 'iu'));
}

test.each([
  ['French', 'fr'],
  ['Spanish', 'es'],
])('in %s each thing has one word, that of CONTRIBUTING.md', (name, language) => {
  const words = givenUp(`Texts in ${name}`);
  expect(words.length).toBeGreaterThan(1);
  // Other words may be typed for an entry word, too; the first is the one that is shown.
  const shown = allTexts(language).filter(([place]) => !place.endsWith(ALSO));
  const found = shown.filter(([, text]) => words.some(word => word.test(text)));
  expect(found).toEqual([]);
});
