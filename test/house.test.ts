/** The house as ARCHITECTURE.md draws it: who may import whom, and how large and how named files may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENTRY_WORDS } from '../src/lexicon/generated/words.ts';

const ROOT = join(import.meta.dirname, '..');
const MOST_LINES = 400;
/** All of `src` without what is generated; it may only fall, to 88,000 in the first place. */
const MOST_LINES_TOGETHER = 98_810;

const MOST_WORDS = 900;

const ARCHITECTURE = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const PACKAGES_PAGE = readFileSync(join(ROOT, 'docs/decisions/packages.md'), 'utf8');

/** The rows of the table of a page whose head begins with `head`, cell by cell. */
function tableRows(page: string, head: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex(line => line.startsWith(`| ${head} `));
  const length = lines.slice(start).findIndex(line => !line.startsWith('|'));
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim());
  return lines.slice(start + 2, length < 0 ? undefined : start + length).map(cells);
}

const listOf = (cell = '') => cell.split(',').map(name => name.trim());

const ROWS = tableRows(ARCHITECTURE, 'room').map(
  ([room = '', , imports = '']) => [room.replace(/^`src\/|`$/g, ''), imports] as const,
);
const ORDER = ROWS.map(([room]) => room);

/** The lexicon, which every room may import, stands in no row but its own. */
const COMMON = 'lexicon';

/** What each room may import: other rooms, files beside them, and `node` where it is at home there. */
const MAY_IMPORT = new Map(
  ROWS.map(([room, imports]) => [
    room,
    imports.split(';').flatMap(part => {
      const [, exceptions] = /^\s*all above but (.+)$/.exec(part) ?? [];
      if (!exceptions) return listOf(part).map(name => (name === 'Node' ? 'node' : name));
      const left = [COMMON, ...listOf(exceptions)];
      return ORDER.slice(0, ORDER.indexOf(room)).filter(name => !left.includes(name));
    }),
  ]),
);

/** In which rooms each package may be imported. */
const PACKAGES = new Map(
  tableRows(PACKAGES_PAGE, 'package').flatMap(([names, rooms]) =>
    listOf(names).map(name => [name, listOf(rooms)] as const),
  ),
);

/** Types that come with the packages, what VS Code provides, and data files. */
const NO_PACKAGES = [
  'mdast',
  'sarif',
  'vscode-languageserver-types',
  'vscode-languageserver-protocol',
  'vscode',
  'data',
];

const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !file.includes('generated'))
  .map(file => file.replaceAll('\\', '/'));

