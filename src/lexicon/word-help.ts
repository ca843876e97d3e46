/** What the words inside an entry mean, in a sentence each, for hover and completion. */
import type { VALUE_WORDS } from './generated/words.ts';
import type { AttributeWord } from './words.ts';

/** A word explained to an author. */
export interface WordHelp {
  readonly says: string;
  readonly example?: string;
}

type ValueWord = (typeof VALUE_WORDS)[keyof typeof VALUE_WORDS][number];

/** The words that introduce an attribute; some mean different things in different entries. */
export const ATTRIBUTE_HELP: Readonly<Record<AttributeWord, WordHelp>> = {
  to: { says: 'Whom it is addressed to, where a visit went, or when something ended.' },
  by: { says: 'Who took part for the mission, or who said it.' },
  on: { says: 'The day.' },
  of: { says: 'What it belongs to.' },
  at: { says: 'The time of day.', example: 'at 14:30 to 16:00' },
  as: { says: 'The function, in quotation marks.', example: 'as "Team Leader"' },
  in: {
    says: 'Where: a meeting, a visit, a place or a document.',
    example: 'in opening, "Annual report 2023"',
  },
  with: { says: 'Whom the mission met.', example: 'with ministry, "the mayor"' },
  for: { says: 'Which finding or recommendation it answers, if not the one above.' },
  due: { says: 'Until when.', example: 'due 2024-06-30, due 2024-06, due "before the next mission"' },
  owner: { says: 'Who follows it up.' },
  serves: { says: 'The objectives that the finding serves, if the pillars do not say it.' },
  severity: { says: 'How serious the finding is.', example: 'severity high' },
  priority: { says: 'How urgent it is.', example: 'priority high' },
  status: { says: 'How far it is: open, ongoing, done or dropped.' },
  response: { says: 'What the addressee said to it.', example: 'response accepted' },
  follows: {
    says: 'What it follows up: an entry of an earlier mission.',
    example: 'follows selm-2024.low-chlorine',
  },
  against: { says: 'The standard that it is held against.', example: 'against "WHO guidelines, 2022"' },
  rated: { says: 'A rating, in quotation marks.', example: 'rated "3"' },
  not: { says: 'The forms to avoid.', example: 'not "cyber crime", "cyber-crime"' },
  near: { says: 'Words in the same sentence by which it is told.', example: 'near "trafficking"' },
  say: { says: 'What to say instead.', example: 'say "since 2008"' },
  from: { says: 'The first day on which it holds.', example: 'from 2022-06-01' },
  until: { says: 'The last day on which it holds.', example: 'until 2022-05-31' },
};

/** The words of the closed lists. */
export const VALUE_HELP: Readonly<Record<ValueWord, string>> = {
  gap: 'Something is missing or falls short.',
  need: 'Something is asked for.',
  observation: 'A state of affairs, without judgement.',
  'good-practice': 'Something that works and deserves to be kept or copied.',
  observed: 'The mission saw it itself.',
  stated: 'A named party said it.',
  reported: 'The mission heard it; it is not to be attributed.',
  confidential: 'Not for the public.',
  'strictly-confidential': 'Not for partners either.',
  unclassified: 'For everybody.',
  low: 'Of little weight.',
  medium: 'Of some weight.',
  high: 'Of great weight.',
  critical: 'Cannot wait.',
  open: 'Not begun.',
  ongoing: 'Begun.',
  done: 'Finished.',
  dropped: 'Given up.',
  accepted: 'The addressee agreed.',
  'partially-accepted': 'The addressee agreed to a part.',
  rejected: 'The addressee refused.',
  pending: 'The addressee has not answered yet.',
  always: 'In full wherever it is named.',
  first: 'In full at first mention, then short.',
  starred: 'With an asterisk, which leads to the disclaimer.',
  'list-ends': 'How the points of a list end.',
  'number-starts': 'No sentence begins with a figure.',
  'date-style': 'How dates are written.',
  length: 'How long a report may be, in words.',
};

/** What a word inside an entry means; undefined for what is no word of the language. */
export function helpFor(word: string): WordHelp | undefined {
  if (Object.hasOwn(ATTRIBUTE_HELP, word)) return ATTRIBUTE_HELP[word as AttributeWord];
  return Object.hasOwn(VALUE_HELP, word) ? { says: VALUE_HELP[word as ValueWord] } : undefined;
}
