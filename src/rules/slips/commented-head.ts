/** The head of an entry that was made a comment, above lines that were its text and now are that of the entry above. */
import { splitLines } from '../../domain/lines.ts';
import { entryWord } from '../../lexicon/words.ts';
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
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
    if (word !== word.toLowerCase() || entryWord(word) === undefined) continue;
    const entry = readAsHead(words, services);
    if (!entry) continue;
    const start = from + line.start;
    const where = { start: start + line.text.indexOf('//'), end: start + line.text.trimEnd().length };
    const fix = {
      title: ruleText('syntax/commented-head.fix.entry'),
      edits: [replace({ start, end: start + slashes.length }, '')],
    };
    // What was marked goes out with the entry above.
    if ('marking' in entry && entry.marking !== undefined)
      report(ruleText('syntax/commented-head.marked', { words: shortened(words) }), where, fix);
    else report.warning(ruleText('syntax/commented-head.words', { words: shortened(words) }), where, fix);
  }
};

/** The entry of what has more than its word before the colon, or no text behind it: a note may begin with such a word. */
function readAsHead(words: string, services: Parameters<typeof readWhole>[1]): Entry | undefined {
  const isBare = /^[\p{L}-]+\s*[:\uFF1A]\s*\S/u.test(words);
  const head = /[:\uFF1A]/.test(words) ? words : `${words}:`;
  const [entry, ...others] = isBare ? [] : (readWhole(head, services) ?? []);
  return others.length === 0 ? entry : undefined;
}
