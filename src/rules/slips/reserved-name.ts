/** A name that is a word of the language: `organization to: …`. */

import { isAttributeWord } from '../../lexicon/words.ts';
import { ruleText } from '../../messages/rules.ts';
import { freeName } from './free-name.ts';
import { replace, type SlipReader } from './slip.ts';

export const reservedName: SlipReader = line => {
  const { shape, stop, stopWord: word } = line;
  if (shape.name === 'none' || stop !== 1 || !word || !isAttributeWord(word.text)) return undefined;
  const name = freeName(line);
  const edit = replace(word, name);
  if (!line.reads(edit)) return undefined;
  return {
    message: ruleText('syntax/reserved-name.word', { word: word.text, name }),
    where: word,
    fixes: [{ title: ruleText('fix.name', { name }), edits: [edit] }],
  };
};
