/** Sentences that lead into a list and say what it holds: `What I saw:`, `Agreed:`, `The team noted the following:`. */
import { flat } from '../lexicon/flat.ts';
import { anyOf, phrasesOf } from '../lexicon/import-words.ts';
import { sentencesIn } from '../lexicon/sentences.ts';
import { OF_MISSION } from './mission-words.ts';
import { type PartKind, readHeading } from './part-headings.ts';
import type { Presence } from './read-person.ts';

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

/** Whom the list below a sentence names: `The mission was composed of:`, `Personnes rencontrées :`. */
export function ledPresence(text: string): Presence | undefined {
  const listed = listedKind(text);
  if (listed === 'participants') return 'participant';
  if (listed === 'persons') return 'person';
  const last = text.trimEnd().endsWith(':') ? sentencesIn(text).at(-1) : undefined;
  const lead = last ? flat(text.slice(last.start, last.end)) : '';
  return COMPOSED.test(lead) && OF_MISSION.test(lead) && lead.length < LONGEST ? 'participant' : undefined;
}

const COMPOSED = new RegExp(`${anyOf(phrasesOf('joinedBy'))}(?:\\s+\\p{L}+){0,3}\\s*:$`, 'u');
/** A lead-in is a short sentence. */
const LONGEST = 160;

function kindOf(text: string): PartKind | undefined {
  if (!text.trimEnd().endsWith(':')) return undefined;
  const last = sentencesIn(text).at(-1);
  const lead = last ? text.slice(last.start, last.end).replace(/\s*:$/u, '') : '';
  return lead.length < 90 ? readHeading(lead)?.kind : undefined;
}
