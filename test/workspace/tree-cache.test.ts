/** Files that nobody has open let go of their trees, but for those that an open report refers to. */
import { isReference, type LangiumDocument } from 'langium';
import { expect, test } from 'vitest';
import { isMissionFile } from '../../src/syntax/generated/ast.ts';
import { isEvicted } from '../../src/workspace/eviction.ts';
import { Desk } from '../support/desk.ts';

const FILES = {
  '/w/open.mission': 'mission open: Open\nfinding new follows last.old: A\n',
  '/w/last.mission': 'mission last: Last\nfinding old follows first.older: A\n',
  '/w/first.mission': 'mission first: First\nfinding older: A\n',
  '/w/aside.mission': 'mission aside: Aside\nfinding follows last.old: A\n',
};

/** The files on the disk, of which one is open in the editor. */
async function openOne(): Promise<Desk> {
  const desk = new Desk();
  for (const [path, text] of Object.entries(FILES)) await desk.write(path, text);
  await desk.type('/w/open.mission', FILES['/w/open.mission']);
  return desk;
}

function documentOf(desk: Desk, path: string): LangiumDocument {
  const document = desk.documents.find(({ uri }) => uri.path === path);
  if (!document) throw new Error(`There is no ${path}.`);
  return document;
}

/** The entry of another file that the open report refers to, and that file. */
function targetOf(desk: Desk) {
  const [, followed] = documentOf(desk, '/w/open.mission').references;
  const entry = followed && isReference(followed) ? followed.ref : undefined;
  const file = documentOf(desk, '/w/last.mission').parseResult.value;
  if (!entry || !isMissionFile(file)) throw new Error('Nothing is followed.');
  return { entry, entries: file.entries as readonly unknown[] };
}

const restingIn = (desk: Desk) => desk.documents.filter(isEvicted).map(({ uri }) => uri.path);

test('what somebody has looked up from an open report keeps its tree, and other files do not', async () => {
  const desk = await openOne();
  const { entry } = targetOf(desk);
  // Each edit is an occasion to let go of trees.
  await desk.type('/w/open.mission', `${FILES['/w/open.mission']}finding: B\n`);
  expect(targetOf(desk).entry === entry).toBe(true);
  expect(restingIn(desk)).toContain('/w/aside.mission');
  expect(restingIn(desk)).not.toContain('/w/last.mission');
});

test('the entry that an open report refers to is the one in the tree of its file, whatever is edited', async () => {
  const desk = await openOne();
  const edits = [
    () => desk.type('/w/open.mission', `${FILES['/w/open.mission']}finding: B\n`),
    () => desk.write('/w/last.mission', `// moved\n\n${FILES['/w/last.mission']}`),
    () => desk.write('/w/aside.mission', undefined),
    () => desk.type('/w/first.mission', FILES['/w/first.mission']),
    () => desk.close('/w/first.mission'),
  ];
  for (const edit of edits) {
    await edit();
    const { entry, entries } = targetOf(desk);
    expect(entries.includes(entry)).toBe(true);
  }
});

test('a file rests once no open report refers to it', async () => {
  const desk = await openOne();
  targetOf(desk);
  await desk.type('/w/open.mission', 'mission open: Open\n');
  expect(restingIn(desk)).toEqual(['/w/aside.mission', '/w/first.mission', '/w/last.mission']);
  await desk.close('/w/open.mission');
  expect(restingIn(desk)).toEqual(Object.keys(FILES).sort());
});
