/** The colon within the structure: `finding: gap #water severity high: Wells are dry.` */
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

export const colonTooEarly: EntrySlip = (entry, report, context) => {
  const { title } = proseOf(entry);
  if (!MAY_BE_STRUCTURE.test(title.text)) return;
  const head = `${headOf(entry)} `;
  const [upToColon = ''] = /^[^:\uFF1A]*/u.exec(title.text) ?? [];
  const stop = Math.min(...stopsIn(context.services.parser.LangiumParser.parse(head + upToColon)));
  const words = upToColon.slice(0, Math.max(0, stop - head.length)).trimEnd();
  const isClosed = words === upToColon.trimEnd() && upToColon !== title.text;
  const [alone] = readWhole(`${head.split(' ', 1)} ${words}:`, context.services) ?? [];
  const isStructure = (isClosed || /\s#\p{L}/u.test(words)) && alone && isMarkedUp(alone, context);
  if (!isStructure) return;
  const said = shortened(words);
  const first = replace({ start: textStart(entry), end: title.offsetAt(0) }, ' ');
  report.warning(ruleText('syntax/colon-too-early.words', { words: said }), title.span(0, words.length), {
    title: ruleText('syntax/colon-too-early.fix.move', { words: said }),
    edits: [first, ...(isClosed ? [] : [insert(title.span(0, words.length).end, ':')])],
  });
};
