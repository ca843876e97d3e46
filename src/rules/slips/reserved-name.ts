/** A name that is a word of the language: `organization to: …`. */
import { ATTRIBUTE_WORDS } from '../../syntax/entry-words.ts';
import { quote } from '../wording.ts';
import { freeName } from './free-name.ts';
import { replace, type SlipReader } from './slip.ts';

const RESERVED: ReadonlySet<string> = new Set(ATTRIBUTE_WORDS);

export const reservedName: SlipReader = line => {
  const { shape, stop, stopWord: word } = line;
  if (shape.name === 'none' || stop !== 1 || !word || !RESERVED.has(word.text)) return undefined;
  const name = freeName(line);
  const edit = replace(word, name);
  if (!line.reads(edit)) return undefined;
  return {
    message: `${quote(word.text)} is a word of the language and must not be a name; ${quote(name)} could be one.`,
    where: word,
    fixes: [{ title: `Name it ${quote(name)}`, edits: [edit] }],
  };
};
