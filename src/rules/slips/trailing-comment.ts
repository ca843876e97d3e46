/** A comment after structure: `dates 2009 // to be settled`. */
import { ruleText } from '../../messages/rules.ts';
import { insert, replace, type SlipReader } from './slip.ts';

export const trailingComment: SlipReader = line => {
  const { words, text, start, end } = line;
  const index = words.findIndex(({ type, text: sign }) => type === 'unreadable' && sign.startsWith('//'));
  const [sign, before] = [words[index], words[index - 1]];
  if (!sign || !before) return undefined;
  const where = { start: sign.start, end };
  const removal = replace({ start: before.end, end }, '');
  const move = insert(start, `${text.slice(sign.start - start)}\n`);
  return {
    message: ruleText('syntax/trailing-comment.comment'),
    where,
    fixes: [
      {
        title: ruleText('syntax/trailing-comment.fix.above'),
        edits: [move, removal],
        sure: /^\/\/\s*allow\b/.test(text.slice(sign.start - start))
          ? undefined
          : line.sure('layout', removal),
      },
    ],
  };
};
