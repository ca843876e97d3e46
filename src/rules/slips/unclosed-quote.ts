/** A quotation mark without its pair: `as "Project Coordinator: Ela Banaj`. */
import { ruleText } from '../../messages/rules.ts';
import { shortened } from '../wording.ts';
import type { BrokenLine } from './broken-line.ts';
import { insert, type SlipReader } from './slip.ts';

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };
const MOST_FIXES = 3;

export const unclosedQuote: SlipReader = line => {
  const unpaired = line.words.find(
    ({ type, text }) => type === 'unreadable' && Object.hasOwn(CLOSING, text.charAt(0)),
  );
  if (!unpaired) return undefined;
  // The mark that lacks its pair may be an earlier one, which then has taken the next for it.
  const opening = line.words.filter(
    ({ start, text }) => start <= unpaired.start && Object.hasOwn(CLOSING, text.charAt(0)),
  );
  const fixes = opening
    .flatMap(({ start, text }) => closings(line, start + 1, CLOSING[text.charAt(0)] ?? '"'))
    .filter(({ edit }) => line.reads(edit))
    .slice(0, MOST_FIXES)
    .map(({ edit, phrase }, _, all) => ({
      title: ruleText('syntax/unclosed-quote.fix.close', { phrase: shortened(phrase) }),
      edits: [edit],
      sure: all.length === 1 ? line.sure('mark', edit) : undefined,
    }));
  return { message: ruleText('syntax/unclosed-quote.open'), where: unpaired, fixes };
};

/** Where a quotation that opens before `from` could close: before what may come next, or at the colon. */
function closings({ words, shape, text, start, structureEnd }: BrokenLine, from: number, mark: string) {
  const ends = [
    ...[...text.slice(from - start, structureEnd - start).matchAll(/\s+([\p{L}-]+|[#,])|,/gu)]
      .filter(
        ({ 1: next = '' }) =>
          !/\p{L}/u.test(next) || shape.attributes.has(next) || shape.flags.includes(next),
      )
      .map(({ index }) => from + index),
    Math.max(from, words.at(-1)?.end ?? from),
  ];
  return [...new Set(ends)].map(at => ({
    edit: insert(at, mark),
    phrase: text.slice(from - start, at - start),
  }));
}
