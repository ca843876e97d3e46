/** A date in words: `2 December 2009`, `due June 2010`. */
import { quote } from '../wording.ts';
import { replace, type SlipReader } from './slip.ts';
import { findWrittenDates, jointsIn } from './written-dates.ts';

export const writtenDate: SlipReader = line => {
  const { text, start, structureEnd } = line;
  const structure = text.slice(0, structureEnd - start);
  const dates = findWrittenDates(structure);
  const joints = jointsIn(structure, dates);
  const [first] = [...dates, ...joints];
  if (!first) return undefined;
  const edits = [...dates, ...joints].map(date =>
    replace({ start: start + date.start, end: start + date.end }, date.readings[0] ?? ''),
  );
  if (!line.helps(...edits)) return undefined;
  const all = dates.map(({ readings }) => readings[0] ?? '');
  const words = quote(structure.slice(first.start, first.end));
  return {
    message:
      all[0] === undefined
        ? `Between the first and the last day must stand “to”, and not ${words}.`
        : `A date must be written as year, month and day: ${words} is ${all[0]}.`,
    where: { start: start + first.start, end: start + first.end },
    fixes: [
      {
        title: all[0] === undefined ? 'Write “to”' : `Write ${all.join(' … ')}`,
        edits,
        sure: dates.every(({ readings }) => readings.length === 1) ? line.sure('date', ...edits) : undefined,
      },
    ],
  };
};
