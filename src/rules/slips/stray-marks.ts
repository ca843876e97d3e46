/** Marks that mean nothing in structure: `finding (gap) #courts`. */
import { list, quote } from '../wording.ts';
import { replace, type SlipReader } from './slip.ts';

export const strayMarks: SlipReader = line => {
  const marks = line.words.filter(({ type }) => type === 'unreadable');
  const [first] = marks;
  const edits = marks.map(mark => replace(mark, ''));
  if (!first || (!line.hasColon && !line.hasText) || !line.reads(...edits)) return undefined;
  const named = list(marks.map(({ text }) => quote(text)));
  return {
    message: `${named} must not stand before the colon.`,
    where: first,
    fixes: [{ title: `Remove ${named}`, edits }],
  };
};
