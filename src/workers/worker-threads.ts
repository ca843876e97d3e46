import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { spokenLanguage } from '../messages/texts.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { Detail } from '../rules/validator.ts';
import type { CheckedFile, FileText, WorkerPool } from '../workspace/worker-pool.ts';
import { type Packed, unpack } from './packed.ts';
import type { CheckerSetup } from './report-checker.ts';
import { disablePretenuring, optimizeFor } from './v8-flags.ts';
import type { WorkerMessage } from './worker.ts';

/** With fewer reports than this, starting workers takes longer than checking the reports. */
const WORTH_SHARING = 150;
/** Reports that a worker is sent at a time: enough that it seldom waits, few enough that the first are soon done. */
const BATCH_SIZE = 16;
/** What is read for one report is garbage with the next: with room for that, little is collected twice. */
const LIMITS = { maxYoungGenerationSizeMb: 48 };

interface PendingCheck {
  readonly report: FileText;
  readonly result: Promise<Packed<CheckedFile> | undefined>;
  readonly settle: (found: Packed<CheckedFile> | undefined) => void;
  /** True once a worker has it, or the main thread asked for it before any worker could. */
  isClaimed: boolean;
}

/** Worker threads that start when there is enough to do, and end when it is done. */
export class WorkerThreads implements WorkerPool {
  /** Results that the main thread has not asked for yet, by URI. */
  private readonly pending = new Map<string, PendingCheck>();
  private readonly running = new Set<Worker>();
  private queue: PendingCheck[] = [];
  private startedWith = '';
  /** How many checks run at once, this thread's among them. */
  cores = availableParallelism();

  /** `program` is the bundle of worker.ts, `settings` the current settings of the project. */
  constructor(
    private readonly program: URL,
    private readonly settings: () => RuleSettings,
    private readonly detail: Detail = 'short',
    /** The folder of the dictionaries in which words are looked up. */
    private readonly dictionaries?: URL,
  ) {}

  start(reports: readonly FileText[], shared: () => readonly FileText[]): void {
    if (reports.length < WORTH_SHARING) return;
    const settings = this.settings();
    if (!this.isUpToDate()) this.cancel();
    const isNew = (report: FileText) => {
      const before = this.pending.get(report.uri)?.report;
      return !before || before.text !== report.text;
    };
    if (this.running.size > 0 || reports.filter(isNew).length < WORTH_SHARING) return;
    disablePretenuring();
    optimizeFor(reports);
    this.startedWith = JSON.stringify(settings);
    this.queue = reports.map(pendingCheck);
    for (const each of this.queue) this.pending.set(each.report.uri, each);
    // The main thread checks from the first report on, workers from the last.
    const { detail } = this;
    const dictionaries = this.dictionaries?.href;
    const setup = { language: spokenLanguage(), settings, shared: shared(), detail, dictionaries };
    for (let i = 1; i < this.cores; i++) this.startWorker(setup);
  }

  async resultOf(uri: string): Promise<CheckedFile | undefined> {
    // Whoever checks one report after the other never lets the workers be heard otherwise.
    if (this.running.size > 0) await new Promise(resolve => setImmediate(resolve));
    const pending = this.pending.get(uri);
    const found = pending?.isClaimed ? await pending.result : undefined;
    if (pending) pending.isClaimed = true;
    this.pending.delete(uri);
    return found && this.isUpToDate() ? unpack(found) : undefined;
  }

  cancel(): void {
    for (const worker of this.running) void worker.terminate();
    this.running.clear();
    this.queue = [];
    for (const { settle } of this.pending.values()) settle(undefined);
    this.pending.clear();
  }

  private startWorker(setup: CheckerSetup): void {
    const worker = new Worker(this.program, { resourceLimits: LIMITS });
    const batches: PendingCheck[][] = [];
    const send = (message: WorkerMessage) => worker.postMessage(message);
    const sendBatch = () => {
      const batch = this.takeBatch();
      if (batch.length === 0) return;
      batches.push(batch);
      send({ reports: batch.map(({ report: { uri, text } }) => ({ uri, text })) });
    };
    worker.on('message', (found: readonly (Packed<CheckedFile> | undefined)[]) => {
      for (const [i, { settle }] of (batches.shift() ?? []).entries()) settle(found[i]);
      sendBatch();
      if (batches.length > 0) return;
      this.running.delete(worker);
      void worker.terminate();
    });
    // Whatever the error is, the main thread can check everything itself.
    worker.on('error', () => this.cancel());
    this.running.add(worker);
    send({ setup });
    // While one batch is checked, the next is on its way.
    for (let i = 0; i < 2; i++) sendBatch();
  }

  /** Claims the last reports that are unclaimed. */
  private takeBatch(): PendingCheck[] {
    const batch: PendingCheck[] = [];
    while (batch.length < BATCH_SIZE) {
      const last = this.queue.pop();
      if (!last) break;
      if (last.isClaimed) continue;
      last.isClaimed = true;
      batch.push(last);
    }
    return batch;
  }

  private isUpToDate(): boolean {
    return this.startedWith === JSON.stringify(this.settings());
  }
}

function pendingCheck(report: FileText): PendingCheck {
  let settle: PendingCheck['settle'] = () => {};
  const result = new Promise<Packed<CheckedFile> | undefined>(resolve => {
    settle = resolve;
  });
  return { report, result, settle, isClaimed: false };
}
