/** Something that this kind of entry can't have: `action priority high`, `participant #justice`. */
import { isAttributeWord } from '../../lexicon/words.ts';
import { shapesIn } from '../../syntax/shape.ts';
import { quote, withArticle } from '../wording.ts';
import type { BrokenLine } from './broken-line.ts';
import { partsOf } from './expectations.ts';
import { replace, type Slip, type SlipReader } from './slip.ts';

/** Small words, which stand in names and phrases as well. */
const SMALL: ReadonlySet<string> = new Set('to by on of at as in with for against'.split(' '));

export const foreignAttribute: SlipReader = line => (isSmall(line) ? undefined : remove(line));

/** The same for a small word; looked for when it is part of no name and no phrase. */
export const foreignSmallWord: SlipReader = line => (isSmall(line) ? remove(line) : undefined);

function isSmall({ stopWord }: BrokenLine): boolean {
  return stopWord !== undefined && SMALL.has(stopWord.text);
}

function remove(line: BrokenLine): Slip | undefined {
  const { words, stop, stopWord, shape, word } = line;
  const before = words[stop - 1];
  if (!before || !stopWord || !isForeign(line, stopWord.text)) return undefined;
  const subject = withArticle(word).replace(/^a/, 'A');
  const what = stopWord.text === '#' ? 'no tags' : `no ${quote(stopWord.text)}`;
  const end = nextPart(line, stop + 1);
  const edit = replace({ start: before.end, end: words[end - 1]?.end ?? stopWord.end }, '');
  const isMended = (line.hasColon || line.hasText) && line.helps(edit);
  if (!isMended) return undefined;
  return {
    message: `${subject} can have ${what}: it can have ${partsOf(shape)}.`,
    where: { start: stopWord.start, end: edit.span.end },
    fixes: [{ title: `Remove ${quote(line.slice(stop, end))}`, edits: [edit] }],
  };
}

/** True for what other entries can have, and this one can't. */
function isForeign({ context, shape }: BrokenLine, text: string): boolean {
  if (text === '#') return !shape.takesTags;
  if (shape.attributes.has(text) || shape.flags.includes(text)) return false;
  const shapes = [...shapesIn(context.services.Grammar).values()];
  return isAttributeWord(text) || shapes.some(({ flags }) => flags.includes(text));
}

function nextPart(line: BrokenLine, from: number): number {
  const next = line.words.findIndex(({ text }, i) => i >= from && isForeign(line, text));
  return Math.min(line.nextPart(from), next < 0 ? line.words.length : next);
}
