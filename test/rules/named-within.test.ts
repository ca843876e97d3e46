/** A territory is named by whatever phrase holds its name, also one that is to be put otherwise. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../support/check.ts';

const FOLDER = 'language/packs';

/** The phrases of the house packs that are about a territory and hold its name. */
const ofPacks = readdirSync(FOLDER).flatMap(file => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const pack = file.replace('.mission', '');
  return [...text.matchAll(/^avoid (.*) on (\w+)/gm)].flatMap(([, phrases = '', name = '']) =>
    [...phrases.matchAll(/"([^"]+)"/g)].flatMap(([, phrase = '']) =>
      phrase.toLowerCase().includes(name) ? [{ style: `style ${pack}`, phrase }] : [],
    ),
  );
});

const OWN = `designation coast "the Coast (Accord 7)" for "Coast" always: Accord 7
disclaimer on coast: No position is taken.
`;
/** Phrases of a report's own, by what hides the name: its place in the phrase, and the kind of the entry. */
const ofReports = [
  'avoid "Coast separatists" on coast: Accord 7',
  'avoid "Republic of Coast" on coast: Accord 7',
  'avoid "the free Coast people" on coast: Accord 7',
  'avoid "Coast\'s freedom" on coast: Accord 7',
  'avoid "free Coast" on coast say "the area": Accord 7',
].map(entry => ({ style: `${OWN}${entry}`, phrase: /"([^"]+)"/.exec(entry)?.[1] ?? '' }));

describe.each([...ofPacks, ...ofReports])('“$phrase”', ({ style, phrase }) => {
  const report = (words: string) =>
    `mission m-2024: Mission\ndates 2024-03-04\n${style}\n\nsection: Courts\n\n    The courts of ${words} were closed.\n`;

  test('is told where nothing else names the territory', async () => {
    const { problems } = await check(report(phrase), { profile: 'final' });
    const told = problems.filter(({ code }) => code === 'words/status-neutral');
    expect(told.map(({ message }) => String(message).includes(phrase))).toEqual([true]);
  });

  test('asks for the designation as the name alone does', async () => {
    const [name = ''] = /Kosovo|Coast/.exec(phrase) ?? [];
    const asked = async (words: string) => {
      const { problems } = await check(report(words), { profile: 'final' });
      return problems.some(({ code }) => code === 'words/designation-in-full');
    };
    expect([name, await asked(phrase)]).toEqual([name, await asked(name)]);
  });
});

test('a name that reaches beyond such a phrase is read whole', async () => {
  const text = `mission m-2024: Mission\ndates 2024-03-04\n${OWN}avoid "free Coast": Accord 7\n
section: Courts\n\n    The courts of the free Coast (Accord 7) were closed.\n`;
  const { problems } = await check(text, { profile: 'final' });
  expect(problems.map(({ code }) => code)).not.toContain('words/designation-in-full');
});
