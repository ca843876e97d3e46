/** What the terminology of a report adds to it: its abbreviations, and the disclaimers of what it names. */
import type { Abbreviation, Disclaimer } from '../report/report.ts';
import type { MissionFile } from '../syntax/generated/ast.ts';
import { abbreviationsIn } from '../terminology/abbreviations.ts';
import type { ReportVocabulary } from '../terminology/report-vocabulary.ts';
import { sensesIn } from '../terminology/senses.ts';

/** The abbreviations in alphabetical order, without those that are `organizations` of the report. */
export function abbreviations(
  file: MissionFile,
  vocabulary: ReportVocabulary,
  organizations: readonly { readonly id: string }[],
): Abbreviation[] {
  const listed = new Set(organizations.map(({ id }) => id));
  return abbreviationsIn(file, vocabulary)
    .filter(({ short }) => !listed.has(short))
    .sort((a, b) => (a.short < b.short ? -1 : 1));
}

/** The disclaimers of the designations in the text; behind an asterisk where the house writes one in the text. */
export function disclaimers(file: MissionFile, vocabulary: ReportVocabulary): Disclaimer[] {
  const named = new Map<string, { readonly names: Set<string>; readonly text: string }>();
  for (const { value, worded, start, end } of sensesIn(file, vocabulary)) {
    if (!('designation' in value)) continue;
    const { name = '', mode } = value.designation;
    const text = vocabulary.vocabulary.disclaimers.get(name);
    if (text === undefined) continue;
    const known = named.get(name) ?? { names: new Set(), text: mode === 'starred' ? `* ${text}` : text };
    known.names.add(worded.passage.text.slice(start, end));
    named.set(name, known);
  }
  return [...named.values()].map(({ names, text }) => ({ names: [...names], text }));
}
