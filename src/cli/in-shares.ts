/** Works through the files of a workspace on several processors at once. */
import { expectShortLives, processors, startWorker, workerPort } from './io.ts';
import { type KnownFile, Share, type ShareFile } from './share.ts';
import type { Reading } from './workspace.ts';

/** With fewer files than this, a processor more would only delay. */
const WORTH_SHARING = 150;

/** What is done with each share; options and result go from one processor to another, and so are plain. */
export interface Task<Options, Result> {
  /** The program that does it on another processor. */
  readonly worker: string;
  work(share: Share, options: Options): Promise<Result>;
}

interface Order<Options> {
  readonly files: readonly ShareFile[];
  readonly options: Options;
}

/** True when there is so much to do that other processors earn the time they take to start. */
function isWorthSharing({ files }: Reading): boolean {
  return files.length >= WORTH_SHARING && processors() > 1;
}

/**
 * What comes of a task for the files, share by share in their order. Each processor reads a share, tells the others
 * what is known of it, and does its work; so every report is seen within the whole workspace, and none is read by
 * two unless one refers to it.
 */
export async function inShares<Options, Result>(
  reading: Reading,
  task: Task<Options, Result>,
  options: Options,
): Promise<Result[]> {
  expectShortLives();
  const files = reading.files.map(({ source: { text }, ...file }): ShareFile => ({ ...file, text }));
  const size = Math.ceil(files.length / (isWorthSharing(reading) ? processors() : 1));
  const shares = Array.from({ length: Math.ceil(files.length / size) }, (_, i) =>
    files.slice(i * size, (i + 1) * size),
  );
  const [own = [], ...others] = shares;
  const workers = others.map(share => {
    const worker = startWorker(task.worker);
    worker.send({ files: share, options } satisfies Order<Options>);
    return worker;
  });
  try {
    const here = new Share();
    const known = [here.read(own), ...workers.map(worker => worker.receive<readonly KnownFile[]>())];
    const all = await Promise.all(known);
    const exceptOf = (index: number) => all.flatMap((share, i) => (i === index ? [] : share));
    for (const [i, worker] of workers.entries()) worker.send(exceptOf(i + 1));
    here.know(exceptOf(0));
    return await Promise.all([task.work(here, options), ...workers.map(worker => worker.receive<Result>())]);
  } finally {
    for (const worker of workers) worker.stop();
  }
}

/** In a worker: reads the share that it is sent, and does the task. */
export async function workOnShare<Options, Result>(task: Task<Options, Result>): Promise<void> {
  const { receive, send } = workerPort();
  const { files, options } = await receive<Order<Options>>();
  const share = new Share();
  send(await share.read(files));
  share.know(await receive<readonly KnownFile[]>());
  send(await task.work(share, options));
}
