/** What VS Code's extension host runs: every suite beside this file, with a note of each test as it ends. */
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { HANG } from '../../support/patience.ts';

/** Runs the suites; called by VS Code. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: HANG, reporter: Mocha.reporters.Base });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.suite.cjs')) mocha.addFile(join(__dirname, file));
  }
  const failures = await new Promise<number>(resolve => {
    const runner = mocha.run(resolve);
    runner.on('pass', test => note({ title: test.fullTitle() }));
    runner.on('fail', (test, error) =>
      note({ title: test.fullTitle(), error: error.stack ?? error.message }),
    );
  });
  note({ end: true });
  if (failures > 0) throw new Error(`${failures} failed in VS Code.`);
}

function note(what: { title: string; error?: string } | { end: true }): void {
  const file = process.env.MISSION_REPORT_RESULT;
  if (file) appendFileSync(file, `${JSON.stringify(what)}\n`);
}
