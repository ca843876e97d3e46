/** What the house knows of each kind of entry, a row a word. What the grammar says of them is in `generated/words.ts`. */
import { ENTRY_WORDS } from './generated/words.ts';
import type { EntryWord } from './words.ts';

/** What is written down of the entries that a word begins. */
export interface EntryKind {
  /** Whether the entry is nothing without its text; a header such as `dates` says all before the colon. */
  readonly text: 'must' | 'may';
  /**
   * Whose words its text is: the author's own, which the rules on words read; names and titles, which readers see
   * but nobody corrects; a fact, which they see too; or nothing that readers see, and words of the review are none
   * of the report.
   */
  readonly prose: 'own' | 'names' | 'fact' | 'none';
  /** Whether it tells what was found, said or asked for, so that it must be borne out. */
  readonly tells?: true;
  /** Whether a text can mention it: `@name`. */
  readonly isMentioned?: true;
  /** Whether it stands below the finding or recommendation that it answers. */
  readonly isAnswer?: true;
  /** Whether its title may be given in other languages: `in fr "…"`. */
  readonly isTranslated?: true;
  /** The letter under which readers cite it, with its number: F12. */
  readonly letter?: string;
  /** Its icon, as LSP's `SymbolKind` and `CompletionItemKind` have it, but for the `String` of the first. */
  readonly icon?:
    | 'Module'
    | 'Enum'
    | 'EnumMember'
    | 'Class'
    | 'Constant'
    | 'Interface'
    | 'String'
    | 'Event'
    | 'Field'
    | 'Method'
    | 'Function';
}

const ALL_STRUCTURE = { text: 'may', prose: 'none' } as const;
const FACT = { text: 'must', prose: 'fact' } as const;
const OF_REVIEW = { text: 'must', prose: 'none' } as const;
const NAMED = { text: 'must', prose: 'names', isMentioned: true, isTranslated: true } as const;
const PERSON = { text: 'must', prose: 'names', isMentioned: true, icon: 'Constant' } as const;
const EVENT = { text: 'may', prose: 'own', tells: true, isMentioned: true, icon: 'Event' } as const;
const ASKED = {
  text: 'must',
  prose: 'own',
  tells: true,
  isAnswer: true,
  letter: 'R',
  icon: 'Method',
} as const;

/** The rows, in the order in which a report has them. */
export const ENTRY_KINDS = {
  mission: {
    text: 'must',
    prose: 'own',
    isMentioned: true,
    isTranslated: true,
    icon: 'Module',
  },
  programme: { ...NAMED, icon: 'Module' },
  under: ALL_STRUCTURE,
  dates: {
    text: 'may',
    prose: 'none',
  },
  issued: {
    text: 'may',
    prose: 'none',
  },
  place: {
    text: 'must',
    prose: 'fact',
  },
  author: {
    text: 'must',
    prose: 'fact',
  },
  reference: {
    text: 'must',
    prose: 'fact',
  },
  distribution: {
    text: 'must',
    prose: 'fact',
  },
  classification: {
    text: 'may',
    prose: 'none',
  },
  language: {
    text: 'may',
    prose: 'none',
  },
  style: ALL_STRUCTURE,
  pillar: { ...NAMED, icon: 'Enum' },
  theme: { ...NAMED, icon: 'EnumMember' },
  organization: { ...NAMED, icon: 'Class' },
  objective: {
    text: 'must',
    prose: 'own',
    isMentioned: true,
    letter: 'O',
    icon: 'Interface',
  },
  participant: PERSON,
  person: PERSON,
  section: {
    text: 'must',
    prose: 'own',
    tells: true,
    isMentioned: true,
    icon: 'String',
  },
  meeting: { ...EVENT, letter: 'M' },
  visit: { ...EVENT, letter: 'V' },
  finding: {
    text: 'must',
    prose: 'own',
    tells: true,
    isMentioned: true,
    letter: 'F',
    icon: 'Field',
  },
  recommendation: { ...ASKED, isMentioned: true },
  suggestion: ASKED,
  request: ASKED,
  action: {
    text: 'must',
    prose: 'own',
    tells: true,
    isAnswer: true,
    isMentioned: true,
    letter: 'A',
    icon: 'Function',
  },
  'no-action': {
    text: 'must',
    prose: 'own',
    isAnswer: true,
  },
  uncovered: {
    text: 'must',
    prose: 'own',
  },
  annex: {
    text: 'must',
    prose: 'own',
    tells: true,
    icon: 'String',
  },
  remark: OF_REVIEW,
  reply: OF_REVIEW,
  update: {
    text: 'may',
    prose: 'own',
    icon: 'Event',
  },
  pack: {
    text: 'must',
    prose: 'none',
    icon: 'Module',
  },
  designation: ALL_STRUCTURE,
  disclaimer: FACT,
  avoid: ALL_STRUCTURE,
  confusable: ALL_STRUCTURE,
  term: ALL_STRUCTURE,
  abbreviation: FACT,
  convention: ALL_STRUCTURE,
} as const satisfies Readonly<Record<EntryWord, EntryKind>>;

type Rows = typeof ENTRY_KINDS;

/** The words whose rows say the same as `Part`. */
export type WordOf<Part extends Partial<EntryKind>> = {
  [Word in EntryWord]: Rows[Word] extends Part ? Word : never;
}[EntryWord];

/** The types of entry whose rows say the same as `Part`. */
export type TypeOf<Part extends Partial<EntryKind>> = (typeof ENTRY_WORDS)[WordOf<Part>]['type'];

export const WORDS_IN_ORDER = Object.keys(ENTRY_KINDS) as readonly EntryWord[];

/** The entry words of a group, in the order of the rows. */
export function entryWordsIn(group: (typeof ENTRY_WORDS)[EntryWord]['group']): readonly EntryWord[] {
  return WORDS_IN_ORDER.filter(word => ENTRY_WORDS[word].group === group);
}

/** The words whose rows say the same as `part`, in the order of the rows. */
export function wordsWith<const Part extends Partial<EntryKind>>(part: Part): readonly WordOf<Part>[] {
  const asked = Object.entries(part);
  const isAsked = (row: EntryKind) => asked.every(([key, value]) => row[key as keyof EntryKind] === value);
  return WORDS_IN_ORDER.filter((word): word is WordOf<Part> => isAsked(ENTRY_KINDS[word]));
}

/** The types of entry whose rows say the same as `part`, in the order of the rows. */
export function typesWith<const Part extends Partial<EntryKind>>(part: Part): readonly TypeOf<Part>[] {
  return [...new Set(wordsWith(part).map(word => ENTRY_WORDS[word].type as TypeOf<Part>))];
}

/** The headers that are all structure. */
export const HEADERS_WITHOUT_TEXT = entryWordsIn('header').filter(word => ENTRY_KINDS[word].text === 'may');

/** What a mention in prose (`@name`) can point at. */
export const MENTION_TARGETS = wordsWith({ isMentioned: true });

/** The row of a type of entry; where several words begin it, that of the first. */
export function kindOfType(type: string): EntryKind | undefined {
  const word = WORDS_IN_ORDER.find(each => ENTRY_WORDS[each].type === type);
  return word && ENTRY_KINDS[word];
}
