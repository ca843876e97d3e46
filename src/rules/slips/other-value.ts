/** A value by another of its names: `status in progress`, `statut terminé`, `priority urgent`. */
import { folded, meaningsOf } from '../../lexicon/import-words.ts';
import { ruleText } from '../../messages/rules.ts';
import { oneOf } from './expectations.ts';
import { replace, type SlipReader } from './slip.ts';

/** The longest such name: `no longer relevant`. */
const MOST_WORDS = 3;

/** What statuses and levels are called, in every language that is imported. */
const meanings = (() => {
  let known: ReadonlyMap<string, string> | undefined;
  return () => {
    known ??= new Map([...meaningsOf('levels'), ...meaningsOf('statuses')]);
    return known;
  };
})();

export const otherValue: SlipReader = line => {
  const { stop, words, shape } = line;
  const attribute = words[stop - 1];
  const values = (attribute && shape.attributes.get(attribute.text)) ?? [];
  const choices = values.flatMap(value => (value.kind === 'word' ? value.words : []));
  if (!attribute || choices.length === 0) return undefined;
  for (let count = MOST_WORDS; count > 0; count--) {
    const [first, last] = [words[stop], words[stop + count - 1]];
    const found = line.slice(stop, stop + count);
    const value = meanings().get(folded(found));
    if (!first || !last || value === undefined || !choices.includes(value)) continue;
    const edit = replace({ start: first.start, end: last.end }, value);
    if (!line.helps(edit)) continue;
    return {
      message: ruleText('syntax.expected-not', { word: attribute.text, values: oneOf(values), found }),
      where: edit.span,
      fixes: [{ title: ruleText('fix.write', { text: value }), edits: [edit] }],
    };
  }
  return undefined;
};
