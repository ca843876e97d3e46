/** A misspelt or capitalised word of the language: `severty high`, `Gap`, `severity hgh`. */
import { ruleText } from '../../messages/rules.ts';
import { nearest } from '../nearest.ts';
import type { Edit } from '../rule.ts';
import { allOfThese, oneOfThese } from '../wording.ts';
import { writeFix } from '../write-fix.ts';
import type { BrokenLine, Word } from './broken-line.ts';
import { oneOf } from './expectations.ts';
import { replace, type SlipReader } from './slip.ts';

export const misspeltWord: SlipReader = line => inCapitals(line) ?? wrongValue(line) ?? wrongWord(line);

/** Words of the language are written small. */
const inCapitals: SlipReader = line => {
  const { words, shape } = line;
  const known = new Set([...shape.flags, ...shape.attributes.keys(), ...valuesOf(line)]);
  const edits = words
    .slice(1)
    .filter(({ text, type }) => type === 'ID' && text !== text.toLowerCase() && known.has(text.toLowerCase()))
    .map((word): Edit => replace(word, word.text.toLowerCase()));
  const [first] = edits;
  if (!first || !line.reads(...edits)) return undefined;
  return {
    message: ruleText('syntax/misspelt-word.capitals', { words: allOfThese(edits.map(({ text }) => text)) }),
    where: first.span,
    fixes: [
      {
        title: ruleText('syntax/misspelt-word.fix.all', { words: allOfThese(edits.map(({ text }) => text)) }),
        edits,
        sure: line.sure('spelling', ...edits),
      },
    ],
  };
};

/** After `severity` and the like, one of a few words must stand. */
const wrongValue: SlipReader = line => {
  const { stop, stopWord, words, shape } = line;
  const attribute = words[stop - 1];
  const values = attribute && stop > 1 ? (shape.attributes.get(attribute.text) ?? []) : shape.first;
  const choices = values.flatMap(value => (value.kind === 'word' ? value.words : []));
  if (!attribute || choices.length === 0) return undefined;
  const expected = { word: attribute.text, values: oneOf(values) };
  if (stopWord?.type !== 'ID') {
    const at = { start: attribute.end, end: attribute.end };
    return {
      message: ruleText('syntax.expected', expected),
      where: attribute,
      fixes: fixesFor(
        line,
        at,
        choices.map(choice => ` ${choice}`),
      ),
    };
  }
  const near = nearest(stopWord.text, choices);
  return {
    message: ruleText('syntax.expected-not', { ...expected, found: stopWord.text }),
    where: stopWord,
    fixes: fixesFor(line, stopWord, near.length > 0 ? near : choices),
  };
};

/** The word at which reading stopped, or the one before it, may be misspelt. */
const wrongWord: SlipReader = line => {
  const { stop, stopWord, words, shape } = line;
  const known = [...shape.flags, ...shape.attributes.keys()];
  for (const word of [stopWord, words[stop - 1]]) {
    if (word?.type !== 'ID') continue;
    const near = nearest(word.text, known).filter(candidate => line.reads(replace(word, candidate)));
    if (near.length === 0) continue;
    return {
      message: ruleText('syntax/misspelt-word.near', { word: word.text, near: oneOfThese(near) }),
      where: word,
      fixes: fixesFor(line, word, near),
    };
  }
  return undefined;
};

function fixesFor(line: BrokenLine, at: Pick<Word, 'start' | 'end'>, choices: readonly string[]) {
  return choices.map(choice => writeFix(at, choice)).filter(({ edits }) => line.helps(...edits));
}

function valuesOf({ shape }: BrokenLine): string[] {
  return [...shape.attributes.values(), shape.first]
    .flat()
    .flatMap(value => (value.kind === 'word' ? value.words : []));
}
