/** What the pages for those who carry on say of the code: it is there, and explained where it stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const DECISIONS = 'docs/decisions';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The files of a folder and of those in it. */
const filesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(file =>
    `${folder}/${file}`.replaceAll('\\', '/'),
  );

const decisions = filesIn(DECISIONS).filter(file => !file.endsWith('README.md'));
const glossaries = filesIn('src').filter(file => file.endsWith('README.md'));
const pages = [
  'README.md',
  'CHANGELOG.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...filesIn('docs'),
  ...glossaries,
].filter(file => file.endsWith('.md'));

/** A page without what it only shows as typed. */
const withoutExamples = (page: string) => page.replace(/^```.*?^```$|`[^`\n]*`/gms, '');

test('pages lead to what is there', () => {
  const lost = pages.flatMap(page =>
    [...withoutExamples(read(page)).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .filter(([, to = '']) => !existsSync(join(ROOT, dirname(page), to)))
      .map(([, to]) => `${to} in ${page}`),
  );
  expect(lost).toEqual([]);
});

test.each(['officer', 'data-officer', 'maintainer'])(
  'the first page of the %s is at most one screen',
  reader => {
    const lines = read(`docs/${reader}.md`).split('\n');
    // A line of prose wraps at some hundred characters.
    const shown = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 100)), 0);
    expect(shown).toBeLessThanOrEqual(42);
    expect(read('README.md')).toContain(`docs/${reader}.md`);
  },
);

test('ARCHITECTURE.md and decisions name files that are there', () => {
  const lost = ['ARCHITECTURE.md', ...filesIn(DECISIONS)].flatMap(page =>
    [...read(page).matchAll(/`((?:[\w-]+\/)+(?:[\w-]+(?:\.[\w-]+)+)?)`/g)]
      .filter(([, path = '']) => !['', 'src/'].some(folder => existsSync(join(ROOT, folder, path))))
      .map(([, path]) => `${path} in ${page}`),
  );
  expect(lost).toEqual([]);
});

test('each conversion of ARCHITECTURE.md begins where it says', () => {
  const rows = [...read('ARCHITECTURE.md').matchAll(/^\| \w+ .*\| `(\w+)` in `([\w/-]+\.ts)` +\|$/gm)];
  expect(rows).toHaveLength(6);
  for (const [, name, file] of rows)
    expect(read(`src/${file}`)).toMatch(new RegExp(`^export (?:async )?(?:function|class) ${name}\\b`, 'm'));
});

describe('decisions', () => {
  test('stand in the list, each by its title and its day', () => {
    const listed = [...read(`${DECISIONS}/README.md`).matchAll(/^- \[(.+)\]\((.+)\), (\S+)$/gm)];
    const stated = decisions.map(file => {
      const [, title, day] = /^# (.+)\n\nDecided on (\d{4}-\d\d-\d\d)\b.*\n/.exec(read(file)) ?? [];
      return `${file}: ${title}, ${day}`;
    });
    expect(listed.map(([, title, file, day]) => `${DECISIONS}/${file}: ${title}, ${day}`).sort()).toEqual(
      stated.sort(),
    );
  });

  test.each(decisions)('%s says what and why, and no more than there is to say', file => {
    const headings = [...read(file).matchAll(/^## (.+)\n\n\S/gm)].map(([, heading]) => heading);
    const all = ['What', 'Why', 'What else was tried', 'What would change it'];
    expect(headings.slice(0, 2)).toEqual(all.slice(0, 2));
    expect(headings).toEqual(all.filter(heading => headings.includes(heading)));
    expect(read(file)).not.toMatch(/^Nothing (?:is recorded|that is known)\.$/m);
  });
});

describe('words that mean something of their own in the code', () => {
  const HOUSE = 'src/README.md';
  /** Words over which somebody new to the code has stumbled. */
  const STUMBLED_OVER = 'asked placed shown told leaf carried led headed stated open held'.split(' ');
  /** Title, an empty line, and words. */
  const MOST_LINES = 8;

  const explainedIn = (file: string) =>
    [...read(file).matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, words = '']) => words.split(', '));
  const explained = new Map(glossaries.map(file => [dirname(file), new Set(explainedIn(file))]));

  /** The words of a name: `toldAnew`, `ASKS`, `led-people`. */
  const wordsOf = (name: string) =>
    (name.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? []).map(word => word.toLowerCase());

  /** The words by which a file and what it exports are called. */
  const used = filesIn('src')
    .filter(file => /\.tsx?$/.test(file) && !file.includes('/generated/'))
    .map(file => {
      const exported = [
        ...read(file).matchAll(
          /^export (?:abstract |async )*(?:function\*?|const|class|interface|type) (\w+)/gm,
        ),
      ].map(([, name = '']) => name);
      const own = file.slice(file.lastIndexOf('/') + 1).replace(/\..*/, '');
      return { file, words: new Set([own, ...exported].flatMap(wordsOf)) };
    });

  const foldersOver = (file: string): string[] => {
    const folder = dirname(file);
    return folder === '.' ? [] : [folder, ...foldersOver(folder)];
  };

  test('are explained at the head of the room that uses them, or of the house', () => {
    const all = new Set([...STUMBLED_OVER, ...[...explained.values()].flatMap(words => [...words])]);
    const unexplained = used.flatMap(({ file, words }) =>
      [...words]
        .filter(word => all.has(word) && !foldersOver(file).some(folder => explained.get(folder)?.has(word)))
        .map(word => `${word} in ${file}`),
    );
    expect(unexplained, 'Call it otherwise, or explain it in the README.md of its room.').toEqual([]);
  });

  test.each(glossaries)('%s explains words that are in use there, in a few lines', file => {
    const within = used.filter(each => each.file.startsWith(`${dirname(file)}/`));
    expect(explainedIn(file).filter(word => !within.some(({ words }) => words.has(word)))).toEqual([]);
    if (file !== HOUSE) expect(read(file).trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });
});
