/** The sensitivity label that a document carries for its marking. */
import type { Marking } from '../domain/marking.ts';
import { type CustomProperty, propertiesOfLabel } from '../domain/sensitivity-labels.ts';
import { exportText } from '../messages/export.ts';
import type { ExportContext } from './exporter.ts';

/** The properties of the label; none where the organization gives none to this marking, which its author is told. */
export function labelProperties(
  marking: Marking | 'unmarked',
  { labels, warn }: Pick<ExportContext, 'labels' | 'warn'>,
): readonly CustomProperty[] {
  if (!labels) return [];
  // Nobody has said that what is without any marking may be labelled as unclassified.
  const label = marking === 'unmarked' ? undefined : labels[marking];
  if (!label) warn?.(exportText('warning.no-label', { marking }));
  return label ? propertiesOfLabel(label) : [];
}
