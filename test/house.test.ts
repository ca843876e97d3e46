/** The house as ARCHITECTURE.md draws it: who may import whom, and how large and how named files may be. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const MOST_LINES = 400;

/** What each room may import: other rooms of src/, packages, and `node:` where a room is at home on Node. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['lexicon'],
  lexicon: ['data'],
  report: ['domain', 'lexicon', 'zod'],
  config: ['domain', 'lexicon', 'zod'],
  syntax: [
    'domain',
    'lexicon',
    'langium',
    'vscode-languageserver-types',
    'vscode-languageserver-textdocument',
  ],
  terminology: ['domain', 'lexicon', 'syntax', 'langium'],
  rules: [
    'domain',
    'lexicon',
    'config',
    'syntax',
    'terminology',
    'langium',
    'fastest-levenshtein',
    'vscode-languageserver-types',
  ],
  workers: ['domain', 'lexicon', 'rules', 'syntax', 'langium', 'node'],
  compile: [
    'domain',
    'lexicon',
    'syntax',
    'terminology',
    'report',
    'langium',
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-gfm-table',
    'micromark-extension-gfm-table',
  ],
};

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
    return path.startsWith('..') ? 'data' : (path.split('/')[0] ?? '');
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
  return file.includes('/') ? (file.split('/')[0] ?? '') : '';
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

describe('the house', () => {
  const rooms = importsByRoom();

  test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, allowed) => {
    const stray = [...(rooms.get(room) ?? [])].filter(([name]) => !allowed.includes(name));
    expect(stray).toEqual([]);
  });

  test.each([
    [
      'export',
      ['syntax', 'compile', 'rules', 'editor', 'server', 'cli', 'intake', 'langium', 'node', 'vscode'],
    ],
    [
      'intake',
      ['syntax', 'compile', 'rules', 'editor', 'server', 'cli', 'export', 'langium', 'node', 'vscode'],
    ],
    ['editor', ['server', 'cli', 'extension', 'preview', 'node', 'vscode']],
    ['server', ['cli', 'extension', 'preview', 'vscode']],
    ['cli', ['extension', 'preview', 'vscode']],
  ])('%s stays out of the rooms above it', (room, forbidden) => {
    const found = [...(rooms.get(room) ?? [])].filter(([name]) => forbidden.includes(name));
    expect(found).toEqual([]);
  });

  test('the extension knows no language: of the house it imports the protocol, and what its webview is told', () => {
    const own = [...(rooms.get('extension') ?? [])].filter(([, file]) => file.startsWith('extension/'));
    const house = own.filter(([name]) => rooms.has(name) && name !== '' && name !== 'preview');
    expect(house).toEqual([]);
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

  test('thin ends stay thin', () => {
    const lines = (file: string) => readFileSync(join(ROOT, 'src', file), 'utf8').split('\n').length;
    expect(lines('extension/extension.ts')).toBeLessThanOrEqual(80);
    expect(lines('server/main.ts')).toBeLessThanOrEqual(40);
  });
});
