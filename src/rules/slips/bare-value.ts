/** A value without the word that it belongs to, or before it: `finding gap high`, `recommendation high priority`. */
import { ruleText } from '../../messages/rules.ts';
import { oneOfThese } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import type { SlipReader } from './slip.ts';

export const bareValue: SlipReader = line => {
  const { stop, stopWord, words, shape } = line;
  if (!stopWord) return undefined;
  const next = words[stop + 1];
  const said = words.map(({ text }) => text);
  const fixes = [...shape.attributes].flatMap(([attribute, values]) => {
    const isSwapped = next?.text === attribute;
    const isValue = values.some(value => value.kind === 'word' && value.words.includes(stopWord.text));
    if (!isValue || (said.includes(attribute) && !isSwapped)) return [];
    const span = { start: stopWord.start, end: isSwapped ? next.end : stopWord.end };
    const fix = writeFix(span, `${attribute} ${stopWord.text}`);
    return line.helps(...fix.edits) ? [fix] : [];
  });
  const edits = fixes.flatMap(fix => fix.edits);
  const [first] = edits;
  if (!first) return undefined;
  const choices = oneOfThese(edits.map(({ text }) => text));
  return {
    message: ruleText('syntax/bare-value.alone', { value: stopWord.text, choices }),
    where: first.span,
    fixes,
  };
};
