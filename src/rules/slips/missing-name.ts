/** No name where one must stand: `pillar: Serious crime`. */
import { quote, withArticle } from '../wording.ts';
import { freeName } from './free-name.ts';
import { insert, type SlipReader } from './slip.ts';

export const missingName: SlipReader = line => {
  const { shape, stop, word, words } = line;
  const [opening] = words;
  if (shape.name !== 'must' || stop !== 1 || !opening) return undefined;
  const name = freeName(line);
  const edit = insert(opening.end, ` ${name}`);
  if (!line.reads(edit)) return undefined;
  return {
    message: `${withArticle(word).replace(/^a/, 'A')} must have a name after ${quote(word)}: a single word by which the text refers to it, such as ${quote(name)}.`,
    where: opening,
    fixes: [{ title: `Name it ${quote(name)}`, edits: [edit] }],
  };
};
