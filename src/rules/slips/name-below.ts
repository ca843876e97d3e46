/** A name on another line than its entry word. */
import { LINE_END } from '../../domain/lines.ts';
import { ruleText } from '../../messages/rules.ts';
import { lateColon } from './missing-colon.ts';
import { replace, type SlipReader } from './slip.ts';

export const nameBelow: SlipReader = line => {
  const [opening, name] = line.words;
  if (!opening || name?.type !== 'unreadable' || !/^\p{L}/u.test(name.text)) return undefined;
  const between = line.text.slice(opening.end - line.start, name.start - line.start);
  if (!LINE_END.test(between)) return undefined;
  const edit = replace({ start: opening.end, end: name.end }, ` ${name.text}`);
  const said = { name: name.text, word: line.word };
  const move = { title: ruleText('syntax/name-below.fix.move', said), edits: [edit] };
  const isName = line.reads(edit);
  // It may be the first word of a text, and surely is where it can be no name.
  const asText = lateColon(line)?.fixes ?? [];
  return {
    message: ruleText('syntax/name-below.name', said),
    where: name,
    fixes: isName ? [...asText.map(({ sure: _, ...fix }) => fix), move] : asText,
  };
};
