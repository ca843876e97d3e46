/** Alt+Up and Alt+Down on the first line of an entry. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveEntry } from '../../src/editor/move-entry.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { belongings, wordsIn } from '../support/belongings.ts';
import { applied, openEditor } from '../support/editor.ts';
import { runs } from '../support/runs.ts';

const HEAD = 'mission m: M\ndates 2024-03-11\n\n';
const MEETING = 'meeting with "x": Opening.\n\n';
const WELLS = '// seen twice\nfinding wells gap: Wells are dry.\n\n    Since May.\n';
const DIG = 'recommendation dig to "x": Dig.\n';
const DIG_IN_MAY = 'action in-may for dig owner "x": Dig in May.\n';
const FILL = 'recommendation fill to "x": Fill.\n\n    By hand.\n';
const ROADS = 'finding roads gap: Roads are bad.\n';
const SECTION = '\nsection: Thanks\n\n    Thank you.';

/** Moves the entry whose first line begins so, and gives the text then, with the line in which it begins. */
async function moved(text: string, beginning: string, direction: 'up' | 'down') {
  const editor = await openEditor(text);
  const line = text.split('\n').findIndex(each => each.startsWith(beginning));
  const result = moveEntry(editor.document, { line, character: 0 }, direction);
  if (!result) return undefined;
  const after = applied(editor, result.edits);
  expect(after.split('\n')[result.line]).toBe(text.split('\n')[line]);
  return after;
}

test.each([
  ['finding wells', 'down', HEAD + MEETING + ROADS + WELLS + DIG + DIG_IN_MAY + FILL + SECTION],
  ['finding roads', 'up', HEAD + MEETING + ROADS + WELLS + DIG + DIG_IN_MAY + FILL + SECTION],
  ['recommendation fill', 'up', HEAD + MEETING + WELLS + FILL + DIG + DIG_IN_MAY + ROADS + SECTION],
  ['recommendation dig', 'down', HEAD + MEETING + WELLS + FILL + DIG + DIG_IN_MAY + ROADS + SECTION],
] as const)('%s moves %s with all that belongs to it', async (beginning, direction, after) => {
  const text = HEAD + MEETING + WELLS + DIG + DIG_IN_MAY + FILL + ROADS + SECTION;
  expect(await moved(text, beginning, direction)).toBe(after);
});

test.each([
  ['mission m', 'down'],
  ['dates', 'down'],
  ['meeting', 'up'],
  ['section', 'down'],
  ['recommendation dig', 'up'],
  ['recommendation fill', 'down'],
  ['action', 'up'],
  ['action', 'down'],
] as const)('%s stays where it would go %s to another place than its own', async (beginning, direction) => {
  const text = HEAD + MEETING + WELLS + DIG + DIG_IN_MAY + FILL + ROADS + SECTION;
  expect(await moved(text, beginning, direction)).toBe(text);
});

test('an update parts no entry from what answers it, wherever either goes', async () => {
  const said = 'update m.wells on 2024-04-01 status ongoing: They dig.\n';
  const text = HEAD + WELLS + said + DIG + ROADS;
  expect(await moved(text, 'finding roads', 'up')).toBe(HEAD + ROADS + WELLS + said + DIG);
  expect(await moved(text, 'finding wells', 'down')).toBe(HEAD + ROADS + WELLS + said + DIG);
  expect(await moved(text, 'update', 'down')).toBe(text);
});

test('what is confidential by its place is tied to what it stands below', async () => {
  const secret = 'finding wells gap confidential: Wells are dry.\n';
  const named = 'recommendation dig to "x" for wells: Dig.\naction owner "x" for dig: Dig in May.\n';
  const dig = 'action owner "x": Dig in May.\n';
  expect(await moved(HEAD + secret + DIG + dig + ROADS, 'finding roads', 'up')).toBe(
    HEAD + ROADS + secret + named,
  );
  const nameless = 'finding gap confidential: Wells are dry.\n';
  expect(await moved(`${HEAD + ROADS + nameless}no-action: Nobody can.\n`, 'finding gap', 'up')).toBe(
    `${HEAD + nameless}no-action confidential: Nobody can.\n${ROADS}`,
  );
});

test('a line below the first of an entry moves as lines do', async () => {
  const editor = await openEditor(HEAD + WELLS + ROADS);
  const line = (HEAD + WELLS).split('\n').findIndex(each => each.includes('Since May'));
  expect(moveEntry(editor.document, { line, character: 0 }, 'down')).toBeUndefined();
});

test('no word is lost, and nothing comes to belong to another entry, wherever an entry moves', async () => {
  await fc.assert(
    fc.asyncProperty(anyMission, fc.nat(), fc.constantFrom('up', 'down'), async (text, at, direction) => {
      const before = await openEditor(text);
      const { entries } = fileOf(before.document);
      const entry = entries[at % Math.max(entries.length, 1)];
      if (!entry) return;
      const position = before.document.textDocument.positionAt(entry.$cstNode?.offset ?? 0);
      const result = moveEntry(before.document, position, direction);
      const after = result ? applied(before, result.edits) : text;
      expect(wordsIn(after)).toEqual(wordsIn(text));
      expect(belongings((await openEditor(after)).document)).toEqual(belongings(before.document));
    }),
    runs(150),
  );
});
