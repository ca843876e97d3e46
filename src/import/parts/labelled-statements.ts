/** What sort of statement a label makes of a text, in front of it or on a line above. */

import { hasNoContent } from '../has-no-content.ts';
import { type PartKind, readHeading } from '../part-headings.ts';
import { type Label, readBareLabel, readStatementLabel } from '../statement-label.ts';

export type StatementWord = 'finding' | 'recommendation' | 'suggestion' | 'request' | 'action';

/** `**Berths.** Only one …`: a paragraph with its own heading. */
export const RUN_IN = /^\*\*[^*]{2,60}[.:]\*\*\s+\p{Lu}/u;

export const WORD_OF: Readonly<Partial<Record<Label, StatementWord>>> = {
  finding: 'finding',
  'good-practice': 'finding',
  recommendation: 'recommendation',
  suggestion: 'suggestion',
  request: 'request',
  action: 'action',
};

/** What a line labels that stands above what it labels: `Agreed action`, `Agreed actions:`. */
export function labelAlone(text: string): Label | undefined {
  const kind = text.trimEnd().endsWith(':') ? readHeading(text) : undefined;
  return readBareLabel(text) ?? (kind?.isWhole ? LABEL_OF[kind.kind] : undefined);
}

const LABEL_OF: Readonly<Partial<Record<PartKind, Label>>> = {
  findings: 'finding',
  recommendations: 'recommendation',
  actions: 'action',
};

/** True for a text with a label that makes it an entry. */
export function isLabelledStatement(text: string): boolean {
  const labelled = readStatementLabel(text);
  return labelled !== undefined && WORD_OF[labelled.label] !== undefined && !hasNoContent(labelled.text);
}
