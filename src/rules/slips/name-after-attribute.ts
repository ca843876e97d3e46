/** A name that does not come first: `finding confidential court-backlog`. */
import { ruleText } from '../../messages/rules.ts';
import { insert, replace, type SlipReader } from './slip.ts';

export const nameAfterAttribute: SlipReader = line => {
  const { words, stop, stopWord, shape } = line;
  const [opening] = words;
  const before = words[stop - 1];
  if (shape.name === 'none' || !opening || !before || stopWord?.type !== 'ID' || stop < 2) return undefined;
  if (line.stopsAtPhrase) return undefined;
  const edits = [
    insert(opening.end, ` ${stopWord.text}`),
    replace({ start: before.end, end: stopWord.end }, ''),
  ];
  if (!line.hasColon || !line.reads(...edits)) return undefined;
  return {
    message: ruleText('syntax/name-after-attribute.later', { name: stopWord.text, word: opening.text }),
    where: stopWord,
    fixes: [{ title: ruleText('fix.write', { text: `${opening.text} ${stopWord.text} …` }), edits }],
  };
};
