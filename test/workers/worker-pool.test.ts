/** Reports that workers check while a folder is opened come out as if they were checked here. */
import fc from 'fast-check';
import { DocumentState, URI } from 'langium';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ENGLISH } from '../../src/messages/texts.ts';
import { createReportChecker } from '../../src/workers/report-checker.ts';
import { builderOf } from '../../src/workspace/document-builder.ts';
import type { CheckedFile, FileText, WorkerPool } from '../../src/workspace/worker-pool.ts';
import { workspaceOf } from '../../src/workspace/workspace-manager.ts';
import { allOpen, Desk } from '../support/desk.ts';
import { FILE_STATES } from '../support/file-states.ts';
import { MapFileSystem } from '../support/map-file-system.ts';
import { runs } from '../support/runs.ts';

const SETTINGS = { profile: 'final', severities: {} } as const;

/** A pool that checks some reports, sooner or later, and leaves the others. */
class SlowPool implements WorkerPool {
  private readonly takes: readonly boolean[];
  private readonly pause: number;
  private readonly results = new Map<string, Promise<CheckedFile | undefined>>();

  constructor(takes: readonly boolean[], pause: number) {
    this.takes = takes;
    this.pause = pause;
  }

  start(reports: readonly FileText[], shared: () => readonly FileText[]): void {
    const ready = createReportChecker({
      language: ENGLISH,
      settings: SETTINGS,
      shared: shared(),
      detail: 'short',
    });
    for (const [i, report] of reports.entries()) {
      if (this.results.has(report.uri) || !this.takes[i % this.takes.length]) continue;
      const found = ready.then(async check => {
        await new Promise(resolve => setTimeout(resolve, this.pause));
        return await check(report);
      });
      this.results.set(report.uri, found);
    }
  }

  async resultOf(uri: string): Promise<CheckedFile | undefined> {
    return await this.results.get(uri);
  }

  cancel(): void {
    this.results.clear();
  }
}

const anyFiles = fc.record(
  Object.fromEntries(
    Object.entries(FILE_STATES).map(([path, states]) => [path, fc.constantFrom(...states)] as const),
  ),
);

test('a folder is as a fresh start has it, whoever checks its reports, even when it is edited meanwhile', async () => {
  const edit = fc
    .constantFrom(...Object.keys(FILE_STATES))
    .chain(path =>
      fc
        .constantFrom(...(FILE_STATES[path] ?? []).filter(text => text !== undefined))
        .map(text => ({ path, text })),
    );
  await fc.assert(
    fc.asyncProperty(
      anyFiles,
      fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(0, 3),
      fc.array(edit, { maxLength: 2 }),
      async (files, takes, pause, edits) => {
        const there = Object.entries(files).flatMap(([path, text]) =>
          text === undefined ? [] : [[path, text] as const],
        );
        const desk = new Desk(new MapFileSystem(there));
        const { shared, workspace } = desk.services;
        workspace.ProjectSettings.current = SETTINGS;
        builderOf(shared).workerPool = new SlowPool(takes, pause);
        const manager = workspaceOf(shared);
        manager.initialBuildOptions = { validation: true };
        const { WorkspaceLock, TextDocuments, DocumentBuilder } = shared.workspace;
        const opening = WorkspaceLock.write(cancelled =>
          manager.initializeWorkspace([{ uri: 'file:///w', name: 'w' }], cancelled),
        );
        let version = 0;
        for (const { path, text } of edits) {
          await new Promise(resolve => setTimeout(resolve, pause));
          const uri = URI.file(path);
          TextDocuments.set(TextDocument.create(uri.toString(), 'mission-report', ++version, text));
          await WorkspaceLock.write(cancelled => DocumentBuilder.update([uri], [], cancelled));
        }
        await opening;
        expect(await desk.noticed()).toEqual(await (await allOpen(desk.texts)).noticed());
      },
    ),
    runs(60),
  );
});

test('nobody is told of an unknown name because the report that declares it comes later', async () => {
  const desk = new Desk(
    new MapFileSystem([
      ['/w/a.mission', 'mission later: M\nfinding follows early.old: A\n'],
      ['/w/b.mission', 'mission early: M\nfinding old: A\n'],
    ]),
  );
  const told: unknown[] = [];
  desk.services.shared.workspace.DocumentBuilder.onDocumentPhase(
    DocumentState.Validated,
    ({ uri, diagnostics = [] }) => {
      told.push([uri.path, diagnostics.map(({ code }) => code).filter(code => code === 'name/known')]);
    },
  );
  const manager = workspaceOf(desk.services.shared);
  manager.initialBuildOptions = { validation: true };
  await manager.initializeWorkspace([{ uri: 'file:///w', name: 'w' }]);
  expect(told.sort()).toEqual([
    ['/w/a.mission', []],
    ['/w/b.mission', []],
  ]);
});
