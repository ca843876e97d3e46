import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readTexts = (path: string): Record<string, string> => JSON.parse(read(path));

const english = readTexts('package.nls.json');
const languages = readdirSync(root).flatMap(name => /^package\.nls\.(.+)\.json$/.exec(name)?.[1] ?? []);

test('French and Spanish are there', () => {
  expect(languages).toEqual(expect.arrayContaining(['es', 'fr']));
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
  test('no text is left that the manifest no longer has', () => {
    const left = Object.keys(readTexts(`package.nls.${language}.json`)).filter(key => !(key in english));
    expect(left).toEqual([]);
  });

  test('commands and values are kept', () => {
    const texts = readTexts(`package.nls.${language}.json`);
    const changed = Object.entries(texts).filter(
      ([key, text]) => fixedParts(english[key] ?? '').join() !== fixedParts(text).join(),
    );
    expect(changed).toEqual([]);
  });
});

/** What a translator must leave as it is. */
function fixedParts(text: string): string[] {
  return (text.match(/\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();
}
