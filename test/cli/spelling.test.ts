/** `mission-report check` finds how words are spelt as the editor does. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { startBundledServer } from '../support/bundled-server.ts';
import { folderWith, missionReport } from '../support/command-line.ts';

const TEXTS = {
  en: 'mission en: M\n\nsection s: The hopsital is run by the goverment of the colour.\n',
  us: 'mission us: M\nlanguage en-US\n\nsection s: The hopsital has a colour.\n',
  fr: 'mission fr: M\nlanguage fr\n\nsection s: Le gouvernemant dirige l’hopitâl.\n',
  none: 'mission none: M\nlanguage tr\n\nsection s: Hopsital goverment.\n',
};

interface Told {
  readonly code: string;
  readonly line: number;
  readonly message: string;
}

async function spellingIn(folder: string, path: string): Promise<readonly string[]> {
  const { out } = await missionReport(['check', path, '--profile', 'draft', '--format', 'json'], folder);
  const { problems } = JSON.parse(out) as { readonly problems: readonly Told[] };
  return problems
    .filter(({ code }) => code === 'words/spelt')
    .map(({ line, message }) => `${line} ${message}`);
}

test('the same words are told as in the editor, in each language', async () => {
  const files = Object.fromEntries(Object.entries(TEXTS).map(([name, text]) => [`${name}.mission`, text]));
  const folder = folderWith(files);
  const server = await startBundledServer(pathToFileURL(folder).href);
  for (const name of Object.keys(files)) {
    const uri = pathToFileURL(join(folder, name)).href;
    await server.open(uri, files[name] ?? '');
    const told = await spellingIn(folder, name);
    const inEditor = () =>
      (server.told.get(uri) ?? [])
        .filter(({ code }) => code === 'words/spelt')
        .map(({ range, message }) => `${range.start.line + 1} ${message}`);
    await expect.poll(inEditor).toEqual(told);
    if (name !== 'none.mission') expect(told.join()).toMatch(/“(?:hopsital|gouvernemant)”/);
  }
  await server.stop();
});

test('of very many reports each is told', async () => {
  const files = Array.from({ length: 160 }, (_, i) => [
    `${i}.mission`,
    `mission m${i}: M\n\nsection s: The hopsital is far.\n`,
  ]);
  expect(await spellingIn(folderWith(Object.fromEntries(files)), '.')).toHaveLength(160);
});

test('dictionaries are read where the rule is on, and nowhere else', async () => {
  const folder = folderWith({ 'm.mission': TEXTS.en });
  const [notes, preload] = [join(folder, 'notes.txt'), join(folder, 'preload.cjs')];
  writeFileSync(
    preload,
    `const fs = require('node:fs');
    const { openSync } = fs;
    fs.openSync = (path, ...rest) => {
      if (String(path).endsWith('.dic')) fs.appendFileSync(${JSON.stringify(notes)}, path + '\\n');
      return openSync(path, ...rest);
    };`,
  );
  const env = { NODE_OPTIONS: `--require ${JSON.stringify(preload)}` };
  const check = () => missionReport(['check', 'm.mission', '--profile', 'draft'], folder, env);
  expect((await check()).out).toContain('“hopsital”');
  expect(readFileSync(notes, 'utf8')).toMatch(/dictionary-en-gb/);
  writeFileSync(notes, '');
  writeFileSync(join(folder, 'mission-report.config.json'), '{ "rules": { "words/spelt": "off" } }');
  expect((await check()).out).not.toContain('“hopsital”');
  expect(existsSync(notes) && readFileSync(notes, 'utf8')).toBe('');
});
