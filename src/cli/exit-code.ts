/** How a command ends, for the shell and for scripts. */

export const EXIT_CODE = {
  good: 0,
  /** Done, and the reports have errors (or too many warnings). */
  faulty: 1,
  /** Not done: wrong usage, input that can't be read, output that can't be written, nothing to do. */
  refused: 2,
  /** Done: a file has the words of its report, and how it looks was not compared. */
  sameWords: 3,
} as const;
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];

/** A command's action whose result becomes the exit code of the process. */
export function endsWithCode<A extends unknown[]>(action: (...args: A) => Promise<ExitCode>) {
  return async (...args: A): Promise<void> => {
    process.exitCode = await action(...args);
  };
}
