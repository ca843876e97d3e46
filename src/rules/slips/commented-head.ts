/** The head of an entry that was made a comment, above lines that were its text and now are that of the entry above. */
import { splitLines } from '../../domain/lines.ts';
import { entryWord } from '../../lexicon/words.ts';
import { ruleText } from '../../messages/rules.ts';
import { textStart } from '../../syntax/prose.ts';
import { readWhole } from '../../syntax/read-whole.ts';
import { shortened } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { replace } from './slip.ts';

const COMMENT_LINE = /^(\s*\/\/\s*)(([\p{L}-]+).*)$/u;

export const commentedHead: EntrySlip = (entry, report, { services }) => {
  const { root, end = 0 } = entry.$cstNode ?? {};
  const from = textStart(entry);
  const text = root?.fullText.slice(from, end) ?? '';
  if (!text.includes('//')) return;
  for (const line of splitLines(text)) {
    const [, slashes = '', words = '', word = ''] = COMMENT_LINE.exec(line.text) ?? [];
    if (word !== word.toLowerCase() || entryWord(word) === undefined || !readsAsHead(words, services))
      continue;
    const start = from + line.start;
    report.warning(
      ruleText('syntax/commented-head.words', { words: shortened(words) }),
      { start: start + line.text.indexOf('//'), end: start + line.text.trimEnd().length },
      {
        title: ruleText('syntax/commented-head.fix.entry'),
        edits: [replace({ start, end: start + slashes.length }, '')],
      },
    );
  }
};

/** True for what has more than the word of an entry before its colon, or no text behind it: a note may begin with such a word. */
function readsAsHead(words: string, services: Parameters<typeof readWhole>[1]): boolean {
  const isBare = /^[\p{L}-]+\s*[:\uFF1A]\s*\S/u.test(words);
  const head = /[:\uFF1A]/.test(words) ? words : `${words}:`;
  return !isBare && readWhole(head, services)?.length === 1;
}
