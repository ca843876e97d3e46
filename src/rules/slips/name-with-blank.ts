/** A name of several words: `participant stephen thurlow`. */
import { quote } from '../wording.ts';
import { replace, type SlipReader } from './slip.ts';

const MOST_WORDS = 6;

export const nameWithBlank: SlipReader = line => {
  const { words, stop, shape } = line;
  const first = words[1];
  if (shape.name === 'none' || !line.hasColon || stop !== 2 || !first) return undefined;
  if (shape.attributes.has(first.text)) return undefined;
  for (let end = 3; end <= Math.min(words.length, 1 + MOST_WORDS); end++) {
    const last = words[end - 1];
    const name = words
      .slice(1, end)
      .map(({ text }) => text)
      .join('-');
    if (!last || !/^[\p{L}_][\p{L}\p{M}\d_-]*$/u.test(name)) return undefined;
    const edit = replace({ start: first.start, end: last.end }, name);
    if (!line.reads(edit)) continue;
    return {
      message: `A name must be a single word: ${quote(line.slice(1, end))} could be ${quote(name)}.`,
      where: edit.span,
      fixes: [{ title: `Write ${quote(name)}`, edits: [edit] }],
    };
  }
  return undefined;
};
