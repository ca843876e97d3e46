/** What `check` does with a share of the files. */
import { builderOf } from '../syntax/document-builder.ts';
import { isReport } from '../syntax/is-report.ts';
import type { Task } from './in-shares.ts';
import { type FoundProblem, problemsOf } from './problems/problem.ts';

/** What was found in the files that are asked for, in their order. */
export interface ShareFindings {
  readonly reports: number;
  readonly vocabularies: number;
  readonly problems: readonly FoundProblem[];
}

/** Checks the files that are asked for. */
export const CHECK: Task<undefined, ShareFindings> = {
  worker: 'check-worker.js',
  readsOnce: false,
  async work({ services, asked }) {
    const builder = builderOf(services.shared);
    let reports = 0;
    const problems: FoundProblem[] = [];
    for (const [{ shown }, document] of asked) {
      await builder.build([document], { validation: true });
      problems.push(...problemsOf({ document, shown }));
      if (isReport(document.parseResult.value)) reports++;
    }
    return { reports, vocabularies: asked.size - reports, problems };
  },
};

/** The findings of several shares as one. */
export function together(findings: readonly ShareFindings[]): ShareFindings {
  return {
    reports: findings.reduce((sum, { reports }) => sum + reports, 0),
    vocabularies: findings.reduce((sum, { vocabularies }) => sum + vocabularies, 0),
    problems: findings.flatMap(({ problems }) => problems),
  };
}
