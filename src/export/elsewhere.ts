/** How an entry of another report reads: by its number and the date of that report, never by its name in a file. */
import type { Elsewhere } from '../report/elsewhere.ts';
import { type Label, mentionLabel } from '../report/label-of.ts';
import type { Mention } from '../report/plain-text.ts';
import type { Report } from '../report/report.ts';
import { writeDate } from './date-style.ts';
import { labelsIn } from './labels.ts';
import type { Language } from './languages.ts';

/** `F2 of the report of March 2024`; undefined for what is cited by no number. */
export function citedElsewhere(
  { code, missionTitle, missionDate }: Elsewhere,
  language: Language,
): string | undefined {
  if (code === undefined) return undefined;
  const labels = labelsIn(language);
  const pattern = labels[missionDate === undefined ? 'elsewhere.titled' : 'elsewhere.dated'];
  const values: Readonly<Record<string, string>> = {
    code,
    mission: missionTitle,
    date: missionDate === undefined ? '' : writeDate(missionDate.slice(0, 'yyyy-mm'.length), language),
  };
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** How a mention reads in the author's words. */
export function mentionIn(report: Report, mention: Mention, language: Language): Label {
  const { told } = mention;
  const text = told && (citedElsewhere(told, language) ?? told.title);
  return text === undefined ? mentionLabel(report, mention) : { text };
}
