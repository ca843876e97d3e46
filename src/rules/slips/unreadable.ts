/** What is said when none of the usual slips is recognised: what stands there, and what could. */
import { quote, withArticle } from '../wording.ts';
import type { BrokenLine } from './broken-line.ts';
import { oneOf, partsOf } from './expectations.ts';
import type { Slip } from './slip.ts';

/** Says what stands at the place where reading stopped, and what the grammar allows there. */
export function unreadable(line: BrokenLine): Slip {
  const { words, stop, stopWord, shape, word, structureEnd } = line;
  const before = words[stop - 1];
  const where = stopWord ?? before ?? { start: line.start, end: structureEnd };
  const values = stop === 1 ? shape.first : (shape.attributes.get(before?.text ?? '') ?? []);
  if (before && values.length > 0) {
    return {
      message: `${quote(before.text)} must be followed by ${oneOf(values)}${found(line)}.`,
      where,
      fixes: [],
    };
  }
  if (words[stop - 2]?.text === 'follows') {
    return {
      message:
        'After “follows” must stand the names of a mission and of its entry, with a full stop between them.',
      where: before ?? where,
      fixes: [],
    };
  }
  if (before?.text === '#') {
    return { message: 'After “#” must stand the name of a pillar or theme.', where: before, fixes: [] };
  }
  if (before?.text === ',')
    return { message: 'After a comma, another name must follow.', where: before, fixes: [] };
  const subject = withArticle(word).replace(/^a/, 'A');
  return {
    message: `${quote(stopWord?.text ?? line.text)} can't be read here. ${subject} can have ${partsOf(shape)}, and its text after the colon.`,
    where,
    fixes: [],
  };
}

function found({ stopWord }: BrokenLine): string {
  return stopWord ? `, and not by ${quote(stopWord.text)}` : '';
}
