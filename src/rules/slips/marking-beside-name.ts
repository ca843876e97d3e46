/** A marking in other letters or of another language beside a name: `finding Confidential prison gap: …`. */
import { wordsOfMarking } from '../../domain/typed-marking.ts';
import { ruleText } from '../../messages/rules.ts';
import { insert, replace, type SlipReader } from './slip.ts';

/** The longest marking, `strictly confidential`, and the places from which it may begin. */
const MOST_WORDS = 2;

export const markingBesideName: SlipReader = line => {
  const { words, stop, shape, structureEnd } = line;
  if (shape.name === 'none' || !line.hasColon || stop !== 2) return undefined;
  for (let at = 1; at <= MOST_WORDS; at++) {
    for (let count = MOST_WORDS; count > 0; count--) {
      const [first, last] = [words[at], words[at + count - 1]];
      const marking = first && last && wordsOfMarking(line.slice(at, at + count));
      if (!marking || !shape.flags.includes(marking) || shape.flags.includes(first.text)) continue;
      const before = words[at - 1]?.end ?? first.start;
      const edits = [replace({ start: before, end: last.end }, ''), insert(structureEnd, ` ${marking}`)];
      if (!line.reads(...edits)) continue;
      const said = line.slice(at, at + count);
      return {
        message: ruleText('syntax/marking-as-name.name', { words: said, marking }),
        where: { start: first.start, end: last.end },
        fixes: [{ title: ruleText('fix.write', { text: marking }), edits }],
      };
    }
  }
  return undefined;
};
