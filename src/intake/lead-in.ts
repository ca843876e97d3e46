/** Sentences that lead into a list and say what it holds: `What I saw:`, `Agreed:`, `The team noted the following:`. */
import { sentencesIn } from '../lexicon/sentences.ts';
import { type PartKind, readHeading } from './part-headings.ts';

const STATED: ReadonlySet<string> = new Set(['findings', 'recommendations', 'actions']);

/** What the list below a text holds, as its last sentence says it before a colon. */
export function ledKind(text: string): PartKind | undefined {
  if (!text.trimEnd().endsWith(':')) return undefined;
  const last = sentencesIn(text).at(-1);
  const lead = last ? text.slice(last.start, last.end).replace(/\s*:$/u, '') : '';
  const kind = lead.length < 90 ? readHeading(lead)?.kind : undefined;
  return kind !== undefined && STATED.has(kind) ? kind : undefined;
}
