/** What reads texts of one language, whatever their source has said before. */
import { byLanguage } from '../lexicon/by-language.ts';
import { Asks } from './asks.ts';
import { PartyNames } from './party-names.ts';
import { PeopleTold } from './people-told.ts';
import { PersonReader } from './read-person.ts';

/** The readers of one language, or of any. */
export const readersOf = byLanguage(language => ({
  asks: new Asks(language),
  parties: new PartyNames(language),
  persons: new PersonReader(language),
  told: new PeopleTold(language),
}));
