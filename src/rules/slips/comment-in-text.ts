/** Two slashes after a text, where they are text: `finding: Case backlogs // check with EULEX`. */
import { ruleText } from '../../messages/rules.ts';
import type { EntrySlip } from './entry-slip.ts';
import { insert, replace } from './slip.ts';
import { textLines } from './text-lines.ts';

export const commentInText: EntrySlip = (entry, report) => {
  if (!entry.$cstNode?.text.includes('//')) return;
  for (const { text, start, end } of textLines(entry)) {
    const indent = /^\s+(?=\/\/)/.exec(text)?.[0].length;
    if (indent !== undefined) {
      report.info(
        ruleText('syntax/comment-in-text.line'),
        { start: start + indent, end },
        {
          title: ruleText('syntax/comment-in-text.fix.margin'),
          edits: [replace({ start, end: start + indent }, '')],
        },
      );
      continue;
    }
    const at = /\s\/\/(?=\s)/.exec(text)?.index;
    if (
      at === undefined ||
      text
        .slice(0, at)
        .replace(/^[:\uFF1A]/, '')
        .trim() === ''
    )
      continue;
    report.info(
      ruleText('syntax/comment-in-text.end'),
      { start: start + at + 1, end },
      {
        title: ruleText('syntax/comment-in-text.fix.above'),
        edits: [
          insert(entry.$cstNode.offset, `${text.slice(at).trim()}\n`),
          replace({ start: start + at, end }, ''),
        ],
      },
    );
  }
};
