/** The last look at the authors' words in what goes to readers outside: a marking within a text keeps nothing back. */
import { type Audience, CEILING, isAbove } from '../../domain/marking.ts';
import { markingsIn } from '../../domain/markings-in.ts';
import type { Report } from '../../report/report.ts';

/** What the report says of markings itself, and the words of titles and bodies in their second form. */
const PASSED_OVER: ReadonlySet<string> = new Set(['marking', 'classification', 'inlines', 'blocks']);

/**
 * The first words in the texts of a reduced report that can be nothing but a marking above what its readers may see;
 * undefined where there are none. Labels are no texts of a report, so that what a page says of a marking is none of these.
 */
export function findMarkedText(report: Report, audience: Audience): string | undefined {
  if (audience === 'internal') return undefined;
  const languages = [report.mission.language?.toLowerCase().split('-')[0] ?? 'en'];
  for (const text of textsIn(report)) {
    const found = markingsIn(text, languages).find(
      ({ degree, level }) => degree === 'certain' && isAbove(level, CEILING[audience]),
    );
    if (found) return text.slice(found.start, found.end);
  }
  return undefined;
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) if (!PASSED_OVER.has(key)) yield* textsIn(each);
}
