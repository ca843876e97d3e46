/** Problems that wait while the line in which they stand is being typed. */
import type { Clock } from './clock.ts';

/** The checks whose problems wait: half a line can't be read yet, and half a word is in no dictionary. */
const CODES: ReadonlySet<unknown> = new Set(['syntax', 'words/spelt']);
/** Milliseconds without a key after which a line counts as typed. */
const PAUSE = 1000;

/** A problem as far as it matters here. */
export interface Problem {
  readonly code?: string | number | { readonly value: string | number } | undefined;
  readonly range: { readonly start: { readonly line: number } };
}

/** The code of a problem, which may come with an address. */
export function codeOf({ code }: Problem): string | number | undefined {
  return typeof code === 'object' ? code.value : code;
}

/** What was last told of the file with the caret. */
interface Told<P> {
  readonly file: string;
  readonly problems: readonly P[];
  readonly show: (problems: readonly P[]) => void;
  held: ReadonlySet<P>;
}

/**
 * Holds back the problems of these codes that begin on a line with a caret, until the caret leaves it or a second
 * passes since the last key. All others are shown at once.
 */
export class HeldBack<P extends Problem> {
  private caret: { readonly file: string; readonly lines: ReadonlySet<number> } | undefined;
  private typedAt = Number.NEGATIVE_INFINITY;
  private told: Told<P> | undefined;
  private stopWaiting: (() => void) | undefined;

  constructor(private readonly clock: Clock) {}

  /** Takes all problems of a file, and returns those to be shown now; `show` is given them once there are more. */
  tell(file: string, problems: readonly P[], show: (problems: readonly P[]) => void): readonly P[] {
    const held = new Set(problems.filter(problem => this.waits(file, problem)));
    if (this.told?.file === file) this.forget();
    if (held.size === 0) return problems;
    this.forget();
    this.told = { file, problems, show, held };
    this.stopWaiting = this.clock.after(this.typedAt + PAUSE - this.clock.now(), () => this.pause());
    return problems.filter(problem => !held.has(problem));
  }

  /** A key changed the text of a file, so that what was told of it may no longer be true; it will be told again. */
  type(file: string): void {
    this.typedAt = this.clock.now();
    if (this.told?.file === file) this.forget();
  }

  /** The carets stand in these lines of a file, or nowhere. */
  moveTo(file: string | undefined, lines: readonly number[]): void {
    this.caret = file === undefined ? undefined : { file, lines: new Set(lines) };
    this.release();
  }

  private waits(file: string, problem: P): boolean {
    return (
      CODES.has(codeOf(problem)) &&
      this.caret?.file === file &&
      this.caret.lines.has(problem.range.start.line) &&
      this.clock.now() < this.typedAt + PAUSE
    );
  }

  /** A timer may ring a little before the clock says so, and no other will: what waits is shown whatever the clock says. */
  private pause(): void {
    this.typedAt = Number.NEGATIVE_INFINITY;
    this.release();
  }

  private release(): void {
    const { told } = this;
    if (!told) return;
    const held = new Set([...told.held].filter(problem => this.waits(told.file, problem)));
    if (held.size === told.held.size) return;
    told.held = held;
    if (held.size === 0) this.forget();
    told.show(told.problems.filter(problem => !held.has(problem)));
  }

  private forget(): void {
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    this.told = undefined;
  }
}
