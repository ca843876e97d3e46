import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const { commands, keybindings, viewsWelcome } = manifest.contributes;
const menus: Readonly<Record<string, readonly Entry[]>> = manifest.contributes.menus;
const entries: readonly Entry[] = [...Object.values(menus).flat(), ...keybindings];

interface Entry {
  readonly command: string;
  readonly when?: string;
}

test('every entry of a menu and every key has a command that the manifest declares', () => {
  const declared = new Set(commands.map(({ command }) => command));
  expect(entries.map(({ command }) => command).filter(command => !declared.has(command))).toEqual([]);
});

test('every condition names a view, a page or a context key of the extension', () => {
  const conditions = [...entries, ...viewsWelcome].map(({ when = '' }) => when);
  const ids = new Set(conditions.flatMap(condition => condition.match(/missionReport\.\w+/g) ?? []));
  const source = sourceOf('src/extension/');
  expect(ids.size).toBeGreaterThan(5);
  expect([...ids].filter(id => !source.includes(`'${id}'`))).toEqual([]);
});

test('a command that the palette hides is in a menu or has a key', () => {
  const { commandPalette = [], ...others } = menus;
  const hidden = commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
  const reached = new Set([...Object.values(others).flat(), ...keybindings].map(({ command }) => command));
  expect(hidden.filter(command => !reached.has(command))).toEqual([]);
});

test('with a report open and changes to decide, the palette has at most 22 commands', () => {
  const holding = new Set([
    'editorLangId == mission-report',
    'missionReport.hasReport',
    'missionReport.hasChanges',
  ]);
  const holds = (when: string) =>
    when.split(' || ').some(all => all.split(' && ').every(each => holding.has(each)));
  const conditions = new Map(menus.commandPalette?.map(({ command, when }) => [command, when]));
  const shown = commands.filter(({ command }) => holds(conditions.get(command) ?? 'missionReport.hasReport'));
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.length).toBeLessThanOrEqual(22);
});

function sourceOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(`${folder}${name}`, 'utf8'))
    .join('\n');
}
