import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readTexts = (path: string): Record<string, string> => JSON.parse(read(path));

const english = readTexts('package.nls.json');
const said = textsInCode();
const languages = readdirSync(new URL('l10n/', root)).map(name => name.split('.')[2] ?? '');

test('there is a translation', () => {
  expect(languages).toContain('fr');
});

test('every text of the manifest that an author reads can be translated', () => {
  const used =
    JSON.stringify(manifest)
      .match(/(?<=")%[^%"]+%(?=")/g)
      ?.map(key => key.slice(1, -1)) ?? [];
  expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  const { commands, configuration, viewsWelcome, walkthroughs } = manifest.contributes;
  const shown = [
    ...commands.map(({ title }) => title),
    ...viewsWelcome.map(({ contents }) => contents),
    ...walkthroughs.flatMap(({ title, steps }) => [title, ...steps.map(step => step.description)]),
    ...Object.values<{ description?: string; markdownDescription?: string }>(configuration.properties).map(
      ({ description, markdownDescription }) => description ?? markdownDescription,
    ),
  ];
  expect(shown.filter(text => !text?.startsWith('%'))).toEqual([]);
});

test('there are no more settings than an author can look through', () => {
  expect(Object.keys(manifest.contributes.configuration.properties).length).toBeLessThanOrEqual(20);
});

describe.each(languages)('in %s', language => {
  test('every text of the manifest is there, and no other', () => {
    expect(Object.keys(readTexts(`package.nls.${language}.json`)).sort()).toEqual(
      Object.keys(english).sort(),
    );
  });

  test('every text of the extension is there, and no other', () => {
    expect(Object.keys(readTexts(`l10n/bundle.l10n.${language}.json`)).sort()).toEqual(said);
  });

  test('commands, values and places to fill are kept', () => {
    const pairs = [
      ...Object.entries(readTexts(`l10n/bundle.l10n.${language}.json`)),
      ...Object.entries(readTexts(`package.nls.${language}.json`)).map(
        ([key, text]) => [english[key] ?? '', text] as const,
      ),
    ];
    const changed = pairs.filter(([from, to]) => fixedParts(from).join() !== fixedParts(to).join());
    expect(changed).toEqual([]);
  });
});

/** What a translator must leave as it is. */
function fixedParts(text: string): string[] {
  return (text.match(/\{\d\}|\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();
}

/** The texts that the code gives to `l10n.t`, none of which may be put together from pieces. */
function textsInCode(): string[] {
  const folder = new URL('src/extension/', root);
  const files = readdirSync(folder, { recursive: true }).map(String);
  const code = files.filter(name => name.endsWith('.ts')).map(name => read(`src/extension/${name}`));
  const calls = code.flatMap(text => [...text.matchAll(/l10n\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|([^'\s]))/g)]);
  expect(calls.filter(([, text]) => text === undefined).map(([call]) => call)).toEqual([]);
  return [...new Set(calls.map(([, text]) => (text ?? '').replaceAll("\\'", "'")))].sort();
}
