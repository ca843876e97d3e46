/** What the command line says in the language of its author, and whether English is left in it. */
import { readFileSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkCommand } from '../../src/cli/check.ts';
import { exportCommand } from '../../src/cli/export.ts';
import { formatCommand } from '../../src/cli/format.ts';
import { importCommand } from '../../src/cli/import.ts';
import { newCommand } from '../../src/cli/new.ts';
import { Refusal } from '../../src/cli/refusal.ts';
import { registerCommand } from '../../src/cli/register.ts';
import { describeUsageError } from '../../src/cli/usage-errors.ts';
import { verifyCommand } from '../../src/cli/verify.ts';
import { readLanguage } from '../../src/messages/locale.ts';
import { AREAS, type Area, ENGLISH, type Language, speak, type Texts } from '../../src/messages/texts.ts';
import { folderWith } from '../support/command-line.ts';

const FOLDER = new URL('../../language/messages/', import.meta.url);
/** Runs that say much of what can be said. */
const RUNS: readonly (readonly [Make: () => Command, args: readonly string[]])[] = [
  [checkCommand, ['r/a.mission', 'none.mission']],
  [checkCommand, ['r/a.mission', '--max-warnings', '0', '--profile', 'review']],
  [checkCommand, ['empty']],
  [checkCommand, ['--profile', 'all']],
  [checkCommand, ['--porfile', 'draft']],
  [checkCommand, ['--max-warnings', 'few']],
  [exportCommand, ['r/a.mission', '--to', 'md', '--force']],
  [exportCommand, ['r/a.mission', '--to', 'md', '--audience', 'public', '--force']],
  [exportCommand, ['r/broken.mission', '--to', 'md']],
  [exportCommand, ['r/a.mission', '--to', 'doc']],
  [exportCommand, ['r/a.mission']],
  [exportCommand, ['r/a.mission', '--to', 'md', '--out', 'r/b.mission']],
  [importCommand, ['notes.txt', '--under', 'no-such', '--force']],
  [importCommand, ['notes.pdf']],
  [importCommand, ['notes.txt', '--out', 'x.txt']],
  [importCommand, ['a.json', '--force']],
  [importCommand, ['latin.txt', '--force']],
  [formatCommand, ['r/a.mission', 'utf-16.mission']],
  [registerCommand, ['r', '--to', 'csv', '--as-of', 'June']],
  [verifyCommand, ['notes.txt', 'r/a.mission']],
  [newCommand, ['--from', 'r/a.mission', '--dates', 'soon']],
];

const FILES = {
  'r/a.mission': 'mission a-1: M\ndates 2025-03-01 to 2025-03-02\nfinding gap: 100% of it.\n',
  'r/broken.mission': 'mission b-1: M\nfinding gap severity: X.\n',
  'empty/x.md': '',
  'notes.txt': 'CONFIDENTIEL\n\nUne note.\n',
  'notes.pdf': '%PDF',
  'latin.txt': Buffer.from('Caf\u00e9 et th\u00e9', 'latin1'),
  'a.json': '{}',
  'utf-16.mission': Buffer.from('\ufeffmission', 'utf16le'),
};

let said = '';
let before = '';
beforeEach(() => {
  said = '';
  before = process.cwd();
  process.chdir(folderWith(FILES));
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation(text => {
      said += String(text);
      return true;
    });
  }
});
afterEach(() => {
  process.chdir(before);
  process.exitCode = 0;
  vi.restoreAllMocks();
  speak(ENGLISH);
});

/** All that the runs say in a language; help is in English. */
async function everything(language: Language): Promise<string> {
  speak(language);
  for (const [make, args] of RUNS) {
    try {
      await make().exitOverride().parseAsync(args, { from: 'user' });
    } catch (error) {
      if (error instanceof Refusal) said += `${error.message}\n`;
      else if (error instanceof CommanderError) said += `${describeUsageError(error)}\n`;
      else throw error;
    }
  }
  return said;
}

const english = (area: Area): Texts => JSON.parse(readFileSync(new URL(`en/${area}.json`, FOLDER), 'utf8'));

/** The stretches of a text that stand in it word for word. */
function literals(text: string): string[] {
  const found: string[] = [];
  const collect = (elements: ReturnType<IntlMessageFormat['getAst']>) => {
    for (const element of elements) {
      if (element.type === 0) found.push(element.value);
      if ('options' in element) for (const { value } of Object.values(element.options)) collect(value);
    }
  };
  collect(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst());
  return found;
}

/** A language of which every word is strange: small letters are those of another script. */
function strange(): Language {
  const veiled = (text: string) => {
    let hidden = text;
    for (const words of literals(text).sort((a, b) => b.length - a.length))
      hidden = hidden.replaceAll(
        words,
        words.replace(/[a-z]/g, at => String.fromCharCode(at.charCodeAt(0) - 97 + 0x430)),
      );
    return hidden;
  };
  const areas = AREAS.map(area => {
    const texts = Object.entries(english(area)).map(([id, text]) => [id, veiled(text)] as const);
    return [area, Object.fromEntries(texts)] as const;
  });
  return { tag: 'sr', areas: Object.fromEntries(areas) };
}

it('nothing is said that no translator sees', async () => {
  const told = await everything(strange());
  // Of what is left, words of the author, paths, options and choices are nobody's to translate.
  const left = told.replace(/“[^”]*”/g, '').match(/[a-z]{2,}(?: [a-z]{2,}){2,}/g);
  expect(left ?? []).toEqual([]);
});

describe.each(['fr', 'es'])('in %s', tag => {
  it('no English is left of what is translated', async () => {
    const read = async (path: string) => readFileSync(new URL(path, FOLDER), 'utf8');
    const language = await readLanguage(tag, read);
    const told = await everything(language ?? ENGLISH);
    const isTranslated = (area: Area, id: string, text: string) =>
      (language?.areas[area]?.[id] ?? text) !== text;
    const texts = AREAS.flatMap(area =>
      Object.entries(english(area)).map(([id, text]) => ({ text, isDone: isTranslated(area, id, text) })),
    );
    const sentencesOf = (isDone: boolean) =>
      texts
        .filter(each => each.isDone === isDone)
        .flatMap(({ text }) => literals(text))
        .map(words => words.trim())
        .filter(words => words.split(' ').length > 2);
    const lacking = sentencesOf(false).join('\n');
    expect(sentencesOf(true).filter(words => !lacking.includes(words) && told.includes(words))).toEqual([]);
    expect(told.length).toBeGreaterThan(1000);
  });
});
