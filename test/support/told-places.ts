/** Where a report says what must not go to some readers. */
import type { Audience } from '../../src/domain/marking.ts';
import { leavingProblems } from '../../src/publish/leaving-problems.ts';
import { openWorkspaceOf } from './check.ts';

/** Finds the offsets of what is told, in a text by itself, with the other places that a problem names. */
export function toldPlacesFor(audience: Audience) {
  return openWorkspaceOf(async (document, services) => {
    const problems = await leavingProblems(document, { audience }, services);
    const ranges = problems.flatMap(({ range, relatedInformation = [] }) => [
      range,
      ...relatedInformation.map(({ location }) => location.range),
    ]);
    return ranges.map(({ start, end }): [number, number] => [
      document.textDocument.offsetAt(start),
      document.textDocument.offsetAt(end),
    ]);
  });
}
