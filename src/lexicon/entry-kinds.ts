/** What the house knows of each kind of entry, a row a word. What the grammar says of them is in `generated/words.ts`. */
import { ENTRY_WORDS } from './generated/words.ts';
import type { EntryWord } from './words.ts';

/** What is written down of the entries that a word begins. */
export interface EntryKind {
  /** Whether the entry is nothing without its text; a header such as `dates` says all before the colon. */
  readonly text: 'must' | 'may';
  /**
   * Whose words its text is: the author's own, which the rules on words read; names and titles, which readers see
   * but nobody corrects; a fact, which they see too; or nothing that an export shows.
   */
  readonly prose: 'own' | 'names' | 'fact' | 'none';
  /** Whether it tells what was found, said or asked for, so that it must be borne out. */
  readonly tells?: true;
  /** Whether a text can mention it: `@name`. */
  readonly isMentioned?: true;
  /** Whether it stands below the finding or recommendation that it answers. */
  readonly isAnswer?: true;
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
  /** What it is, in a sentence for hover and completion. */
  readonly says: string;
  readonly example: string;
}

/** The rows, in the order in which a report has them. */
export const ENTRY_KINDS = {
  mission: {
    text: 'must',
    prose: 'own',
    isMentioned: true,
    icon: 'Module',
    says: 'The mission that this report is about, with its title.',
    example: 'mission selm-2024: Mission to Selm Province, Marenia',
  },
  programme: {
    text: 'must',
    prose: 'names',
    isMentioned: true,
    icon: 'Module',
    says: 'A programme, whose pillars and themes the reports under it share.',
    example: 'programme safe-water-2023: Safe Water Programme',
  },
  under: {
    text: 'may',
    prose: 'none',
    says: 'The programme that the mission belongs to.',
    example: 'under safe-water-2023',
  },
  dates: {
    text: 'may',
    prose: 'none',
    says: 'First and last day of the mission.',
    example: 'dates 2024-03-11 to 2024-03-14',
  },
  issued: {
    text: 'may',
    prose: 'none',
    says: 'The day of the report.',
    example: 'issued 2024-03-28',
  },
  place: {
    text: 'must',
    prose: 'fact',
    says: 'Where the mission went.',
    example: 'place: Selm and Tarn, Marenia',
  },
  author: {
    text: 'must',
    prose: 'fact',
    says: 'Who wrote the report.',
    example: 'author: Ngozi Okafor',
  },
  reference: {
    text: 'must',
    prose: 'fact',
    says: 'The number or symbol of the document.',
    example: 'reference: OHS/2024/03',
  },
  distribution: {
    text: 'must',
    prose: 'fact',
    says: 'Who receives the report.',
    example: 'distribution: Ministry of Health, file',
  },
  classification: {
    text: 'may',
    prose: 'none',
    says: 'Who may see the report as a whole; single entries can be marked higher.',
    example: 'classification unclassified',
  },
  language: {
    text: 'may',
    prose: 'none',
    says: 'The language that the report is written in.',
    example: 'language en',
  },
  style: {
    text: 'may',
    prose: 'none',
    says: 'The house pack of terminology that the words are held to.',
    example: 'style un',
  },
  pillar: {
    text: 'must',
    prose: 'names',
    isMentioned: true,
    icon: 'Enum',
    says: 'A main line of work of the programme.',
    example: 'pillar water: Safe drinking water',
  },
  theme: {
    text: 'must',
    prose: 'names',
    isMentioned: true,
    icon: 'EnumMember',
    says: 'A topic under a pillar; a finding tagged with it counts for the pillar too.',
    example: 'theme treatment of water: Water treatment',
  },
  organization: {
    text: 'must',
    prose: 'names',
    isMentioned: true,
    icon: 'Class',
    says: 'A body that is named in reports; its acronym can be its name.',
    example: 'organization EULEX: European Union Rule of Law Mission in Kosovo',
  },
  objective: {
    text: 'must',
    prose: 'own',
    isMentioned: true,
    letter: 'O',
    icon: 'Interface',
    says: 'What the mission set out to do.',
    example: 'objective #water: Establish whether drinking water is safe.',
  },
  participant: {
    text: 'must',
    prose: 'names',
    isMentioned: true,
    icon: 'Constant',
    says: 'A member of the mission.',
    example: 'participant okafor of OHS as "Team Leader" in "Geneva": Ngozi Okafor',
  },
  person: {
    text: 'must',
    prose: 'names',
    isMentioned: true,
    icon: 'Constant',
    says: 'Somebody whom the mission met.',
    example: 'person brandt as "Medical Director" of selm-hospital: Johanna Brandt',
  },
  section: {
    text: 'must',
    prose: 'own',
    tells: true,
    isMentioned: true,
    icon: 'String',
    says: 'A chapter of narrative, exported where it stands.',
    example: 'section activities: Activities',
  },
  meeting: {
    text: 'may',
    prose: 'own',
    tells: true,
    isMentioned: true,
    letter: 'M',
    icon: 'Event',
    says: 'A meeting: with whom, by whom, when, about what.',
    example: 'meeting opening with ministry by okafor on 2024-03-11 at 09:00 #water: Preparedness',
  },
  visit: {
    text: 'may',
    prose: 'own',
    tells: true,
    isMentioned: true,
    letter: 'V',
    icon: 'Event',
    says: 'A visit to a place.',
    example: 'visit plant to "Selm treatment plant" by okafor on 2024-03-12: Treatment plant',
  },
  finding: {
    text: 'must',
    prose: 'own',
    tells: true,
    isMentioned: true,
    letter: 'F',
    icon: 'Field',
    says: 'Something that the mission found, tagged with a pillar.',
    example: 'finding gap #water severity high observed in plant: Water leaves the plant unprotected.',
  },
  recommendation: {
    text: 'must',
    prose: 'own',
    tells: true,
    isAnswer: true,
    isMentioned: true,
    letter: 'R',
    icon: 'Method',
    says: 'What should be done about the finding above, by whom and until when.',
    example: 'recommendation to ministry owner okafor due 2024-06-30: The Ministry should …',
  },
  suggestion: {
    text: 'must',
    prose: 'own',
    tells: true,
    isAnswer: true,
    letter: 'R',
    icon: 'Method',
    says: 'Like a recommendation, but lighter: what somebody may wish to do.',
    example: 'suggestion to ministry: The Ministry may wish to …',
  },
  request: {
    text: 'must',
    prose: 'own',
    tells: true,
    isAnswer: true,
    letter: 'R',
    icon: 'Method',
    says: 'What the mission asks of its own organization.',
    example: 'request to OHS: Headquarters should …',
  },
  action: {
    text: 'must',
    prose: 'own',
    tells: true,
    isAnswer: true,
    isMentioned: true,
    letter: 'A',
    icon: 'Function',
    says: 'A step that carries out the recommendation above, or answers the finding above.',
    example: 'action owner okafor due 2024-04-15 status open: Send the design.',
  },
  'no-action': {
    text: 'must',
    prose: 'own',
    isAnswer: true,
    says: 'Why nothing is recommended on the finding above.',
    example: 'no-action: Covered by another project.',
  },
  uncovered: {
    text: 'must',
    prose: 'own',
    says: 'A pillar on which the mission has no finding, and why.',
    example: 'uncovered #health: No health service was on the programme.',
  },
  annex: {
    text: 'must',
    prose: 'own',
    tells: true,
    icon: 'String',
    says: 'Narrative, a list or a table at the end of the report.',
    example: 'annex: People met',
  },
  pack: {
    text: 'must',
    prose: 'none',
    icon: 'Module',
    says: 'A house pack: how things are called, which missions and programmes take with “style”.',
    example: 'pack my-office: Style of my office',
  },
  designation: {
    text: 'may',
    prose: 'none',
    says: 'How a country or territory is called, and from when until when.',
    example: 'designation "Türkiye" not "Turkey" from 2022-06-01: UNTERM',
  },
  disclaimer: {
    text: 'must',
    prose: 'none',
    says: 'What must be said where a territory is named.',
    example: 'disclaimer on kosovo: References to Kosovo shall be understood …',
  },
  avoid: {
    text: 'may',
    prose: 'none',
    says: 'Phrases that take a side, and what to say instead.',
    example: 'avoid "after the independence" on kosovo say "since 2008": Status-neutral policy',
  },
  confusable: {
    text: 'may',
    prose: 'none',
    says: 'A word that is easily written for another, and the words near it that tell.',
    example: 'confusable "heroine" for "heroin" near "trafficking": A heroine is a brave woman.',
  },
  term: {
    text: 'may',
    prose: 'none',
    says: 'The one term for a thing, and those to avoid.',
    example: 'term "cybercrime" not "cyber crime": UNTERM',
  },
  abbreviation: {
    text: 'must',
    prose: 'fact',
    says: 'What an abbreviation stands for.',
    example: 'abbreviation MOU: memorandum of understanding',
  },
  convention: {
    text: 'may',
    prose: 'none',
    says: 'A habit of the house: list-ends, number-starts, date-style, or a length in words.',
    example: 'convention length 8500: Editorial Manual',
  },
} as const satisfies Readonly<Record<EntryWord, EntryKind>>;

