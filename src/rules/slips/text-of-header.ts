/** A text after a header that is all structure: `dates 2009: first visit`. No export would carry it. */

import { HEADERS_WITHOUT_TEXT } from '../../lexicon/entry-kinds.ts';
import { ENTRY_WORDS } from '../../lexicon/generated/words.ts';
import { ruleText } from '../../messages/rules.ts';
import { textStart } from '../../syntax/prose.ts';
import { entryWordOf } from '../places.ts';
import { shortened } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { insert, replace } from './slip.ts';

export const TAKES_NO_TEXT: ReadonlySet<string> = new Set(
  HEADERS_WITHOUT_TEXT.map(word => ENTRY_WORDS[word].type),
);

export const textOfHeader: EntrySlip = (entry, report, { document }) => {
  const cst = entry.$cstNode;
  if (!cst || !TAKES_NO_TEXT.has(entry.$type)) return;
  const start = textStart(entry);
  const said = document.textDocument.getText().slice(start, cst.end);
  const text = said.replace(/^[:\uFF1A]/, '').trim();
  if (said.trim() === '') return;
  const word = cst.text.slice(0, entryWordOf(entry).end - cst.offset);
  const removal = replace({ start, end: cst.end }, '');
  const lines = text.split(/\s*[\r\n]+\s*/).filter(line => line !== '');
  const tell = text === '' ? report.warning : report;
  tell(
    text === ''
      ? ruleText('syntax/text-of-header.colon', { word })
      : ruleText('syntax/text-of-header.text', { word, text: shortened(text) }),
    { start, end: cst.end },
    text === ''
      ? { title: ruleText('syntax/text-of-header.fix.colon'), edits: [removal], sure: 'mark' }
      : {
          title: ruleText('syntax/text-of-header.fix.comment', { count: lines.length }),
          edits: [insert(cst.offset, lines.map(line => `// ${line}\n`).join('')), removal],
        },
  );
};
