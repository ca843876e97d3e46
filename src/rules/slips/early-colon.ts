/** A colon where structure is meant: `dates: 2009`. */
import { ruleText } from '../../messages/rules.ts';
import type { Sure } from '../rule.ts';
import { shortened } from '../wording.ts';
import { oneOf } from './expectations.ts';
import { replace, type SlipReader } from './slip.ts';
import { findWrittenDates, jointsIn } from './written-dates.ts';

export const earlyColon: SlipReader = line => {
  const { shape, word, words, structureEnd, end, start, text } = line;
  if (shape.first.length === 0 || words.length > 1 || !line.hasColon) return undefined;
  const where = { start: structureEnd, end: structureEnd + 1 };
  const given = text.slice(structureEnd + 1 - start).trim();
  if (given === '') {
    return {
      message: ruleText('syntax/early-colon.empty', { word, values: oneOf(shape.first) }),
      where,
      fixes: [],
    };
  }
  const dated = withDates(given);
  const values: readonly (readonly [string, Sure | undefined])[] = [
    [given, 'mark'],
    [given.replace(/[.,;]$/, ''), 'mark'],
    [given.toLowerCase(), 'spelling'],
    [dated.text, dated.isSure ? 'date' : undefined],
  ];
  const fix = values
    .map(([value, sure]) => ({ edit: replace({ start: structureEnd, end }, ` ${value}`), sure }))
    .find(({ edit }) => line.reads(edit));
  return {
    message: ruleText('syntax/early-colon.colon', { word, values: oneOf(shape.first) }),
    where,
    fixes: fix
      ? [
          {
            title: ruleText('fix.write', { text: shortened(word + fix.edit.text) }),
            edits: [fix.edit],
            sure: fix.sure && line.sure(fix.sure, fix.edit),
          },
        ]
      : [],
  };
};

function withDates(given: string): { readonly text: string; readonly isSure: boolean } {
  let text = given.replace(/[.,;]$/, '');
  const dates = findWrittenDates(text);
  const parts = [...dates, ...jointsIn(text, dates)].sort((a, b) => b.start - a.start);
  for (const { start, end, readings } of parts) {
    text = text.slice(0, start) + (readings[0] ?? '') + text.slice(end);
  }
  return { text, isSure: parts.every(({ readings }) => readings.length === 1) };
}
