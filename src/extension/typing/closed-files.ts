/** Problems of reports that nobody has open: only what is written elsewhere can break is told of there. */
import { MISSION_FILE } from '../../lexicon/file-endings.ts';
import { BROKEN_FROM_ELSEWHERE } from '../../protocol.ts';
import { codeOf, type Problem } from './held-back.ts';

/** Keeps what a report has been told of until it is opened; how it is written is no work of today before that. */
export class ClosedFiles<P extends Problem> {
  private readonly told = new Map<
    string,
    { readonly problems: readonly P[]; show(some: readonly P[]): void }
  >();

  constructor(private readonly isOpen: (file: string) => boolean) {}

  /** Takes all problems of a file, and gives `show` those to be shown: now, and whenever it is opened or closed. */
  tell(file: string, problems: readonly P[], show: (some: readonly P[]) => void): void {
    if (problems.length === 0) this.told.delete(file);
    else this.told.set(file, { problems, show });
    show(this.visible(file, problems));
  }

  /** A file was opened or closed. */
  turn(file: string): void {
    const told = this.told.get(file);
    told?.show(this.visible(file, told.problems));
  }

  private visible(file: string, problems: readonly P[]): readonly P[] {
    if (this.isOpen(file) || !MISSION_FILE.test(file)) return problems;
    return problems.filter(problem => BROKEN_FROM_ELSEWHERE.includes(String(codeOf(problem))));
  }
}
