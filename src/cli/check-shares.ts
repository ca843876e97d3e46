/** Checks the files of a workspace on several processors at once. */
import type { RuleSettings } from '../rules/settings.ts';
import { startWorker } from './io.ts';
import { type KnownFile, Share, type ShareFile, type ShareFindings } from './share.ts';

/**
 * What `check` finds in the files, in their order. Each processor reads a share, tells the others what is known of
 * it, and checks it; so every report is checked against the whole workspace, and none is read twice unless another
 * refers to it.
 */
export async function checkInShares(
  files: readonly ShareFile[],
  settings: RuleSettings,
  processors: number,
): Promise<ShareFindings> {
  const size = Math.ceil(files.length / processors);
  const shares = Array.from({ length: processors }, (_, i) => files.slice(i * size, (i + 1) * size));
  const [own = [], ...others] = shares;
  const workers = others.map(share => {
    const worker = startWorker('check-worker.js');
    worker.send({ settings, files: share });
    return worker;
  });
  try {
    const here = new Share(settings);
    const known = [here.read(own), ...workers.map(worker => worker.receive<readonly KnownFile[]>())];
    const all = await Promise.all(known);
    const exceptOf = (index: number) => all.flatMap((share, i) => (i === index ? [] : share));
    for (const [i, worker] of workers.entries()) worker.send(exceptOf(i + 1));
    const findings = await Promise.all([
      here.check(exceptOf(0)),
      ...workers.map(worker => worker.receive<ShareFindings>()),
    ]);
    return together(findings);
  } finally {
    for (const worker of workers) worker.stop();
  }
}

/** The findings of several shares as one. */
export function together(findings: readonly ShareFindings[]): ShareFindings {
  return {
    reports: findings.reduce((sum, { reports }) => sum + reports, 0),
    vocabularies: findings.reduce((sum, { vocabularies }) => sum + vocabularies, 0),
    problems: findings.flatMap(({ problems }) => problems),
  };
}