/** The rooms and packages that a file imports, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(ROOT, 'src', file), 'utf8');
  const imports = /^(?:import|export)\b[^'"`;]*?from '([^']+)'|\bimport\('([^']+)'\)/gm;
  const specifiers = [...text.matchAll(imports)].flatMap(([, still, lazy]) => still ?? lazy ?? []);
  return specifiers.map(specifier => {
    if (!specifier.startsWith('.')) return packageOf(specifier);
    const path = normalize(join(dirname(file), specifier)).replaceAll('\\', '/');
    return path.startsWith('..') ? 'data' : (path.split('/')[0] ?? '').replace(/\.ts$/, '');
  });
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function roomOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.tsx?$/, '');
}

/** The files of this house that a file imports. */
function filesImportedBy(file: string): string[] {
  const text = readFileSync(join(ROOT, 'src', file), 'utf8');
  const imports = /^(?:import|export)\b[^'"`;]*?from '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm;
  return [...text.matchAll(imports)].map(([, still, lazy]) =>
    normalize(join(dirname(file), still ?? lazy ?? '')).replaceAll('\\', '/'),
  );
}

/** What files export that no file imports by its name, neither here nor in tests and scripts. */
function unused(): string[] {
  const everywhere = ['src', 'test', 'scripts']
    .flatMap(folder =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
    )
    .filter(file => /\.[jt]sx?$/.test(file))
    .map(file => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n');
  const imports = /\{([^{}]*)\}\s*(?:from|= await)\b|\bimport\('[^']+'\)\)\.(\w+)/g;
  const used = new Set(
    [...everywhere.matchAll(imports)].flatMap(([, list, one]) => (list ?? one ?? '').match(/\w+/g) ?? []),
  );
  const exported = /^export (?:abstract )?(?:async )?(?:function\*?|const|class) (\w+)/gm;
  return files.flatMap(file =>
    [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(exported)]
      .filter(([, name = '']) => !used.has(name))
      .map(([, name]) => `${file}: ${name}`),
  );
}

/** Each file that imports itself by way of others, with the way. */
function circles(): string[] {
  const imports = new Map(files.map(file => [file, filesImportedBy(file)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    const from = way.indexOf(file);
    if (from >= 0) found.push([...way.slice(from), file].join(' > '));
    if (from >= 0 || done.has(file)) return;
    for (const imported of imports.get(file) ?? []) visit(imported, [...way, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

/** Imports by room, each named once with a file that has it. */
function importsByRoom(): Map<string, Map<string, string>> {
  const rooms = new Map<string, Map<string, string>>();
  for (const file of files) {
    const room = rooms.get(roomOf(file)) ?? new Map<string, string>();
    rooms.set(roomOf(file), room);
    for (const name of importsOf(file)) if (name !== roomOf(file)) room.set(name, file);
  }
  return rooms;
}

/** Words that begin entries, and the types of these. */
const ENTRIES = new Set<string>(Object.entries(ENTRY_WORDS).flatMap(([word, { type }]) => [word, type]));
const MANY = 5;

/** A list, a string and a regular expression, as far as they can be told without a parser. */
const LITERALS = /\[[^[\]]*\]|'[^'\n]*'|`[^`]*`|\/(?![/*\s])(?:[^/\n\\]|\\.)+\//g;

/** The literals of a file that are made of many kinds of entry; a few other words may stand between. */
function listsOfEntries(file: string): string[] {
  const text = readFileSync(join(ROOT, 'src', file), 'utf8');
  return [...text.matchAll(LITERALS)].flatMap(([literal]) => {
    const own = literal.replace(/\([^()]*\)/g, '');
    const quoted = literal.startsWith('[') ? (own.match(/'[^'\n]*'/g) ?? []).join() : literal;
    const words = quoted.match(/[\p{L}-]+/gu) ?? [];
    const kinds = new Set(words.filter(word => ENTRIES.has(word)));
    return kinds.size >= MANY && kinds.size * 2 > words.length ? [`${file}: ${[...kinds].join(' ')}`] : [];
  });
}

describe('the house', () => {
  const rooms = importsByRoom();

  const houseNames = new Set([...rooms.keys()]);

  test('ARCHITECTURE.md names every room, and no other', () => {
    const folders = new Set(files.filter(file => file.includes('/')).map(roomOf));
    expect([...MAY_IMPORT.keys()].sort()).toEqual([...folders].sort());
  });

  test.each([...MAY_IMPORT])('%s imports only what ARCHITECTURE.md allows', (room, allowed) => {
    const found = [...(rooms.get(room) ?? [])].filter(([name]) => houseNames.has(name) || name === 'node');
    const stray = found.filter(([name]) => name !== COMMON && !allowed.includes(name));
    expect(stray).toEqual([]);
    expect(allowed.filter(name => name !== 'nothing' && !found.some(([used]) => used === name))).toEqual([]);
  });

  test('ARCHITECTURE.md draws the rooms from the ground up', () => {
    const upwards = [...MAY_IMPORT].flatMap(([room, allowed]) =>
      allowed
        .filter(name => ORDER.indexOf(name) > ORDER.indexOf(room))
        .map(name => `${room} imports ${name}`),
    );
    expect(upwards).toEqual([]);
  });

  test('rooms that ARCHITECTURE.md says run in a browser are compiled without types of Node', () => {
    const ends = ['preview', 'dashboard', 'extension', 'try'];
    const pure = ORDER.filter(room => !ends.includes(room) && !MAY_IMPORT.get(room)?.includes('node'));
    const { include } = JSON.parse(readFileSync(join(ROOT, 'tsconfig.pure.json'), 'utf8'));
    const rooms = include.filter((path: string) => !path.endsWith('.d.ts'));
    expect(rooms).toEqual(pure.map(room => `src/${room}`));
  });

  test(`ARCHITECTURE.md is read in one go: ${MOST_WORDS} words, its tables included`, () => {
    expect(ARCHITECTURE.split(/\s+/).length).toBeLessThanOrEqual(MOST_WORDS);
  });

  test('packages are imported where docs/decisions/packages.md says, and it names no others', () => {
    const stray = [...rooms].flatMap(([room, imports]) =>
      [...imports.keys()]
        .filter(name => !houseNames.has(name) && name !== 'node' && !NO_PACKAGES.includes(name))
        .filter(name => !PACKAGES.get(name)?.includes(room))
        .map(name => `${name} in ${room}`),
    );
    expect(stray).toEqual([]);
  });

  test('no imports run in a circle', () => {
    expect(circles()).toEqual([]);
  });

  test('the lexicon alone lists the kinds of entry', () => {
    const lists = files.filter(file => !file.startsWith('lexicon/')).flatMap(listsOfEntries);
    expect(lists).toEqual([]);
  });

  test('on the command line only io.ts is at home on Node', () => {
    const users = files.filter(file => file.startsWith('cli/') && importsOf(file).includes('node'));
    expect(users).toEqual(['cli/io.ts']);
  });

  test('files are named in kebab-case after the one thing in them', () => {
    expect(files.filter(file => !/^(?:[a-z0-9-]+\/)*[a-z0-9-]+(?:\.d)?\.tsx?$/.test(file))).toEqual([]);
  });

  test(`no file has more than ${MOST_LINES} lines`, () => {
    const long = files.filter(
      file => readFileSync(join(ROOT, 'src', file), 'utf8').split('\n').length > MOST_LINES,
    );
    expect(long).toEqual([]);
  });

  test(`all files together have no more than ${MOST_LINES_TOGETHER} lines`, () => {
    const sum = files
      .map(file => readFileSync(join(ROOT, 'src', file), 'utf8').split('\n').length - 1)
      .reduce((all, lines) => all + lines, 0);
    expect(sum).toBeLessThanOrEqual(MOST_LINES_TOGETHER);
  });

  test('nothing is exported that nobody imports, but for the two ends that VS Code calls', () => {
    expect(unused().filter(each => !/: (?:de)?activate$/.test(each))).toEqual([]);
  });

  test('what npm run new: began is written to its end', () => {
    const begun = ['src', 'language', 'test/rules'].flatMap(folder =>
      readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name)),
    );
    const unwritten = begun.flatMap(file =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, i) => (line.includes('Write here') ? `${relative(ROOT, file)}:${i + 1}` : [])),
    );
    expect(unwritten).toEqual([]);
  });

  test('thin ends stay thin', () => {
    const lines = (file: string) => readFileSync(join(ROOT, 'src', file), 'utf8').split('\n').length;
    expect(lines('extension/extension.ts')).toBeLessThanOrEqual(80);
    expect(lines('server/main.ts')).toBeLessThanOrEqual(40);
  });
});

describe('what is known of a language', () => {
  const files = readdirSync(join(ROOT, 'language'), { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => /\.\w+$/.test(name));
  /** Texts are said to authors as they stand, a sentence or a passage a line. */
  const TEXTS = /^(messages|packs)\/|^manual.*\.md$/;
  /** One line of a report, and one expression, which Visual Studio Code reads as it is. */
  const WHOLE = ['templates.json', 'language-configuration.json'];

  test.each(files.filter(name => !TEXTS.test(name) && !WHOLE.includes(name)))('has short lines: %s', name => {
    expect(
      readFileSync(join(ROOT, 'language', name), 'utf8')
        .split('\n')
        .filter(line => line.length > 200),
    ).toEqual([]);
  });

  // Whoever adds a phrase changes one line.
  test.each(
    files.filter(
      name => name.endsWith('.json') && !TEXTS.test(name) && name !== 'language-configuration.json',
    ),
  )('is written as `JSON.stringify(…, null, 2)` writes it: %s', name => {
    const text = readFileSync(join(ROOT, 'language', name), 'utf8');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });
});
