/** Makes dist/ before the tests, since some run what is in it as a process. */
import { run } from '../../scripts/run.js';

export default async function setup(): Promise<void> {
  await run(process.execPath, ['scripts/build.js'], { quiet: true });
}
