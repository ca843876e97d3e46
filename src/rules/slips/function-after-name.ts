/** What somebody is, straight after the name: `person brandt, Medical Director: …`. */
import { ruleText } from '../../messages/rules.ts';
import { replace, type SlipReader } from './slip.ts';

export const functionAfterName: SlipReader = line => {
  const { words, shape } = line;
  const [, name, mark, first] = words;
  const isMark = mark?.text === ',' || mark?.type === 'unreadable';
  if (!name || !mark || !first || !isMark || !shape.attributes.has('as') || first.type !== 'ID')
    return undefined;
  // The shortest that leaves the rest in order: “Director of Health” is a function where Health is no organization.
  for (
    let end = line.nextPart(3);
    end <= words.length;
    end = end < words.length ? line.nextPart(end + 1) : end + 1
  ) {
    const last = words[end - 1];
    const phrase = line.slice(3, end);
    if (!last || end < 4 || phrase.includes('"')) continue;
    const edit = replace({ start: name.end, end: last.end }, ` as "${phrase}"`);
    if (end < words.length ? line.sure('mark', edit) === undefined : !line.reads(edit)) continue;
    return {
      message: ruleText('syntax/function-after-name.as', { name: name.text, phrase }),
      where: { start: mark.start, end: last.end },
      fixes: [{ title: ruleText('fix.write', { text: `as "${phrase}"` }), edits: [edit] }],
    };
  }
  return undefined;
};
