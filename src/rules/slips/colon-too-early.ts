/** The colon within the structure: `finding: gap #water severity high: Wells are dry.` */
import { markingWordsIn } from '../../domain/marking-words.ts';
import { ruleText } from '../../messages/rules.ts';
import { stopsIn } from '../../syntax/broken-entries.ts';
import { headOf, proseOf, textStart } from '../../syntax/prose.ts';
import { readWhole } from '../../syntax/read-whole.ts';
import { shortened } from '../wording.ts';
import { isMarkedUp } from './entry-lines.ts';
import type { EntrySlip } from './entry-slip.ts';
import { insert, replace } from './slip.ts';

/** A tag alone, and what an entry is for, are told by themselves. */
const MAY_BE_STRUCTURE = /^(?!for\s)[\p{Ll}-]+\s+[\p{L}#"“„«]/u;
/** What an entry is withheld by, or hangs on. */
const HOLDS_BACK = /(?:^|\s)(?:#\p{L}|for\s)/u;
const TEXT_BEGINS = /^\s+["“„«‘]?\p{Lu}/u;

export const colonTooEarly: EntrySlip = (entry, report, context) => {
  const { title } = proseOf(entry);
  if (!MAY_BE_STRUCTURE.test(title.text)) return;
  const head = `${headOf(entry)} `;
  const [upToColon = ''] = /^[^:\uFF1A]*/u.exec(title.text) ?? [];
  const stop = Math.min(...stopsIn(context.services.parser.LangiumParser.parse(head + upToColon)));
  const words = upToColon.slice(0, Math.max(0, stop - head.length)).trimEnd();
  const isClosed = words === upToColon.trimEnd() && upToColon !== title.text;
  const [alone] = readWhole(`${head.split(' ', 1)} ${words}:`, context.services) ?? [];
  const isEnded = isClosed || HOLDS_BACK.test(words) || TEXT_BEGINS.test(upToColon.slice(words.length));
  if (!isEnded || !alone || !isMarkedUp(alone, context)) return;
  const said = { words: shortened(words) };
  const where = title.span(0, words.length);
  const colon = textStart(entry);
  const between = entry.$cstNode?.root.fullText.slice(colon + 1, title.offsetAt(0)) ?? '';
  // A comment between them stays.
  const isEmpty = between.trim() === '';
  const first = replace({ start: colon, end: isEmpty ? title.offsetAt(0) : colon + 1 }, isEmpty ? ' ' : '');
  const fix = {
    title: ruleText('syntax/colon-too-early.fix.move', said),
    edits: [first, ...(isClosed ? [] : [insert(where.end, ':')])],
  };
  const isHeld = HOLDS_BACK.test(words) || markingWordsIn(words).length > 0;
  if (isHeld) report(ruleText('syntax/colon-too-early.held', said), where, fix);
  else report.warning(ruleText('syntax/colon-too-early.words', said), where, fix);
};
