/** A report as a format holds it: in the language of its readers, and in characters that can be written down. */
import { exportText } from '../messages/export.ts';
import { listOf } from '../messages/lists.ts';
import { languageName } from '../messages/texts.ts';
import { inLanguage, loneTitles, untitledIn } from '../report/in-language.ts';
import type { Report } from '../report/report.ts';
import { withState } from '../report/state-of-follow-up.ts';
import type { ExportContext, Exporter } from './exporter.ts';
import { legalText } from './legal-text.ts';

/** So many are told by their names. */
const TOLD = 5;

/** What a format is made of, with its state where one is asked for; `reduced` holds no more than its readers may see. */
export function inFormat(
  reduced: Report,
  exporter: Exporter,
  context: Pick<ExportContext, 'language' | 'warn' | 'asOf'>,
): Report {
  const { asOf } = context;
  const report = readable(reduced, exporter, context);
  if (asOf === undefined) return report;
  const standing = withState(report, asOf);
  // What other reports say stays with them; tables and calendars work out of it how things stand.
  const { elsewhere: _, ...own } = standing;
  return exporter.isWhole ? own : standing;
}

function readable(
  reduced: Report,
  { isWhole }: Exporter,
  { language, warn = () => {} }: Pick<ExportContext, 'language' | 'warn'>,
): Report {
  if (isWhole) return reduced;
  const untitled = untitledIn(loneTitles(reduced, language), language);
  if (untitled.length > 0) warn(untitledSentence(untitled, language));
  return legalText(inLanguage(reduced, language), warn);
}

/** Says once, for all of them, which names of entries have no title in a language. */
export function untitledSentence(untitled: readonly string[], language: string): string {
  const more = Math.max(untitled.length - TOLD, 0);
  return exportText('warning.untitled', {
    count: untitled.length,
    entries: more > 0 ? untitled.slice(0, TOLD).join(', ') : listOf(untitled),
    more,
    language: languageName(language),
    code: language,
  });
}
