/** Whatever is edited in whatever order, the workspace ends as if it had just been opened. */
import fc from 'fast-check';
import { Cancellation, DocumentState, isReference, URI } from 'langium';
import { expect, test } from 'vitest';
import { createCheckingServices } from '../../src/rules/module.ts';
import { FILE_STATES } from '../support/file-states.ts';
import { MapFileSystem } from '../support/map-file-system.ts';
import { runs } from '../support/runs.ts';

async function build(texts: ReadonlyMap<string, string>) {
  const files = new MapFileSystem(texts);
  const { shared } = createCheckingServices(() => files);
  shared.workspace.DocumentBuilder.updateBuildOptions = { validation: true };
  await shared.workspace.DocumentBuilder.update(
    [...texts.keys()].map(path => URI.file(path)),
    [],
  );
  return { files, shared };
}

type Workspace = Awaited<ReturnType<typeof build>>['shared'];

/** All that a person can notice: problems, and what each reference leads to. */
function noticed(shared: Workspace) {
  return shared.workspace.LangiumDocuments.all
    .toArray()
    .sort((a, b) => a.uri.path.localeCompare(b.uri.path))
    .map(document => ({
      path: document.uri.path,
      problems: document.diagnostics?.map(({ code, message, range }) => ({ code, message, range })),
      references: document.references.map(reference => [
        reference.$refText,
        isReference(reference) ? reference.ref?.$cstNode?.text : undefined,
        isReference(reference) && reference.ref?.$cstNode?.root.fullText,
      ]),
    }));
}

test('edits in any order end as a fresh start does', async () => {
  const edit = fc
    .constantFrom(...Object.keys(FILE_STATES))
    .chain(path => fc.constantFrom(...(FILE_STATES[path] ?? [])).map(text => ({ path, text })));
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 2, maxLength: 12 }), async edits => {
      const { files, shared } = await build(new Map());
      for (const { path, text } of edits) {
        if (text === undefined) files.texts.delete(path);
        else files.texts.set(path, text);
        const uris = [URI.file(path)];
        await shared.workspace.DocumentBuilder.update(
          text === undefined ? [] : uris,
          text === undefined ? uris : [],
        );
      }
      expect(noticed(shared)).toEqual(noticed((await build(files.texts)).shared));
    }),
    runs(40),
  );
});

test('who waits for the workspace is answered even when a change concerns no report', async () => {
  const { shared } = await build(new Map([['/two.mission', 'mission two: Two\n']]));
  const { DocumentBuilder } = shared.workspace;
  const updated = DocumentBuilder.update([URI.file('/picture.png')], []);
  const answered = DocumentBuilder.waitUntil(DocumentState.Validated);
  await updated;
  // Who is not answered waits for good.
  await answered;
});

test('a file that is checked when the build is cancelled is told of all the same', async () => {
  const texts = new Map([['/one.mission', 'mission one: One\n']]);
  const { DocumentBuilder } = (await build(texts)).shared.workspace;
  const cancelling = new Cancellation.CancellationTokenSource();
  const told: string[] = [];
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => cancelling.cancel());
  DocumentBuilder.onDocumentPhase(DocumentState.Validated, ({ uri }) => {
    told.push(uri.path);
  });
  await DocumentBuilder.update([URI.file('/one.mission')], [], cancelling.token).catch(() => undefined);
  expect(told).toEqual(['/one.mission']);
});

test('two reports with one id are told of at both, until one of them is another or gone', async () => {
  const texts = new Map([
    ['/w/last.mission', 'mission selm: Selm\n'],
    ['/w/this.mission', 'mission selm: Selm again\n'],
  ]);
  const { files, shared } = await build(texts);
  const told = () =>
    shared.workspace.LangiumDocuments.all
      .filter(({ diagnostics }) => diagnostics?.some(({ code }) => code === 'mission/id-unique') ?? false)
      .map(({ uri }) => uri.path)
      .toArray()
      .sort();
  const both = ['/w/last.mission', '/w/this.mission'];
  expect(told()).toEqual(both);
  files.texts.set('/w/this.mission', 'mission selm-2: Selm again\n');
  await shared.workspace.DocumentBuilder.update([URI.file('/w/this.mission')], []);
  expect(told()).toEqual([]);
  files.texts.set('/w/this.mission', 'mission selm: Selm again\n');
  await shared.workspace.DocumentBuilder.update([URI.file('/w/this.mission')], []);
  expect(told()).toEqual(both);
  files.texts.delete('/w/this.mission');
  await shared.workspace.DocumentBuilder.update([], [URI.file('/w/this.mission')]);
  expect(told()).toEqual([]);
});
