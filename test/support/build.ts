/** Makes dist/ before the tests, since some run what is in it as a process; `MISSION_REPORT_DIST=keep` takes what is there. */
import { run } from '../../scripts/run.js';

export default async function setup(): Promise<void> {
  if (process.env.MISSION_REPORT_DIST === 'keep') return;
  await run(process.execPath, ['scripts/build.js'], { quiet: true });
}
