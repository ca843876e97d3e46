/** A free phrase without its quotation marks: `to Ministry of Justice`, `in Vienna`. */
import { namesDay } from '../../domain/read-dates.ts';
import { ruleText } from '../../messages/rules.ts';
import { shortened } from '../wording.ts';
import { replace, type SlipReader } from './slip.ts';

export const unquotedPhrase: SlipReader = line => {
  const { words, stop, shape, start, text } = line;
  if (!line.hasColon && !line.hasText) return undefined;
  const index = words.findLastIndex((word, i) => i > 0 && i <= stop && shape.attributes.has(word.text));
  const attribute = words[index];
  if (!attribute || !line.takesPhrase(attribute.text)) return undefined;
  // In a list, the phrase without quotes begins after the last comma before the place where reading stopped.
  const comma = words.findLastIndex(({ text: sign }, i) => i > index && i < stop && sign === ',');
  const first = words[Math.max(index, comma) + 1];
  if (!first || first.type === 'STRING' || line.reference(first) === 'known') return undefined;
  const from = Math.max(index, comma) + 1;
  const candidates = words
    .map((last, i) => ({ last, end: i + 1 }))
    .filter(({ end }) => end > Math.max(stop, from) && end <= line.nextPart(from + 1))
    .filter(({ end }) => words[end]?.text === ',' || end === line.nextPart(from + 1))
    .map(({ last }) => {
      const phrase = text.slice(first.start - start, last.end - start);
      return { phrase, edit: replace({ start: first.start, end: last.end }, `"${phrase}"`) };
    })
    .filter(({ phrase }) => !phrase.includes('"'));
  const found =
    candidates.find(({ edit }) => line.reads(edit)) ?? candidates.find(({ edit }) => line.helps(edit));
  if (!found) return undefined;
  const { phrase, edit } = found;
  return {
    message: ruleText('syntax/unquoted-phrase.phrase', { word: attribute.text, phrase }),
    where: edit.span,
    fixes: [
      {
        title: ruleText('fix.quote', { phrase: shortened(phrase) }),
        edits: [edit],
        // What is meant as a day would no longer be told from a phrase: 31 June, Friday 3 May.
        sure: namesDay(phrase) ? undefined : line.sure('mark', edit),
      },
    ],
  };
};
