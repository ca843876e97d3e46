/** Something other than a comma between the names of a list: `with EULEX and UNMIK`. */
import { indexOf } from '../../workspace/index-manager.ts';
import type { Edit } from '../rule.ts';
import { list, quote } from '../wording.ts';
import type { BrokenLine, Word } from './broken-line.ts';
import { insert, replace, type SlipReader } from './slip.ts';

const JOINTS: ReadonlySet<string> = new Set(['and', 'or', '&', '+', '/', ';', 'et', 'y', 'und', 'и']);

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
  return {
    message: `Names in a list must have commas between them, and not ${quote(joint.text)}.`,
    where: joint,
    fixes: [{ title: `Write a comma instead of ${quote(joint.text)}`, edits, isPreferred: true }],
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
    message: `Names in a list must have commas between them: there is none between ${list([quote(before.text), quote(stopWord.text)])}.`,
    where: stopWord,
    fixes: [{ title: 'Put a comma between them', edits: [edit], isPreferred: true }],
  };
};

/** `EULEX, : …`, `EULEX, , UNMIK`. */
const spareComma: SlipReader = line => {
  const { words, stop, stopWord } = line;
  const comma = stopWord?.text === ',' ? stopWord : words[stop - 1];
  if (comma?.text !== ',') return undefined;
  const edit = replace({ start: words[words.indexOf(comma) - 1]?.end ?? comma.start, end: comma.end }, '');
  if (!line.helps(edit)) return undefined;
  return {
    message: 'After a comma, another name must follow.',
    where: comma,
    fixes: [{ title: 'Remove the comma', edits: [edit], isPreferred: true }],
  };
};

/** True for a phrase in quotes and for a name that is declared. */
function isListed({ context, words, stop }: BrokenLine, { text, type }: Word): boolean {
  if (words[stop - 1]?.text === ',') return false;
  if (type === 'STRING') return true;
  const index = indexOf(context.services.shared);
  const own = index.namesIn(context.document.uri);
  return own?.declared.has(text) === true || index.shared('party').get(text).length > 0;
}
