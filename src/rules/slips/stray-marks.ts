/** Marks that mean nothing in structure: `finding (gap) #courts`. */
import { ruleText } from '../../messages/rules.ts';
import { allOfThese } from '../wording.ts';
import { replace, type SlipReader } from './slip.ts';

export const strayMarks: SlipReader = line => {
  const marks = line.words.filter(({ type }) => type === 'unreadable');
  const [first] = marks;
  const edits = marks.map(mark => replace(mark, ''));
  if (!first || (!line.hasColon && !line.hasText) || !line.reads(...edits)) return undefined;
  const named = allOfThese(marks.map(({ text }) => text));
  return {
    message: ruleText('syntax/stray-marks.marks', { marks: named }),
    where: first,
    fixes: [{ title: ruleText('syntax/stray-marks.fix.remove', { marks: named }), edits }],
  };
};
