/** What is said when none of the usual slips is recognised: what stands there, and what could. */
import { ruleText } from '../../messages/rules.ts';
import { shortened } from '../wording.ts';
import type { BrokenLine } from './broken-line.ts';
import { oneOf, partsAfter } from './expectations.ts';
import type { Slip } from './slip.ts';

/** Says what stands at the place where reading stopped, and what the grammar allows there. */
export function unreadable(line: BrokenLine): Slip {
  const { words, stop, stopWord, shape, word, structureEnd } = line;
  const before = words[stop - 1];
  const where = stopWord ?? before ?? { start: line.start, end: structureEnd };
  const values = stop === 1 ? shape.first : (shape.attributes.get(before?.text ?? '') ?? []);
  const slip = (message: string, at = where): Slip => ({ message, where: at, fixes: [] });
  if (before && values.length > 0) {
    const expected = { word: before.text, values: oneOf(values) };
    return slip(
      stopWord
        ? ruleText('syntax.expected-not', { ...expected, found: stopWord.text })
        : ruleText('syntax.expected', expected),
    );
  }
  if (words[stop - 2]?.text === 'follows') return slip(ruleText('syntax.follows'), before);
  if (before?.text === '#') return slip(ruleText('syntax.tag'), before);
  if (before?.text === ',') return slip(ruleText('syntax.another-name'), before);
  const found = shortened(stopWord?.text ?? line.text);
  return slip(`${ruleText('syntax.unreadable', { found })} ${partsAfter(word, shape)}`);
}
