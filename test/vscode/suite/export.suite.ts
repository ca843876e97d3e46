import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { fileInWorkspace, open, retype, revertAll } from './support.ts';

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
    const file = await vscode.commands.executeCommand(
      'missionReport.export',
      editor.document.uri,
      'json',
      target('json'),
    );
    assert.equal(file, undefined);
    assert.equal(await text(target('json')), before);
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
  const file = await vscode.commands.executeCommand('missionReport.export', report, format, target(format));
  assert.equal(String(file), target(format).toString());
  return text(target(format));
}

async function text(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
