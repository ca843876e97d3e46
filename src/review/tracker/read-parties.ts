import { flat } from '../../lexicon/flat.ts';
import { partyLabel } from '../../report/label-of.ts';
import { plainText } from '../../report/plain-text.ts';
import type { Report } from '../../report/report.ts';
import { inMarks } from './in-marks.ts';

/** `word brandt, "Ministry of Works"`: a comma parts names only where all of them are known. */
export function parties(word: string, text: string, report: Report): string {
  const known = knownIn(report);
  const names = text
    .split(/\s*;\s*/)
    .filter(name => name !== '')
    .flatMap(name => {
      const parts = name.split(/\s*,\s*/);
      return parts.every(part => known.has(flat(part))) ? parts : [name];
    });
  return `${word} ${[...new Set(names.map(name => known.get(flat(name)) ?? inMarks(name)))].join(', ')}`;
}

/** Names by what they are called, in small letters; what several are called is nobody's. */
function knownIn(report: Report): ReadonlyMap<string, string> {
  const known = new Map<string, string | undefined>();
  for (const { id, inlines } of [...report.organizations, ...report.participants, ...report.persons]) {
    const called = [id, partyLabel(report, { id, name: id }).text, plainText(inlines)];
    for (const name of new Set(called.map(flat))) {
      known.set(name, known.has(name) && known.get(name) !== id ? undefined : id);
    }
  }
  return new Map([...known].filter((pair): pair is [string, string] => pair[1] !== undefined));
}
