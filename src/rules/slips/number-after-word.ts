/** A number after the entry word: `Recommendation 3: …`. */
import { ruleText } from '../../messages/rules.ts';
import { replace, type SlipReader } from './slip.ts';

export const numberAfterWord: SlipReader = line => {
  const [word, first] = line.words;
  if (!word || !first || line.stop !== 1 || !/^\d+$/.test(first.text)) return undefined;
  const edit = replace({ start: word.end, end: first.end }, '');
  if (!line.helps(edit)) return undefined;
  return {
    message: ruleText('syntax/number-after-word.number', { word: line.word }),
    where: first,
    fixes: [{ title: ruleText('fix.remove', { text: first.text }), edits: [edit] }],
  };
};
