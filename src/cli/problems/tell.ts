/** The forms in which a check tells what it found. */
import { unpack } from '../../workers/packed.ts';
import { note, outputLook, say, sayInPieces } from '../terminal.ts';
import { VERSION } from '../version.ts';
import { toGithub } from './github.ts';
import { toJson } from './json.ts';
import type { Checked, Counts, FoundProblem } from './problem.ts';
import { toSarif } from './sarif.ts';
import { summary } from './summary.ts';
import { toText } from './text.ts';

export const FORMATS = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Says what was found, file by file, and counts it; what goes to programs is nothing but that, and the summary goes
 * beside it.
 */
export async function tell(checked: Checked, format: Format): Promise<Counts> {
  const counts = { error: 0, warning: 0, info: 0, mendable: 0 };
  const counted = ({ severity, isMendable }: FoundProblem) => {
    counts[severity]++;
    if (isMendable) counts.mendable++;
  };
  function* inFiles() {
    for (const packed of checked.found) {
      const problems = unpack(packed);
      problems.forEach(counted);
      yield problems;
    }
  }
  function* all() {
    for (const problems of inFiles()) yield* problems;
  }
  const pieces = {
    text: () => map(inFiles(), problems => toText(problems, outputLook())),
    json: () => toJson(checked, all()),
    sarif: () => toSarif(checked, all(), VERSION),
    github: () => map(inFiles(), toGithub),
  };
  await sayInPieces(pieces[format]());
  const sums = summary(checked, counts);
  if (format === 'json' || format === 'sarif') note(sums);
  else say(`${sums}\n`);
  return counts;
}

function* map<T, R>(items: Iterable<T>, made: (item: T) => R): Iterable<R> {
  for (const item of items) yield made(item);
}
