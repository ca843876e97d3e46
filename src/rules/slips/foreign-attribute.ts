/** Something that this kind of entry can't have: `action priority high`, `participant #justice`. */

import { isDate } from '../../domain/dates.ts';
import { isAttributeWord } from '../../lexicon/words.ts';
import { ruleText } from '../../messages/rules.ts';
import { shapesIn, type Value } from '../../syntax/shape.ts';
import { deadlineIn } from '../deadline.ts';
import type { Fix } from '../rule.ts';
import { oneOfThese, shortened } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import type { BrokenLine } from './broken-line.ts';
import { partsAfter } from './expectations.ts';
import { replace, type Slip, type SlipReader } from './slip.ts';
import { findWrittenDates } from './written-dates.ts';

const MOST_WORDS = 3;
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
  if (!before || !stopWord || line.stopsAtPhrase || !isForeign(line, stopWord.text)) return undefined;
  const deadline = deadlineIn(line.slice(stop, words.length));
  const isDeadline = deadline?.start === 0;
  const end = isDeadline ? wordAt(line, stopWord.start + deadline.end) : nextPart(line, stop + 1);
  const edit = replace({ start: before.end, end: words[end - 1]?.end ?? stopWord.end }, '');
  const isMended = (line.hasColon || line.hasText) && line.helps(edit);
  if (!isMended) return undefined;
  const others = otherWords(line, end, isDeadline ? deadline.due : undefined);
  const could = others.map(({ edits: [other] }) => other?.text ?? '');
  const fault =
    stopWord.text === '#'
      ? ruleText('syntax/foreign-attribute.tag', { word })
      : ruleText('syntax/foreign-attribute.attribute', { word, attribute: stopWord.text });
  const instead =
    could.length > 0
      ? ruleText('syntax/foreign-attribute.others', { others: oneOfThese(could) })
      : partsAfter(word, shape);
  return {
    message: `${fault} ${instead}`,
    where: { start: stopWord.start, end: edit.span.end },
    fixes: [
      ...others,
      { title: ruleText('fix.remove', { text: shortened(line.slice(stop, end)) }), edits: [edit] },
    ],
  };
}

/** The same said with a word that this entry has: `due 2025-06-30` for `by 2025-06-30`. */
function otherWords(line: BrokenLine, end: number, due: string | undefined): Fix[] {
  const { words, stop, stopWord, shape, context } = line;
  const [first, last] = [words[stop + 1], words[end - 1]];
  if (!stopWord || !first || !last || end === stop + 1) return [];
  const given = line.slice(stop + 1, end);
  const [date] = findWrittenDates(given);
  const isDated = date?.start === 0 && date.end === given.length;
  const values = due ? [due] : isDated ? date.readings : [given];
  const isDay = values.every(isDate);
  const isSaid = (word: string) => words.some(({ text }, i) => i !== stop && text === word);
  const foreign = [...shapesIn(context.services.Grammar).values()].flatMap(
    each => each.attributes.get(stopWord.text) ?? [],
  );
  const span = { start: stopWord.start, end: last.end };
  return (
    [...shape.attributes]
      .filter(([word]) => !isSaid(word))
      .flatMap(([word, taken]) => {
        if (isDay) return takes(taken, { kind: 'date' }) ? values.map(value => `${word} ${value}`) : [];
        // “Q3 2025” and “mid June 2025” are dates to readers, and phrases here.
        const isLoose = /\d/.test(given) && takes(taken, { kind: 'date' }) && line.takesPhrase(word);
        if (isLoose) return [`${word} "${given}"`];
        return foreign.some(each => takes(taken, each)) ? [`${word} ${given}`] : [];
      })
      .map(said => writeFix(span, said))
      // A date is no name that must be known, so that another slip may follow in the line.
      .filter(({ edits }) => line.sure('mark', ...edits) !== undefined || (isDay && line.helps(...edits)))
      .slice(0, MOST_WORDS)
  );
}

/** True where one of the values that an attribute takes is of that sort. */
function takes(values: readonly Value[] = [], value: Value): boolean {
  return values.some(
    each =>
      each.kind === value.kind && (each.kind !== 'name' || value.kind !== 'name' || each.of === value.of),
  );
}

/** True for what other entries can have, and this one can't. */
function isForeign({ context, shape }: BrokenLine, text: string): boolean {
  if (text === '#') return !shape.takesTags;
  if (shape.attributes.has(text) || shape.flags.includes(text)) return false;
  const shapes = [...shapesIn(context.services.Grammar).values()];
  return isAttributeWord(text) || shapes.some(({ flags }) => flags.includes(text));
}

/** True for a value that has lost its word: the `high` of `by 2025-06-30 high`. */
function isValue({ shape }: BrokenLine, text: string): boolean {
  return [...shape.attributes.values()]
    .flat()
    .some(value => value.kind === 'word' && value.words.includes(text));
}

/** Index of the word that begins at or after the offset; the number of words when none does. */
function wordAt({ words }: BrokenLine, offset: number): number {
  const next = words.findIndex(({ start }) => start >= offset);
  return next < 0 ? words.length : next;
}

function nextPart(line: BrokenLine, from: number): number {
  const { words } = line;
  const next = words.findIndex(
    ({ text }, i) =>
      i >= from && (isForeign(line, text) || (words[i - 1]?.type === 'DATE' && isValue(line, text))),
  );
  return Math.min(line.nextPart(from), next < 0 ? line.words.length : next);
}
