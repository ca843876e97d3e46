/** A marking in other letters or of another language: `finding Confidential prison gap: …`, `finding gap CONFIDENTIEL: …`. */
import { wordsOfMarking } from '../../domain/marking-words.ts';
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

const DIVIDED = /^([\p{L}-]+)-\s*[\r\n]\s*(\p{L}+)/u;

/** A marking that was divided at the end of its line, as typesetters divide words. */
function dividedMarking(line: BrokenLine): Slip | undefined {
  const { stopWord, text, start, structureEnd, shape } = line;
  const left = stopWord ? text.slice(stopWord.start - start, structureEnd - start) : '';
  const [whole = '', first = '', rest = ''] = DIVIDED.exec(left) ?? [];
  const marking = wordsOfMarking(first + rest);
  if (!stopWord || !marking || !shape.flags.includes(marking)) return undefined;
  const where = { start: stopWord.start, end: stopWord.start + whole.length };
  return {
    message: ruleText('syntax/unread-marking.words', { words: oneLine(whole), marking }),
    where,
    fixes: [{ title: ruleText('fix.write', { text: marking }), edits: [replace(where, marking)] }],
  };
}
