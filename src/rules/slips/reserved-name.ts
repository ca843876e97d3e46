/** A name that is a word of the language: `organization to: …`. */
import { isAttributeWord } from '../../lexicon/words.ts';
import { quote } from '../wording.ts';
import { freeName } from './free-name.ts';
import { replace, type SlipReader } from './slip.ts';

export const reservedName: SlipReader = line => {
  const { shape, stop, stopWord: word } = line;
  if (shape.name === 'none' || stop !== 1 || !word || !isAttributeWord(word.text)) return undefined;
  const name = freeName(line);
  const edit = replace(word, name);
  if (!line.reads(edit)) return undefined;
  return {
    message: `${quote(word.text)} is a word of the language and must not be a name; ${quote(name)} could be one.`,
    where: word,
    fixes: [{ title: `Name it ${quote(name)}`, edits: [edit] }],
  };
};