type Rows = typeof ENTRY_KINDS;

/** The words whose rows say the same as `Part`. */
export type WordOf<Part extends Partial<EntryKind>> = {
  [Word in EntryWord]: Rows[Word] extends Part ? Word : never;
}[EntryWord];

/** The types of entry whose rows say the same as `Part`. */
export type TypeOf<Part extends Partial<EntryKind>> = (typeof ENTRY_WORDS)[WordOf<Part>]['type'];

/** Every entry word, in the order of the rows. */
export const WORDS_IN_ORDER = Object.keys(ENTRY_KINDS) as readonly EntryWord[];

/** The entry words of a group, in the order of the rows. */
export function wordsIn(group: (typeof ENTRY_WORDS)[EntryWord]['group']): readonly EntryWord[] {
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
export const HEADERS_WITHOUT_TEXT = wordsIn('header').filter(word => ENTRY_KINDS[word].text === 'may');

/** What a mention in prose (`@name`) can point at. */
export const MENTION_TARGETS = wordsWith({ isMentioned: true });

/** The row of a type of entry; where several words begin it, that of the first. */
export function kindOfType(type: string): EntryKind | undefined {
  const word = WORDS_IN_ORDER.find(each => ENTRY_WORDS[each].type === type);
  return word && ENTRY_KINDS[word];
}
