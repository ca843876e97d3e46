/** The sensitivity label that a document carries for its marking. */
import { type CustomProperty, propertiesOfLabel } from '../domain/sensitivity-labels.ts';
import { exportText } from '../messages/export.ts';
import { overallMarking } from '../report/overall-marking.ts';
import type { Report } from '../report/report.ts';
import type { ExportContext } from './exporter.ts';

/** The properties of the label; none where the organization gives none to this marking, which its author is told. */
export function labelProperties(
  report: Report,
  { labels, warn }: Pick<ExportContext, 'labels' | 'warn'>,
): readonly CustomProperty[] {
  if (!labels) return [];
  const marking = overallMarking(report);
  // Nobody has said that a report without any marking may be labelled as one that is unclassified.
  const label = marking === 'unmarked' ? undefined : labels[marking];
  if (!label) warn?.(exportText('warning.no-label', { marking }));
  return label ? propertiesOfLabel(label) : [];
}
