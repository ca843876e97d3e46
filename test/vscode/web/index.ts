/** What VS Code runs in the browser's own extension host: the suites that need no Node. */
import mocha from 'mocha';
import * as vscode from 'vscode';
import '../suite/activation.suite.ts';
import '../suite/code-actions.suite.ts';
import '../suite/export.suite.ts';
import '../suite/import.suite.ts';
import '../suite/language.suite.ts';
import '../suite/new-document.suite.ts';
import '../suite/preview.suite.ts';
import '../suite/spelling.suite.ts';
import '../suite/typing.suite.ts';
import { fileInWorkspace } from '../suite/support.ts';

/** Runs the suites; called by VS Code. Leaves the notes of all tests beside the reports. */
export async function run(): Promise<void> {
  const notes: object[] = [];
  const failures = await new Promise<number>(resolve => {
    const runner = (mocha as unknown as BrowserMocha).run(resolve);
    runner.on('pass', test => notes.push({ title: test.fullTitle() }));
    runner.on('fail', (test, error) =>
      notes.push({ title: test.fullTitle(), error: error.stack ?? error.message }),
    );
  });
  const lines = [...notes, { end: true }].map(note => JSON.stringify(note)).join('\n');
  await vscode.workspace.fs.writeFile(fileInWorkspace('result.jsonl'), new TextEncoder().encode(lines));
  if (failures > 0) throw new Error(`${failures} failed in the browser.`);
}
