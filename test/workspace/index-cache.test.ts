/** A workspace that is opened again is as if it were read anew, whatever happened to it and to what was cache of it. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkingContext } from '../../src/rules/project-settings.ts';
import { isEvicted } from '../../src/workspace/eviction.ts';
import { IndexCache, type Storage } from '../../src/workspace/index-cache.ts';
import { workspaceOf } from '../../src/workspace/workspace-manager.ts';
import { allOpen, Desk } from '../support/desk.ts';
import { FILE_STATES } from '../support/file-states.ts';
import { MapFileSystem } from '../support/map-file-system.ts';
import { runs } from '../support/runs.ts';

/** What is cache, for as long as the test lasts. */
class Drawer implements Storage {
  text: string | undefined;
  readonly tool: string;

  constructor(tool = '1') {
    this.tool = tool;
  }

  hash = (text: string) => createHash('sha256').update(text).digest('base64');
  read = async () => this.text;
  write = async (text: string) => {
    this.text = text;
  };
}

interface Session {
  readonly desk: Desk;
  readonly cache: IndexCache;
  /** How many files were taken over as they were known. */
  readonly takenOver: number;
}

async function open(files: MapFileSystem, drawer: Storage, today?: string): Promise<Session> {
  const desk = new Desk(files);
  const { validation, workspace, shared } = desk.services;
  const { DocumentValidator } = validation;
  workspace.ProjectSettings.current = { profile: 'final', severities: {}, ...(today ? { today } : {}) };
  const cache = new IndexCache(desk.services.shared, drawer, () => checkingContext(desk.services));
  const manager = workspaceOf(shared);
  manager.cache = cache;
  manager.initialBuildOptions = { validation: true };
  let takenOver = 0;
  const { validateDocument } = DocumentValidator;
  let checked = 0;
  DocumentValidator.validateDocument = (...given) => {
    checked++;
    return validateDocument.apply(DocumentValidator, given);
  };
  await manager.initializeWorkspace([{ uri: 'file:///w', name: 'w' }]);
  takenOver = files.texts.size - checked;
  return { desk, cache, takenOver };
}

function everything(): MapFileSystem {
  return new MapFileSystem(
    Object.entries(FILE_STATES).map(([path, states]) => [path, states.find(text => text) ?? ''] as const),
  );
}

/** The workspace as it is when it is opened again, beside what it must be. */
async function expectSame(desk: Desk): Promise<void> {
  expect(await desk.noticed()).toEqual(await (await allOpen(desk.texts)).noticed());
}

test('whatever changes between sessions, the next begins as a fresh start does', async () => {
  const state = fc
    .constantFrom(...Object.keys(FILE_STATES))
    .chain(path => fc.constantFrom(...(FILE_STATES[path] ?? [])).map(text => ({ path, text })));
  let takenOver = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(state, { maxLength: 4 }), { minLength: 2, maxLength: 3 }),
      fc.array(state, { maxLength: 3 }),
      async (sessions, typed) => {
        const files = everything();
        const drawer = new Drawer();
        for (const changes of sessions) {
          for (const { path, text } of changes) {
            if (text === undefined) files.texts.delete(path);
            else files.texts.set(path, text);
          }
          const session = await open(files, drawer);
          takenOver += session.takenOver;
          await expectSame(session.desk);
          for (const { path, text = '' } of typed) await session.desk.type(path, text);
          expect(await session.cache.save()).toBe(true);
        }
      },
    ),
    runs(8),
  );
  expect(takenOver).toBeGreaterThan(0);
});

test('nothing is parsed or checked again when nothing has changed', async () => {
  const drawer = new Drawer();
  const files = everything();
  await (await open(files, drawer)).cache.save();
  const { desk, takenOver } = await open(files, drawer);
  expect(takenOver).toBe(files.texts.size);
  expect(desk.documents.every(isEvicted)).toBe(true);
  await expectSame(desk);
});

test('a file that is replaced by one of the same size is read again', async () => {
  const drawer = new Drawer();
  const files = new MapFileSystem([['/w/one.mission', 'mission one: One\nfinding old gap: A\n']]);
  await (await open(files, drawer)).cache.save();
  files.texts.set('/w/one.mission', 'mission uno: One\nfinding old gap: A\n');
  const { desk, takenOver } = await open(files, drawer);
  expect(takenOver).toBe(0);
  await expectSame(desk);
});

const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'is empty': () => '',
  'was torn off': text => text.slice(0, text.length / 2),
  'has another letter somewhere': text => text.replace('crime', 'grime'),
  'was written by hand': () => '{"tool":"1","settings":"{}"}\n',
  'holds something else under a right sum': text => {
    const body = `${text.split('\n')[0]}\n{"uri":"file:///w/one.mission","problems":"none"}`;
    return `${body}\n${new Drawer().hash(body)}`;
  },
};

test.each(Object.keys(DAMAGES))('what is cache is not believed when it %s', async damage => {
  const drawer = new Drawer();
  const files = everything();
  await (await open(files, drawer)).cache.save();
  drawer.text = DAMAGES[damage]?.(drawer.text ?? '');
  const { desk, cache, takenOver } = await open(files, drawer);
  expect(takenOver).toBe(0);
  await expectSame(desk);
  expect(await cache.save()).toBe(true);
  expect((await open(files, drawer)).takenOver).toBe(files.texts.size);
});

test('what another tool has cache is not believed', async () => {
  const files = everything();
  const before = new Drawer('1');
  await (await open(files, before)).cache.save();
  const after = new Drawer('2');
  after.text = before.text;
  expect((await open(files, after)).takenOver).toBe(0);
});

test('a due date that has passed since is told of, also when the clock was set back in between', async () => {
  const due = (month: string) => `mission m${month}: M\nrecommendation due 2026-${month}: R\n`;
  const files = new MapFileSystem([
    ['/w/may.mission', due('05')],
    ['/w/june.mission', due('06')],
  ]);
  const drawer = new Drawer();
  for (const [today, late, takenOver] of [
    ['2026-05-20', 0, 0],
    ['2026-06-02', 1, 1],
    ['2026-06-03', 1, 2],
    ['2026-05-20', 0, 1],
  ] as const) {
    const session = await open(files, drawer, today);
    const problems = session.desk.documents.flatMap(({ diagnostics }) => diagnostics ?? []);
    expect(problems.filter(({ code }) => code === 'recommendation/in-time')).toHaveLength(late);
    expect(session.takenOver).toBe(takenOver);
    await session.cache.save();
  }
});

test('what was due in words is looked at anew on another day', async () => {
  const files = new MapFileSystem([
    ['/w/words.mission', 'mission m: M\nrecommendation due "second quarter of 2026": R\n'],
  ]);
  const drawer = new Drawer();
  for (const [today, late] of [
    ['2026-06-20', 0],
    ['2026-07-01', 1],
  ] as const) {
    const { desk, cache } = await open(files, drawer, today);
    const problems = desk.documents.flatMap(({ diagnostics }) => diagnostics ?? []);
    expect(problems.filter(({ code }) => code === 'recommendation/in-time')).toHaveLength(late);
    await cache.save();
  }
});

test('nothing is cache of a workspace that changes meanwhile', async () => {
  const drawer = new Drawer();
  const { desk, cache } = await open(everything(), drawer);
  const saving = cache.save();
  await desk.type('/w/one.mission', 'mission one: Another\n');
  expect(await saving).toBe(false);
  expect(drawer.text).toBeUndefined();
});
