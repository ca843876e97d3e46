/** A marking in other letters or of another language: `finding Confidential prison gap: …`, `finding gap CONFIDENTIEL: …`. */
import { visibleText } from '../../domain/characters.ts';
import { isOwn, markingWordsIn } from '../../domain/marking-words.ts';
import { oneLine } from '../../lexicon/one-line.ts';
import { ruleText } from '../../messages/rules.ts';
import { shortened } from '../wording.ts';
import type { BrokenLine } from './broken-line.ts';
import { insert, replace, type Slip, type SlipReader } from './slip.ts';

export const unreadMarking: SlipReader = line => {
  const { words, stop, shape, structureEnd } = line;
  const isBesideName = stop === 2 && shape.name !== 'none' && line.hasColon;
  for (const at of isBesideName ? [1, 2] : [stop]) {
    // Nothing else can be meant where reading stopped; a name may be any other word.
    const found = line.markingAt(at, isBesideName);
    const from = words[at - 1]?.text === '#' ? at - 1 : at;
    const [before, first] = words.slice(from - 1, from + 1);
    // A word of the language in capitals is told by itself.
    if (!found || !before || !first || first.text.toLowerCase() === found.marking) continue;
    const { marking, end } = found;
    const edits = [replace({ start: before.end, end }, ''), insert(structureEnd, ` ${marking}`)];
    if (isBesideName ? !line.reads(...edits) : !line.helps(...edits)) continue;
    const said = { words: oneLine(line.text.slice(first.start - line.start, end - line.start)), marking };
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

/** A word cut at the end of its line, which may be any. */
export const CUT = /[-=\u2010]\s*$/u;

/** What is said besides of a head with a word that may be meant to mark it, where no fix writes the marking. */
export function warningOfMarking({ words, stop, shape }: BrokenLine, { fixes }: Slip): string {
  const isMarked = words.slice(0, stop).some(({ text }) => isOwn(text));
  const isWritten = fixes.some(({ edits }) => edits.some(({ text }) => isOwn(text.trim())));
  if (isMarked || isWritten) return '';
  const head = words.map(({ text, type }) => (type === 'STRING' ? ',' : text)).join(' ');
  const { text } = visibleText(`${head.replace(CUT, '')}.`);
  const found = markingWordsIn(text).find(
    ({ sort, level }) => sort !== 'ordinary' && shape.flags.includes(level),
  );
  if (!found) return '';
  const said = { words: shortened(text.slice(found.start, found.end)), marking: found.level };
  return ` ${ruleText('syntax/unread-marking.unmarked', said)}`;
}
