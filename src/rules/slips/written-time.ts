/** A time of day in another shape: `at 14.30`, `at 2:30 pm`, `at 9`. */

import { hourOfDay, readTime } from '../../domain/times.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Edit } from '../rule.ts';
import { replace, type SlipReader } from './slip.ts';

const TIME =
  /(?<=\b(?:at|to)\s+)(\d{1,2})(?:[.:hH](\d{2}))?(?:\s*(a\.?m\.?|p\.?m\.?|h|hrs?|hours|o'clock|Uhr))?(?![\p{L}\d])/giu;

export const writtenTime: SlipReader = line => {
  const { text, start, structureEnd, shape } = line;
  if (!shape.attributes.has('at')) return undefined;
  const structure = text.slice(0, structureEnd - start);
  const edits: Edit[] = [];
  let isTold = true;
  for (const { 0: all, 1: hour = '', 2: minute = '', 3: half = '', index } of structure.matchAll(TIME)) {
    const time = readTime(`${hourOfDay(Number(hour), half)}:${minute || '00'}`);
    // A bare number may be an hour of the morning or of the afternoon.
    isTold &&= minute !== '' || half !== '';
    if (time && time !== all)
      edits.push(replace({ start: start + index, end: start + index + all.length }, time));
  }
  const [first] = edits;
  if (!first || !line.helps(...edits)) return undefined;
  return {
    message: ruleText('syntax/written-time.shape', {
      words: text.slice(first.span.start - start, first.span.end - start),
      time: first.text,
    }),
    where: first.span,
    fixes: [
      {
        title: ruleText('fix.write', { text: edits.map(edit => edit.text).join(' … ') }),
        edits,
        sure: isTold ? line.sure('date', ...edits) : undefined,
      },
    ],
  };
};
