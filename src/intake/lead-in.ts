/** Sentences that lead into a list and say what it holds: `What I saw:`, `Agreed:`, `The team noted the following:`. */
import { sentencesIn } from '../lexicon/sentences.ts';
import { type PartKind, readHeading } from './part-headings.ts';

const STATED: ReadonlySet<string> = new Set(['findings', 'recommendations', 'actions']);
const LISTED: ReadonlySet<string> = new Set(['participants', 'persons', 'activities', 'acronyms']);

/** What the list below a text holds, as its last sentence says it before a colon. */
export function ledKind(text: string): PartKind | undefined {
  const kind = kindOf(text);
  return kind !== undefined && STATED.has(kind) ? kind : undefined;
}

/** Whom or what the table below a text lists, as its last sentence says it before a colon. */
export function listedKind(text: string): PartKind | undefined {
  const kind = kindOf(text);
  return kind !== undefined && LISTED.has(kind) ? kind : undefined;
}

function kindOf(text: string): PartKind | undefined {
  if (!text.trimEnd().endsWith(':')) return undefined;
  const last = sentencesIn(text).at(-1);
  const lead = last ? text.slice(last.start, last.end).replace(/\s*:$/u, '') : '';
  return lead.length < 90 ? readHeading(lead)?.kind : undefined;
}
