/**
 * Names of files that are written beside their place and then renamed, so that no file is ever half there. A process
 * that is killed in between leaves one behind, which the next to write in the folder removes.
 */

const NAME = /^\.mission-report-([0-9a-z]+)-[0-9a-z]+\.tmp$/;

/** Milliseconds after which nobody can still be writing, on whatever machine that shares the folder. */
const LONGEST_USE = 3_600_000;

/** A name that says when it was made. */
export function temporaryName(): string {
  return `.mission-report-${Date.now().toString(36)}-${crypto.randomUUID().replaceAll('-', '')}.tmp`;
}

/** True for such a name that is too old to be in use. */
export function isLeftBehind(name: string): boolean {
  const made = NAME.exec(name)?.[1];
  return made !== undefined && Date.now() - Number.parseInt(made, 36) > LONGEST_USE;
}
