/** True for a path that stays in the report's own folder. */
export function isWithinFolder(path: string): boolean {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\])/i.test(path)) return false;
  let depth = 0;
  for (const step of path.split(/[/\\]/)) {
    if (step === '..') depth -= 1;
    else if (step !== '.' && step !== '') depth += 1;
    if (depth < 0) return false;
  }
  return true;
}
