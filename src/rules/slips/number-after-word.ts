/** A number after the entry word: `Recommendation 3: …`. */
import { quote } from '../wording.ts';
import { replace, type SlipReader } from './slip.ts';

export const numberAfterWord: SlipReader = line => {
  const [word, first] = line.words;
  if (!word || !first || line.stop !== 1 || !/^\d+$/.test(first.text)) return undefined;
  const edit = replace({ start: word.end, end: first.end }, '');
  if (!line.helps(edit)) return undefined;
  return {
    message: `No number may stand here: each ${line.word} is numbered by itself, in the order of the report.`,
    where: first,
    fixes: [{ title: `Remove ${quote(first.text)}`, edits: [edit] }],
  };
};
