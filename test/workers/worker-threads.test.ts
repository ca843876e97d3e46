/** The workers that check the reports of a folder on other processors. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WorkerThreads } from '../../src/workers/worker-threads.ts';
import { builderOf } from '../../src/workspace/document-builder.ts';
import { indexOf } from '../../src/workspace/index-manager.ts';
import { workspaceOf } from '../../src/workspace/workspace-manager.ts';
import { Desk } from '../support/desk.ts';
import { MapFileSystem } from '../support/map-file-system.ts';

const WORKER = new URL('../../dist/worker.js', import.meta.url);

/** A programme, and more reports than are left to one processor: every third follows another, some show a picture or slip. */
function folder(): MapFileSystem {
  const reports = Array.from({ length: 200 }, (_, i) => {
    const finding =
      i % 3 === 0 && i > 0
        ? `finding f${i} gap #crime follows m${(i * 7) % 200}.f${(i * 7) % 200}: A`
        : `finding f${i} gap #crime by EULEX: A${i % 10 === 1 ? ' @nobody' : ''}`;
    const body = i % 10 === 5 ? '\n\n    ![A bridge](bridge.png)' : i % 10 === 7 ? '\n\nstray' : '';
    return [
      `/w/r${String(i).padStart(3, '0')}.mission`,
      `mission m${i}: M\nunder see\n${finding}${body}\n`,
    ] as const;
  });
  const programme = 'programme see: P\npillar crime: Crime\norganization EULEX: The EU mission\n';
  return new MapFileSystem([['/w/see.mission', programme], ...reports]);
}

/** What is known of the folder when it has been opened, and how many reports workers checked. */
async function open(program: URL | undefined) {
  const desk = new Desk(folder());
  const { shared, workspace } = desk.services;
  workspace.ProjectSettings.current = { profile: 'final', severities: {} };
  let found = 0;
  if (program) {
    const workers = new WorkerThreads(program, () => workspace.ProjectSettings.current);
    // On one, nothing would be left to workers.
    workers.cores = 2;
    const ask = workers.resultOf.bind(workers);
    builderOf(shared).workerPool = Object.assign(workers, {
      resultOf: async (uri: string) => {
        const checked = await ask(uri);
        if (checked) found++;
        return checked;
      },
    });
  }
  const manager = workspaceOf(shared);
  manager.initialBuildOptions = { validation: true };
  await manager.initializeWorkspace([{ uri: 'file:///w', name: 'w' }]);
  const index = indexOf(shared);
  const known = desk.documents.map(({ uri, diagnostics }) => [uri.path, diagnostics, index.indexedFile(uri)]);
  return { known, found };
}

let broken = '';
beforeAll(() => {
  broken = mkdtempSync(join(tmpdir(), 'mission-report-workers-'));
  writeFileSync(join(broken, 'worker.mjs'), 'throw new Error("no such luck");\n');
});
afterAll(() => rmSync(broken, { recursive: true, force: true }));

test('find what would be found without them', async () => {
  const { known: alone } = await open(undefined);
  const { known, found } = await open(WORKER);
  expect(found).toBeGreaterThan(0);
  expect(known).toEqual(alone);
});

test('are done without when they fail', async () => {
  const { known: alone } = await open(undefined);
  const { known, found } = await open(pathToFileURL(join(broken, 'worker.mjs')));
  expect(found).toBe(0);
  expect(known).toEqual(alone);
});
