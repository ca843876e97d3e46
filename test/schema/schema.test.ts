/** Each key of the words of languages: that it is explained, that somebody asks for it, and what comes of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sampled } from '../support/runs.ts';
import type { ASKS, Asked } from '../support/schema/asks.ts';
import type { ASKS as ASKS_OF_REPORTS } from '../support/schema/asks-of-reports.ts';
import { KNOWN, type Known, loader, type Value, without } from '../support/schema/known.ts';

type Ask = keyof typeof ASKS | keyof typeof ASKS_OF_REPORTS;

/** What a key is for. */
type Example = NonNullable<Explained['example']>;

interface Explained {
  readonly means: string;
  /** What stands under each key of a group; the lists of a group may be explained as those beside it are. */
  readonly keys?: Readonly<Record<string, string | Explained>>;
  /** The files of the source that ask for it. */
  readonly asked?: readonly string[];
  readonly example?: {
    /** Who is asked: a name of `test/support/schema/`. */
    readonly asks: Ask;
    readonly language: string;
    readonly name?: string;
    readonly text: readonly string[];
    /** What comes of it, of which something would be missing without the list. */
    readonly gives?: readonly string[];
    /** What would come of it without the list. */
    readonly otherwise?: readonly string[];
  };
}

type Schema = Readonly<Record<string, Explained>>;

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const schemaOf = (name: string): Schema => JSON.parse(read(`language/schema/${name}.json`));
const objectOf = (value: Value | undefined): Readonly<Record<string, Value>> =>
  typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, Value>>) : {};

/** The part of each file of a folder that has keys of its own. */
const FOLDERS: readonly (readonly [folder: string, ...path: string[]])[] = [
  ['words'],
  ['import'],
  ['patterns', 'lists'],
  ['confusables', 'lists'],
  ['spelling'],
  ['effects'],
];

function keysIn(folder: string, path: readonly string[]): readonly string[] {
  const files = Object.entries(KNOWN).flatMap(([name, file]) =>
    name.startsWith(`${folder}/`) ? [file] : [],
  );
  const parts = files.map(file =>
    path.reduce((value, key) => objectOf(objectOf(value)[key]), objectOf(file)),
  );
  return [...new Set(parts.flatMap(Object.keys))].sort();
}

/** All lists of a schema, also those of groups whose lists are explained, by the keys that lead to them. */
function listsOf(schema: Schema, path: readonly string[] = []): readonly (readonly [string, Explained])[] {
  return Object.entries(schema).flatMap(([key, each]) => {
    const own = [...path, key];
    const within = Object.entries(each.keys ?? {}).flatMap(([name, list]) =>
      typeof list === 'string' ? [] : listsOf({ [name]: list }, own),
    );
    return within.length > 0 ? within : [[own.join('.'), each] as const];
  });
}

/** What says where the words of a language come from, and is no list. */
const SETTINGS = ['dictionary', 'regions'];

/** How the source asks for a list, by its folder: by the key as a text, a part of what is known, or a constant. */
const ASKED: Readonly<Record<string, (key: string) => RegExp>> = {
  words: key => new RegExp(`'${key}'|\\b${CONSTANTS.get(key) ?? `'${key}'`}\\b`),
  import: key => new RegExp(`'${key}'`),
  effects: key => new RegExp(`'${key}'|\\.${key}\\b|\\{ ${key} \\}`),
};

const OF_REPORTS: ReadonlySet<Ask> = new Set(['import', 'mail', 'back', 'check', 'tracker', 'effects']);
const asks = loader<{ ASKS: typeof ASKS }>('asks.ts');
const asksOfReports = loader<{ ASKS: typeof ASKS_OF_REPORTS }>('asks-of-reports.ts');

async function answersTo(known: Known, { asks: ask, text, ...example }: Example) {
  const asked: Asked = { ...example, text: text.join('\n') };
  return OF_REPORTS.has(ask)
    ? (await asksOfReports)(known).ASKS[ask as keyof typeof ASKS_OF_REPORTS](asked)
    : (await asks)(known).ASKS[ask as keyof typeof ASKS](asked);
}

/** True where all comes that comes of the list, and nothing of what would come without it. */
const isAsSaid = ({ gives = [], otherwise = [] }: Example, answers: readonly string[]) =>
  gives.every(line => answers.includes(line)) && !otherwise.some(line => answers.includes(line));

const SOURCES = readdirSync(new URL('src/', ROOT), { recursive: true, encoding: 'utf8' })
  .map(name => `src/${name.replaceAll('\\', '/')}`)
  .filter(name => name.endsWith('.ts') && !name.includes('/generated/'))
  .map(name => [name, read(name)] as const);

/** The words that most ask for by a constant, by their key. */
const ORDINARY = 'src/lexicon/ordinary-words.ts';
const CONSTANTS = new Map(
  [...read(ORDINARY).matchAll(/const (\w+) = \w+\((?:words\.)?'?(\w+)'?\)/g)].map(
    ([, name = '', key = '']) => [key, name] as const,
  ),
);
describe.each(FOLDERS)('language/%s', (folder, ...path) => {
  const schema = schemaOf(folder);
  const lists = listsOf(schema);
  const takenOut = new Set(sampled(lists.map(([key]) => key)));

  test('each key is explained, and nothing that is no key', () => {
    expect(Object.keys(schema).sort()).toEqual(keysIn(folder, path));
  });

  test('each list has an example', () => {
    const bare = lists.flatMap(([key, { example }]) => (example ? [] : [key]));
    expect(bare).toEqual(folder === 'spelling' ? SETTINGS : []);
  });

  test('each key of a group is explained', () => {
    for (const [key, { keys }] of Object.entries(schema)) {
      if (keys === undefined && folder !== 'import') continue;
      const known = keysIn(folder, [...path, key]);
      expect(Object.keys(keys ?? {}).sort(), key).toEqual(known);
    }
  });

  // A key that nobody asks for is to be taken out.
  test.each(lists)('somebody asks for %s', (list, { asked }) => {
    const files = Object.entries(KNOWN).filter(([name]) => name.startsWith(`${folder}/`));
    const key = list.split('.').at(-1) ?? list;
    const way = ASKED[folder];
    if (way) {
      expect(asked?.length).toBeGreaterThan(0);
      for (const file of asked ?? []) expect(read(file), file).toMatch(way(key));
    } else if (path.length > 0) {
      for (const [name, file] of files)
        if (objectOf(objectOf(file).lists)[key] !== undefined)
          expect(JSON.stringify(file), name).toContain(`<${key}>`);
    } else expect(SOURCES.some(([, text]) => new RegExp(`\\b${key}\\b`).test(text))).toBe(true);
  });

  test.each(lists.flatMap(([key, { example }]) => (example ? [[key, example] as const] : [])))(
    'what comes of %s',
    async (key, example) => {
      const isSo = (answers: readonly string[]) => isAsSaid(example, answers);
      expect(await answersTo(KNOWN, example)).toSatisfy(isSo);
      // Without a list all is loaded anew.
      if (takenOut.has(key))
        expect(await answersTo(without(folder, [...path, ...key.split('.')]), example)).not.toSatisfy(isSo);
    },
  );
});
