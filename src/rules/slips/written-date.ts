/** A date in words: `2 December 2009`, `due June 2010`. */
import { namesDay, readOnlyDate } from '../../domain/read-dates.ts';
import { ruleText } from '../../messages/rules.ts';
import { shortened } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import type { BrokenLine } from './broken-line.ts';
import { replace, type Slip, type SlipReader } from './slip.ts';
import { findWrittenDates, jointsIn, type WrittenDate } from './written-dates.ts';

export const writtenDate: SlipReader = line => {
  const { text, start, structureEnd } = line;
  const structure = text.slice(0, structureEnd - start);
  const dates = findWrittenDates(structure);
  const joints = jointsIn(structure, dates);
  const [first] = [...dates, ...joints];
  if (!first) return undefined;
  const attribute = line.words.findLast(({ end }) => end <= start + first.start);
  const isPeriod = dates.length > 1 || dates.some(({ readings: [reading = ''] }) => reading.includes(' to '));
  if (isPeriod && line.takesPhrase(attribute?.text ?? '')) return inQuotes(line, dates);
  const edits = [...dates, ...joints].map(date =>
    replace({ start: start + date.start, end: start + date.end }, date.readings[0] ?? ''),
  );
  if (!line.helps(...edits)) return dates.length === 1 ? withWordsBefore(line, first) : undefined;
  const all = dates.map(({ readings }) => readings[0] ?? '');
  const words = shortened(structure.slice(first.start, first.end));
  return {
    message:
      all[0] === undefined
        ? ruleText('syntax/written-date.joint', { words })
        : ruleText('syntax/impossible-date.shape', { value: words, readings: all[0] }),
    where: { start: start + first.start, end: start + first.end },
    fixes: [
      {
        title: ruleText('fix.write', { text: all[0] === undefined ? 'to' : all.join(' … ') }),
        edits,
        sure: dates.every(({ readings }) => readings.length === 1) ? line.sure('date', ...edits) : undefined,
      },
    ],
  };
};

/** A day with its weekday or its article. The weekday may be that of another day, so that nothing is sure. */
function withWordsBefore(line: BrokenLine, date: WrittenDate): Slip | undefined {
  const { words, shape, text, start } = line;
  const end = start + date.end;
  const attribute = words.findLast(word => word.end <= start + date.start && shape.attributes.has(word.text));
  if (!attribute) return undefined;
  const value = text.slice(attribute.end - start, date.end).trim();
  const [reading = '', ...others] = date.readings;
  if (others.length > 0 || !namesDay(value) || !readOnlyDate(value)) return undefined;
  const where = { start: end - value.length, end };
  const fix = writeFix(where, reading);
  if (!line.helps(...fix.edits)) return undefined;
  return {
    message: ruleText('syntax/impossible-date.shape', { value, readings: reading }),
    where,
    fixes: [fix],
  };
}

/** What is due has one date; any other time is a phrase. */
function inQuotes(line: BrokenLine, dates: readonly WrittenDate[]): Slip | undefined {
  const where = { start: line.start + (dates[0]?.start ?? 0), end: line.start + (dates.at(-1)?.end ?? 0) };
  const phrase = line.text.slice(where.start - line.start, where.end - line.start);
  const edit = replace(where, `"${phrase}"`);
  if (phrase.includes('"') || !line.helps(edit)) return undefined;
  const fix = {
    title: ruleText('fix.quote', { phrase: shortened(phrase) }),
    edits: [edit],
    sure: line.sure('mark', edit),
  };
  return {
    message: ruleText('syntax/written-date.dates', { phrase }),
    where,
    fixes: [fix],
  };
}
