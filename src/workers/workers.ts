/** Checks reports on all processors of this machine. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RuleSettings } from '../rules/settings.ts';
import type { CheckedFile, Elsewhere, FileText } from '../workspace/elsewhere.ts';
import type { Ground } from './share.ts';
import { expectShortLives } from './short-lives.ts';
import type { Order } from './worker.ts';

/** With fewer reports than this, workers would only delay. */
const WORTH_SHARING = 150;
/** Reports that a worker is sent at a time: enough that it seldom waits, few enough that the first are soon done. */
const AT_ONCE = 16;
/** What is read for one report is gone with the next: with room for that, little is collected twice. */
const LIMITS = { maxYoungGenerationSizeMb: 64 };

interface Awaited {
  readonly report: FileText;
  readonly found: Promise<CheckedFile | undefined>;
  readonly settle: (found: CheckedFile | undefined) => void;
  /** True once it is somebody's: a worker's, or that of whoever asked for it before any worker could have it. */
  isTaken: boolean;
}

/** Workers that start when there is enough to do, and are gone when it is done. */
export class Workers implements Elsewhere {
  private readonly program: URL;
  private readonly settings: () => RuleSettings;
  /** What is promised and not yet asked for, by address. */
  private readonly awaited = new Map<string, Awaited>();
  private readonly running = new Set<Worker>();
  private queue: Awaited[] = [];
  private begunWith = '';

  /** `program` is the bundle of worker.ts, `settings` how strictly reports are checked at the moment. */
  constructor(program: URL, settings: () => RuleSettings) {
    this.program = program;
    this.settings = settings;
  }

  begin(reports: readonly FileText[], shared: () => readonly FileText[]): void {
    if (reports.length < WORTH_SHARING) return;
    const settings = this.settings();
    if (!this.isStillTrue()) this.stop();
    const isNew = ({ uri, text }: FileText) => this.awaited.get(uri)?.report.text !== text;
    if (this.running.size > 0 || reports.filter(isNew).length < WORTH_SHARING) return;
    expectShortLives();
    this.begunWith = JSON.stringify(settings);
    this.queue = reports.map(awaitFor);
    for (const each of this.queue) this.awaited.set(each.report.uri, each);
    // Whoever waits for them works meanwhile, from the first on; the workers come towards him.
    const ground = { settings, shared: shared() };
    for (let i = 1; i < availableParallelism(); i++) this.start(ground);
  }

  async found(uri: string): Promise<CheckedFile | undefined> {
    const awaited = this.awaited.get(uri);
    const found = awaited?.isTaken ? await awaited.found : undefined;
    if (awaited) awaited.isTaken = true;
    this.awaited.delete(uri);
    return this.isStillTrue() ? found : undefined;
  }

  stop(): void {
    for (const worker of this.running) void worker.terminate();
    this.running.clear();
    this.queue = [];
    for (const { settle } of this.awaited.values()) settle(undefined);
    this.awaited.clear();
  }

  private start(ground: Ground): void {
    const worker = new Worker(this.program, { resourceLimits: LIMITS });
    const portions: Awaited[][] = [];
    const send = (order: Order) => worker.postMessage(order);
    const sendPortion = () => {
      const portion = this.takePortion();
      if (portion.length === 0) return;
      portions.push(portion);
      send({ reports: portion.map(({ report }) => report) });
    };
    worker.on('message', (found: readonly (CheckedFile | undefined)[]) => {
      for (const [i, { settle }] of (portions.shift() ?? []).entries()) settle(found[i]);
      sendPortion();
      if (portions.length > 0) return;
      this.running.delete(worker);
      void worker.terminate();
    });
    // Whatever it is, all that was promised can be done without workers.
    worker.on('error', () => this.stop());
    this.running.add(worker);
    send({ ground });
    // While one portion is checked, the next is on its way.
    for (let i = 0; i < 2; i++) sendPortion();
  }

  /** The last reports that are nobody's yet. */
  private takePortion(): Awaited[] {
    const portion: Awaited[] = [];
    while (portion.length < AT_ONCE) {
      const last = this.queue.pop();
      if (!last) break;
      if (last.isTaken) continue;
      last.isTaken = true;
      portion.push(last);
    }
    return portion;
  }

  private isStillTrue(): boolean {
    return this.begunWith === JSON.stringify(this.settings());
  }
}

function awaitFor(report: FileText): Awaited {
  let settle: Awaited['settle'] = () => {};
  const found = new Promise<CheckedFile | undefined>(resolve => {
    settle = resolve;
  });
  return { report, found, settle, isTaken: false };
}
