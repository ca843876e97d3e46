/** The words of an entry as effects are read from them: quotations too, since what is quoted is a fact as well. */
import { MENTIONS } from '../lexicon/marks.ts';
import { textReader, type WordedText } from '../terminology/read-texts.ts';

const ADDRESS = /(?:https?:\/\/|www\.|mailto:)[^\s)\]>]+|\]\([^\s)]{0,2000}\)/gu;
const MARKS = /[*_`[\]"“”„«»‹›‘]/gu;

/** The text with its words; marks, mentions and addresses are blanks, so that every place stays where it is. */
export function ownWordsOf(text: string, language: string): WordedText {
  const blank = (found: string) => ' '.repeat(found.length);
  const plain = text.replace(MENTIONS, blank).replace(ADDRESS, blank).replace(MARKS, ' ');
  return textReader(undefined, language)(plain);
}

export function addressesIn(text: string): readonly string[] {
  return [...text.matchAll(ADDRESS)].map(([found]) => found.replace(/^\]\(|\)$/g, ''));
}
