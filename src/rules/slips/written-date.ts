/** A date in words: `2 December 2009`, `due June 2010`. */
import { quote } from '../wording.ts';
import { replace, type SlipReader } from './slip.ts';
import { findWrittenDates } from './written-dates.ts';

export const writtenDate: SlipReader = line => {
  const { text, start, structureEnd } = line;
  const structure = text.slice(0, structureEnd - start);
  const dates = findWrittenDates(structure);
  const [first] = dates;
  if (!first) return undefined;
  const edits = dates.map(date =>
    replace({ start: start + date.start, end: start + date.end }, date.readings[0] ?? ''),
  );
  if (!line.helps(...edits)) return undefined;
  const all = edits.map(edit => edit.text);
  return {
    message: `A date must be written as year, month and day: ${quote(structure.slice(first.start, first.end))} is ${all[0]}.`,
    where: { start: start + first.start, end: start + first.end },
    fixes: [
      {
        title: `Write ${all.join(' … ')}`,
        edits,
        isPreferred: dates.every(({ readings }) => readings.length === 1),
      },
    ],
  };
};
