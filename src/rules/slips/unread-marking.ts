/** A marking in other letters or of another language: `finding Confidential prison gap: …`, `finding gap CONFIDENTIEL: …`. */
import { markingWordsIn } from '../../domain/marking-words.ts';
import { oneLine } from '../../lexicon/one-line.ts';
import { ruleText } from '../../messages/rules.ts';
import type { BrokenLine } from './broken-line.ts';
import { insert, replace, type Slip, type SlipReader } from './slip.ts';

export const unreadMarking: SlipReader = line => {
  const { words, stop, shape, structureEnd } = line;
  const divided = dividedMarking(line);
  if (divided) return divided;
  const isBesideName = stop === 2 && shape.name !== 'none' && line.hasColon;
  for (const at of isBesideName ? [1, 2] : [stop]) {
    const found = line.markingAt(at);
    const [before, first] = [words[at - 1], words[at]];
    // A word of the language in capitals is told by itself.
    if (!found || !before || !first || first.text.toLowerCase() === found.marking) continue;
    const { marking, end } = found;
    const edits = [replace({ start: before.end, end }, ''), insert(structureEnd, ` ${marking}`)];
    if (isBesideName ? !line.reads(...edits) : !line.helps(...edits)) continue;
    const said = { words: line.text.slice(first.start - line.start, end - line.start), marking };
    return {
      message: isBesideName
        ? ruleText('syntax/marking-as-name.name', said)
        : ruleText('syntax/unread-marking.words', said),
      where: { start: first.start, end },
      fixes: [{ title: ruleText('fix.write', { text: marking }), edits }],
    };
  }
  return undefined;
};

/** A marking that was divided at the end of its line. */
function dividedMarking({ stopWord, text, start, structureEnd, shape }: BrokenLine): Slip | undefined {
  if (!stopWord) return undefined;
  const left = text.slice(stopWord.start - start, structureEnd - start);
  const marking = markingWordsIn(left).find(each => each.start === 0);
  const words = left.slice(0, marking?.end);
  if (!marking || !/-\s*[\r\n]/.test(words) || !shape.flags.includes(marking.level)) return undefined;
  const where = { start: stopWord.start, end: stopWord.start + words.length };
  return {
    message: ruleText('syntax/unread-marking.words', { words: oneLine(words), marking: marking.level }),
    where,
    fixes: [
      { title: ruleText('fix.write', { text: marking.level }), edits: [replace(where, marking.level)] },
    ],
  };
}
