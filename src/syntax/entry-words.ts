/** The words that begin an entry at the margin. */

/** The words of header entries, in the order of a header. */
export const HEADER_WORDS = [
  'under',
  'dates',
  'place',
  'author',
  'reference',
  'issued',
  'classification',
  'distribution',
  'language',
  'style',
] as const;

/** Every entry word in its UN spelling, in the order of a report, and then those of terminology. */
export const ENTRY_WORDS = [
  'mission',
  'programme',
  ...HEADER_WORDS,
  'pillar',
  'theme',
  'organization',
  'objective',
  'participant',
  'person',
  'section',
  'meeting',
  'visit',
  'finding',
  'recommendation',
  'suggestion',
  'request',
  'action',
  'no-action',
  'uncovered',
  'annex',
  'pack',
  'designation',
  'disclaimer',
  'avoid',
  'confusable',
  'term',
  'abbreviation',
  'convention',
] as const;
export type EntryWord = (typeof ENTRY_WORDS)[number];

/** Spellings that are accepted besides; the tools write the UN one. */
export const OTHER_SPELLINGS: Readonly<Record<string, EntryWord>> = {
  organisation: 'organization',
  program: 'programme',
};

const KNOWN: ReadonlySet<string> = new Set(ENTRY_WORDS);

/** The entry word that `text` spells, capitalised or not, in either spelling. */
export function entryWord(text: string): EntryWord | undefined {
  const word = text.toLowerCase();
  if (Object.hasOwn(OTHER_SPELLINGS, word)) return OTHER_SPELLINGS[word];
  return KNOWN.has(word) ? (word as EntryWord) : undefined;
}

/** Words that introduce an attribute; they are reserved, so no name may be one of them. */
export const ATTRIBUTE_WORDS = [
  'to',
  'by',
  'on',
  'of',
  'at',
  'as',
  'in',
  'with',
  'for',
  'due',
  'owner',
  'serves',
  'severity',
  'priority',
  'status',
  'response',
  'follows',
  'against',
  'rated',
  'not',
  'near',
  'say',
  'from',
  'until',
] as const;
