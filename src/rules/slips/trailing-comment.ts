/** A comment after structure: `dates 2009 // to be settled`. */
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
    message: 'A comment must stand on a line of its own, at the margin.',
    where,
    fixes: [
      {
        title: 'Move the comment to a line above',
        edits: [move, removal],
        sure: /^\/\/\s*allow\b/.test(text.slice(sign.start - start))
          ? undefined
          : line.sure('layout', removal),
      },
    ],
  };
};
