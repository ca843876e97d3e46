/** No name where one must stand: `pillar: Serious crime`. */
import { ruleText } from '../../messages/rules.ts';
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
    message: ruleText('syntax/missing-name.none', { word, name }),
    where: opening,
    fixes: [{ title: ruleText('fix.name', { name }), edits: [edit] }],
  };
};
