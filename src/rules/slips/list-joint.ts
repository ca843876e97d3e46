/** Something other than a comma between the names of a list: `with EULEX and UNMIK`. */
import { ruleText } from '../../messages/rules.ts';
import { indexOf } from '../../workspace/index-manager.ts';
import type { Edit } from '../rule.ts';
import type { BrokenLine, Word } from './broken-line.ts';
import { insert, replace, type SlipReader } from './slip.ts';

/** What joins two names that both count. */
const ALL_COUNT = ['and', '&', '+', ';', 'et', 'y', 'und', 'и'];
/** Of what stands on both sides of these, one may be meant. */
const ONE_MAY_COUNT = ['or', '/'];
const JOINTS: ReadonlySet<string> = new Set([...ALL_COUNT, ...ONE_MAY_COUNT]);

export const listJoint: SlipReader = line => joined(line) ?? apart(line) ?? spareComma(line);

/** `EULEX and UNMIK`, `EULEX; UNMIK`. */
const joined: SlipReader = line => {
  const { words, stop } = line;
  // After a comma, “and” has been taken for a name.
  const index = JOINTS.has(words[stop]?.text ?? '') ? stop : stop - 1;
  const joint = words[index];
  if (!joint || index < 3 || !JOINTS.has(joint.text)) return undefined;
  const edits = words.flatMap(({ text, end }, i): Edit[] => {
    const before = words[i - 1];
    if (!before || i < index || !JOINTS.has(text)) return [];
    return [replace({ start: before.text === ',' ? before.start : before.end, end }, ',')];
  });
  if (!line.helps(...edits)) return undefined;
  const mayMeanOne = words.slice(index).some(({ text }) => ONE_MAY_COUNT.includes(text));
  return {
    message: ruleText('syntax/list-joint.joint', { joint: joint.text }),
    where: joint,
    fixes: [
      {
        title: ruleText('syntax/list-joint.fix.instead', { joint: joint.text }),
        edits,
        sure: mayMeanOne ? undefined : line.sure('mark', ...edits),
      },
    ],
  };
};

/** `EULEX UNMIK`, where both are known. */
const apart: SlipReader = line => {
  const { words, stop, stopWord } = line;
  const before = words[stop - 1];
  if (!before || !stopWord || stop < 3 || !isListed(line, stopWord)) return undefined;
  const edit = insert(before.end, ',');
  if (!line.helps(edit)) return undefined;
  return {
    message: ruleText('syntax/list-joint.apart', { one: before.text, other: stopWord.text }),
    where: stopWord,
    fixes: [
      { title: ruleText('syntax/list-joint.fix.between'), edits: [edit], sure: line.sure('mark', edit) },
    ],
  };
};

/** `EULEX, : …`, `EULEX, , UNMIK`. */
const spareComma: SlipReader = line => {
  const { words, stop, stopWord } = line;
  const comma = stopWord?.text === ',' ? stopWord : words[stop - 1];
  if (comma?.text !== ',') return undefined;
  const index = words.indexOf(comma);
  // Only in a list can something be missing after a comma.
  const isList = words.slice(0, index).some(({ text }) => text === '#' || line.shape.attributes.has(text));
  if (!isList) return undefined;
  const edit = replace({ start: words[index - 1]?.end ?? comma.start, end: comma.end }, '');
  if (!line.helps(edit)) return undefined;
  const isSpare = [words[index - 1]?.text, words[index + 1]?.text].some(text => text === ',' || text === '#');
  return {
    message: ruleText('syntax.another-name'),
    where: comma,
    fixes: [
      {
        title: ruleText('syntax/list-joint.fix.remove'),
        edits: [edit],
        sure: isSpare ? line.sure('mark', edit) : undefined,
      },
    ],
  };
};

/** True for a phrase in quotes and for a name that is declared. */
function isListed({ context, words, stop }: BrokenLine, { text, type }: Word): boolean {
  if (words[stop - 1]?.text === ',') return false;
  if (type === 'STRING') return true;
  const index = indexOf(context.services.shared);
  const own = index.namesIn(context.document.uri);
  return own?.declared.has(text) === true || index.shared('party', context.document.uri).get(text).length > 0;
}
