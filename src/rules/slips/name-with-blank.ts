/** A name of several words: `participant stephen thurlow`. */
import { ruleText } from '../../messages/rules.ts';
import { shortened } from '../wording.ts';
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
      message: ruleText('syntax/name-with-blank.words', { words: shortened(line.slice(1, end)), name }),
      where: edit.span,
      fixes: [{ title: ruleText('fix.write', { text: name }), edits: [edit] }],
    };
  }
  return undefined;
};
