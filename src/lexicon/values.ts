/** The words of closed lists, as the grammar has them, and what authors are told of them. */
import type { VALUE_WORDS } from './generated/words.ts';

export type ValueWord = (typeof VALUE_WORDS)[keyof typeof VALUE_WORDS][number];

/** What each word means, in a sentence for hover and completion. */
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
