/** A colon where structure is meant: `dates: 2009`. */
import { quote } from '../wording.ts';
import { oneOf } from './expectations.ts';
import { replace, type SlipReader } from './slip.ts';
import { findWrittenDates } from './written-dates.ts';

export const earlyColon: SlipReader = line => {
  const { shape, word, words, structureEnd, end, start, text } = line;
  if (shape.first.length === 0 || words.length > 1 || !line.hasColon) return undefined;
  const where = { start: structureEnd, end: structureEnd + 1 };
  const given = text.slice(structureEnd + 1 - start).trim();
  if (given === '') {
    return {
      message: `${quote(word)} must be followed by ${oneOf(shape.first)}, without a colon.`,
      where,
      fixes: [],
    };
  }
  const values = [given, given.replace(/[.,;]$/, ''), given.toLowerCase(), withDates(given)];
  const edits = values.map(value => replace({ start: structureEnd, end }, ` ${value}`));
  const edit = edits.find(tried => line.reads(tried));
  return {
    message: `No colon must stand after ${quote(word)}: what follows is ${oneOf(shape.first)}.`,
    where,
    fixes: edit ? [{ title: `Write ${quote(word + edit.text)}`, edits: [edit], isPreferred: true }] : [],
  };
};

function withDates(text: string): string {
  let dated = text.replace(/[.,;]$/, '');
  for (const { start, end, readings } of findWrittenDates(dated).reverse()) {
    dated = dated.slice(0, start) + (readings[0] ?? '') + dated.slice(end);
  }
  return dated;
}
