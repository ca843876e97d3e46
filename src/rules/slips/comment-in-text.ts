/** Two slashes after a text, where they are text: `finding: Case backlogs // check with EULEX`. */
import type { EntrySlip } from './entry-slip.ts';
import { insert, replace } from './slip.ts';
import { textLines } from './text-lines.ts';

export const commentInText: EntrySlip = (entry, report) => {
  if (!entry.$cstNode?.text.includes('//')) return;
  for (const { text, start, end } of textLines(entry)) {
    const indent = /^\s+(?=\/\/)/.exec(text)?.[0].length;
    if (indent !== undefined) {
      report.info(
        'This line is part of the text because it is indented: a comment begins at the margin.',
        { start: start + indent, end },
        { title: 'Move it to the margin', edits: [replace({ start, end: start + indent }, '')] },
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
      'These two slashes and what follows are part of the text: a comment stands on a line of its own, at the margin.',
      { start: start + at + 1, end },
      {
        title: 'Move it to a comment above the entry',
        edits: [
          insert(entry.$cstNode.offset, `${text.slice(at).trim()}\n`),
          replace({ start: start + at, end }, ''),
        ],
      },
    );
  }
};
