/** Figures as the house writes them: "14 per cent", "9.30 a.m.", "1970s", "from 2020 to 2024", "$400". */

import type { Passage } from '../../syntax/prose.ts';
import type { Convention } from '../../terminology/vocabulary.ts';
import type { Reporter } from '../rule.ts';
import { checkShapes, type Shape } from './house-shapes.ts';

const HINT = /\d\s?%|\d ?[ap]\.?m|\d['’]s|(?:USD|US\$) ?\d|(?:from|between) \d{4}[-–]/i;

const SHAPES: readonly Shape[] = [
  { pattern: /(\d(?:[\d.,]*\d)?) ?%/gu, write: ([, figure]) => `${figure} per cent` },
  {
    pattern: /(?<![\d.:,])(\d{1,2})(?:[:.](\d\d))? ?([ap])(?:m\.?|\.m\.)(?![\p{L}\d])/giu,
    write: ([, hour, minutes = '00', half = '']) =>
      `${hour}${minutes === '00' ? '' : `.${minutes}`} ${half.toLowerCase()}.m.`,
  },
  { pattern: /(?<!\d)((?:1[5-9]|20)\d0)['’]s(?!\p{L})/gu, write: ([, decade]) => `${decade}s` },
  {
    pattern: /(?<!\p{L})(from|between) (\d{4})[-–](\d{4})(?!\d)/giu,
    write: ([, word = '', first, last]) =>
      `${word} ${first} ${word.toLowerCase() === 'from' ? 'to' : 'and'} ${last}`,
  },
  { pattern: /(?<!\p{L})(?:USD|US\$) ?(\d(?:[\d.,]*\d)?)/gu, write: ([, sum]) => `$${sum}` },
];

/** Reports each figure that is not written as the house writes it, but none within a quotation. */
export function checkFigures(passage: Passage, convention: Convention, report: Reporter): void {
  if (HINT.test(passage.text)) checkShapes(passage, SHAPES, convention, report);
}
