import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { eventually, fileInWorkspace, open, retype, revertAll } from './support.ts';

describe('exporting', () => {
  afterEach(revertAll);

  it('writes the report as JSON and as a page', async () => {
    const { document } = await open('valley-2025.mission');
    const json = JSON.parse(await exported(document.uri, 'json'));
    assert.deepEqual(
      json.findings.map(({ title }: { title: string }) => title),
      ['Half of the water is lost in the pipes.', 'Chlorine is not measured at the tap.'],
    );
    const page = await exported(document.uri, 'html');
    assert.match(page, /<!doctype html>/i);
    assert.match(page, /Half of the water is lost in the pipes\./);
  });

  it('exports what is in the editor, saved or not', async () => {
    const editor = await open('valley-2025.mission');
    await retype(editor, 'Half of the water', 'Most of the water');
    assert.match(await exported(editor.document.uri, 'json'), /Most of the water is lost/);
  });

  it('leaves the file that was there alone when the report is broken', async () => {
    const editor = await open('valley-2025.mission');
    const before = await exported(editor.document.uri, 'json');
    await retype(editor, 'to utility due', 'to nobody-known due');
    assert.deepEqual(await exportTo(editor.document.uri, ['json'], target('json')), []);
    assert.equal(await text(target('json')), before);
  });

  it('makes several formats at once, for the audience that is chosen, under the names of the command line', async () => {
    const { document } = await open('valley-2026.mission');
    const folder = fileInWorkspace('to-send');
    const files = await exportTo(document.uri, ['docx', 'md', 'xlsx'], folder, 'partner');
    assert.deepEqual(
      files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)),
      ['valley-2026.partner.docx', 'valley-2026.partner.md', 'valley-2026.partner.xlsx'],
    );
    for (const file of files) assert.ok((await vscode.workspace.fs.stat(file)).size > 0);
  });

  it('asks on one page, and writes nothing before its author says so', async () => {
    await open('valley-2025.mission');
    assert.deepEqual(await vscode.commands.executeCommand<vscode.Uri[]>('missionReport.export'), []);
    const isShown = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ label }) => label === 'Send valley-2025.mission');
    await eventually(() => isShown() || undefined, 'the page');
  });

  it('writes nothing where a folder stands in the way', async () => {
    const { document } = await open('valley-2025.mission');
    const folder = fileInWorkspace('in-the-way.md');
    await vscode.workspace.fs.createDirectory(folder);
    assert.deepEqual(await exportTo(document.uri, ['md'], folder), []);
    assert.equal((await vscode.workspace.fs.stat(folder)).type, vscode.FileType.Directory);
    await vscode.workspace.fs.delete(folder);
  });

  it('leaves nothing half-written beside the file', async () => {
    const { document } = await open('valley-2025.mission');
    await exported(document.uri, 'json');
    const names = (await vscode.workspace.fs.readDirectory(fileInWorkspace('.'))).map(([name]) => name);
    assert.deepEqual(
      names.filter(name => name.endsWith('.tmp')),
      [],
    );
  });
});

function target(format: string): vscode.Uri {
  return fileInWorkspace(`exported.${format}`);
}

async function exported(report: vscode.Uri, format: string): Promise<string> {
  const files = await exportTo(report, [format], target(format));
  assert.deepEqual(files.map(String), [target(format).toString()]);
  return text(target(format));
}

/** Exports as the command does that is given its whole order. */
async function exportTo(
  report: vscode.Uri,
  formats: readonly string[],
  place: vscode.Uri,
  audience = 'internal',
): Promise<vscode.Uri[]> {
  const order = { formats, audience, place: String(place) };
  return vscode.commands.executeCommand('missionReport.export', report, order);
}

async function text(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
