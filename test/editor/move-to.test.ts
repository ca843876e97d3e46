/** Entries that are sent to another place of their report. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveTo } from '../../src/editor/move-to.ts';
import type { MoveTarget } from '../../src/protocol/report.ts';
import { fileOf } from '../../src/syntax/file-of.ts';
import { anyMission } from '../support/arbitrary-mission.ts';
import { belongings, wordsIn } from '../support/belongings.ts';
import { applied, openEditor } from '../support/editor.ts';
import { runs } from '../support/runs.ts';

const PROGRAMME = `programme valley: Valley
pillar water: Safe water
theme wells: Wells
pillar roads: Roads
pillar courts: Courts
`;
const HEAD = 'mission m: M\nunder valley\ndates 2024-03-11\n\n';
const MEETING = 'meeting with "x": Opening.\n\n';
const DRY = '// seen twice\nfinding dry gap #wells: Wells are dry.\n\n    Since May.\n';
const DIG = 'recommendation dig to "x": Dig.\n';
const FILL = 'recommendation fill to "x": Fill.\n\n    By hand.\n';
const BUY = 'recommendation buy to "x": Buy.\n';
const MUD = 'finding mud gap #water confidential: Wells are muddy.\n';
const BAD = 'finding bad gap #roads #water: Roads are bad.\n';
const NEW = 'finding new gap: A road is new.\n';
const TEXT = HEAD + MEETING + DRY + DIG + FILL + BUY + MUD + BAD + NEW;

/** The report after the entry that begins so has moved, and what was asked before; undefined where it can't move. */
async function moved(beginning: string, target: string, text = TEXT) {
  const editor = await openEditor({ 'm.mission': text, 'valley.mission': PROGRAMME });
  const document = editor.services.shared.workspace.LangiumDocuments.all.find(({ uri }) =>
    uri.path.endsWith('m.mission'),
  );
  if (!document) throw new Error('There is no report.');
  const lineOf = (start: string) => text.split('\n').findIndex(each => each.startsWith(start));
  const to: MoveTarget = target.startsWith('#') ? { pillar: target.slice(1) } : { line: lineOf(target) };
  const result = moveTo(document, { line: lineOf(beginning), character: 0 }, to);
  if (!result) return undefined;
  const after = applied({ ...editor, document }, result.edits);
  expect(after.split('\n')[result.line]).toMatch(new RegExp(`^${beginning}`));
  return { after, question: result.question?.text };
}

test.each([
  ['up', 'finding mud', 'finding dry', HEAD + MEETING + MUD + DRY + DIG + FILL + BUY + BAD + NEW],
  ['down', 'finding dry', 'finding mud', HEAD + MEETING + MUD + DRY + DIG + FILL + BUY + BAD + NEW],
  [
    'among others',
    'recommendation buy',
    'recommendation dig',
    HEAD + MEETING + DRY + BUY + DIG + FILL + MUD + BAD + NEW,
  ],
  [
    'to those without a pillar',
    'finding bad',
    'finding new',
    HEAD + MEETING + DRY + DIG + FILL + BUY + MUD + NEW + BAD,
  ],
])(
  'an entry goes %s with all that belongs to it, and takes the place of the other',
  async (_, entry, other, after) => {
    expect(await moved(entry, other)).toEqual({ after, question: undefined });
  },
);

test.each([
  [
    'finding bad',
    'finding dry',
    HEAD + MEETING + BAD.replace('#roads #water', '#water #roads') + DRY + DIG + FILL + BUY + MUD + NEW,
    'F3 comes to “Safe water”: its tag #water comes first.',
  ],
  [
    'finding dry',
    '#roads',
    HEAD + MEETING + MUD + BAD + DRY.replace('#wells', '#roads') + DIG + FILL + BUY + NEW,
    'F1 comes to “Roads”: its tag #wells becomes #roads.',
  ],
  [
    'finding new',
    '#water',
    HEAD + MEETING + DRY + DIG + FILL + BUY + MUD + NEW.replace('gap', 'gap #water') + BAD,
    'F4 comes to “Safe water”: it gets the tag #water.',
  ],
  [
    'finding mud',
    '#courts',
    HEAD + MEETING + DRY + DIG + FILL + BUY + MUD.replace('#water', '#courts') + BAD + NEW,
    'F2 comes to “Courts”: its tag #water becomes #courts.',
  ],
])(
  '%s is tagged where it comes to another pillar (%s), once its author has agreed',
  async (entry, target, after, question) => {
    const result = await moved(entry, target);
    expect(result).toEqual({ after, question });
  },
);

test.each([
  [
    '#wells #water #courts',
    '#roads #courts',
    'F1 comes to “Roads”: its tags #wells and #water become #roads.',
  ],
  ['#unknown #wells', '#unknown #roads', 'F1 comes to “Roads”: its tag #wells becomes #roads.'],
  ['#unknown', '#roads', 'F1 comes to “Roads”: its tag #unknown becomes #roads.'],
])('of the tags %s those of the old pillar make room for the new one', async (tags, after, question) => {
  const text = HEAD + DRY.replace('#wells', tags);
  expect(await moved('finding dry', '#roads', text)).toEqual({
    after: HEAD + DRY.replace('#wells', after),
    question,
  });
});

test('behind those of its own pillar it goes without a question', async () => {
  expect(await moved('finding dry', '#water')).toEqual({
    after: HEAD + MEETING + MUD + DRY + DIG + FILL + BUY + BAD + NEW,
    question: undefined,
  });
});

test.each([
  ['finding mud', 'finding dry', [MUD, DRY, BAD]],
  ['finding dry', 'finding mud', [MUD, DRY, BAD]],
])('empty lines stay between entries, whichever stand there (%s)', async (entry, other, after) => {
  const between = (parts: readonly string[]) => HEAD + parts.join('\n\n');
  expect(await moved(entry, other, between([DRY, MUD, BAD]))).toEqual({
    after: between(after),
    question: undefined,
  });
});

test.each([
  ['recommendation dig', 'finding bad'],
  ['recommendation dig', '#roads'],
  ['finding dry', 'meeting with'],
  ['finding dry', 'mission m'],
  ['mission m', 'finding dry'],
  ['finding dry', 'finding dry'],
  ['finding dry', '#nothing'],
])('%s does not go to %s', async (entry, target) => {
  expect(await moved(entry, target)).toBeUndefined();
});

test('no word is lost, and nothing comes to belong to another entry, wherever an entry goes', async () => {
  await fc.assert(
    fc.asyncProperty(anyMission, fc.nat(), fc.nat(), async (text, from, to) => {
      const before = await openEditor(text);
      const { entries } = fileOf(before.document);
      const lineOf = (at: number) =>
        before.document.textDocument.positionAt(
          entries[at % Math.max(entries.length, 1)]?.$cstNode?.offset ?? 0,
        ).line;
      const result = moveTo(before.document, { line: lineOf(from), character: 0 }, { line: lineOf(to) });
      // With a tag a word comes.
      if (!result || result.question) return;
      const after = applied(before, result.edits);
      expect(wordsIn(after)).toEqual(wordsIn(text));
      expect(belongings((await openEditor(after)).document)).toEqual(belongings(before.document));
    }),
    runs(60),
  );
});
