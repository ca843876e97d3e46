import { countSteps } from '../support/work.ts';

// What is counted is loaded after what counts.

import { expect, test } from 'vitest';
import { check } from '../support/check.ts';

/** Thousands of characters of what patterns stumble over; what is linear takes some hundred steps for each. */
const LENGTH = 20_000;
const FLOODS: Readonly<Record<string, string>> = {
  'opening quotation marks': '“',
  'straight quotation marks': '" ',
  'capitals in a row': 'A',
  'acronyms between slashes': 'AB/',
  'short acronyms': 'ABC DEF ',
  'a designation': 'Kosovo ',
  'a genitive': "Kosovo's ",
  'a confusable far from its context': 'heroine ',
  'semicolons and blanks': ';   ',
  'figures at the beginning of sentences': '5 men. ',
  'a stated number with blanks': '5                    ',
  dates: '1st of ',
  'numbers of members': '5 members ',
  'titles without names': 'Mr. ',
  'names that are nearly right': 'Mr. Thurlaw ',
  addresses: 'a@b.c/',
  backticks: '` ',
  'links without an end': '](',
  'e-mail addresses without a name': '@a.b ',
  'markings in quotation marks': '“CONFIDENTIAL” ',
  'ordinary words that markings have': 'A confidential file! (a confidential one) ',
  'labels of markings': '\n    - Confidential (a, b',
  'list items': '\n    - a; and',
};

/** Steps for each character; a pattern that looks at all others for each takes half the length. */
const FEW = 1_000;

test.each(Object.entries(FLOODS))(
  '%s are checked in a few steps for each character',
  async (_what, piece) => {
    const flood = piece.repeat(LENGTH / piece.length);
    const text = `mission m: M\nstyle un\nparticipant thurlow: Stephen Thurlow\nsection: S\n\n    ${flood}\n`;
    const { steps } = await countSteps(FEW * LENGTH, () => check(text));
    expect(steps / LENGTH).toBeLessThan(FEW);
  },
);

/** Thousands of characters of what names are broken up by. */
const NAMES_IN_PIECES: Readonly<Record<string, string>> = {
  'comments without an end': '<!--',
  'tags without an end': '<a ',
  'targets of links': '](a',
  'names that are nearly right': 'Thur-la ',
  'the beginning of a number': '5555-1',
  'words with a stop': 'a.bc',
  'brackets without an end': '(Ab ',
};

test.each(Object.entries(NAMES_IN_PIECES))(
  '%s are looked through in a few steps as well',
  async (_what, piece) => {
    const flood = piece.repeat(LENGTH / piece.length);
    const text = `mission m: M\nclassification unclassified\nperson thurlow confidential: Stephen Thurlow\n\n    Known by (Ab) +372 5555 1234\nsection: S\n\n    ${flood}\n`;
    const { steps } = await countSteps(FEW * LENGTH, () => check(text, { audience: 'partner' }));
    expect(steps / LENGTH).toBeLessThan(FEW);
  },
);
