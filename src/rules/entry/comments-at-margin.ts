/** A comment stands at the margin; within a text, two slashes and what follows them are text: `Backlogs are large. // ask EULEX`. */
import { ruleText } from '../../messages/rules.ts';
import type { Entry } from '../../syntax/generated/ast.ts';
import { LEAVING_ENTRIES } from '../export/leaving.ts';
import { withBorrowed } from '../export/tell-names.ts';
import type { Fix, Rule } from '../rule.ts';
import { insert, replace } from '../slips/slip.ts';
import { type TextLine, textLines } from '../slips/text-lines.ts';
import { isRead, keptBack } from './kept-back.ts';

export const commentsAtMargin: Rule<Entry> = {
  code: 'entry/comments-at-margin',
  severity: 'error',
  from: 'review',
  keepsBack: true,
  why: 'What was meant for colleagues would be read by everybody. The key for comments, and whoever writes two slashes, means a comment; only one at the margin stays in the file. What is text, such as a line of a verse, is allowed by a comment above the entry.',
  visits: LEAVING_ENTRIES,
  concerns: isRead,
  check: withBorrowed('entry/comments-at-margin', (entry, report, context) => {
    if (!entry.$cstNode?.text.includes('//')) return;
    const say = keptBack(report, context);
    const { audience } = context;
    for (const line of textLines(entry)) {
      const indent = /^\s+(?=\/\/)/.exec(line.text)?.[0].length;
      if (indent !== undefined) {
        const where = { start: line.start + indent, end: line.end };
        say(ruleText('entry/comments-at-margin.line', { audience }), where, {
          title: ruleText('entry/comments-at-margin.fix.margin'),
          edits: [replace({ start: line.start, end: line.start + indent }, '')],
        });
        continue;
      }
      const at = beginningIn(line);
      if (at === undefined) continue;
      const where = { start: line.start + at + 1, end: line.end };
      say(ruleText('entry/comments-at-margin.end', { audience }), where, above(entry, line, at));
    }
  }),
};

/** Where the blank before two slashes stands, behind words of a line. */
function beginningIn({ text }: TextLine): number | undefined {
  const at = /\s\/\/(?=\s)/.exec(text)?.index;
  const before = text.slice(0, at).replace(/^[:\uFF1A]/, '');
  return before.trim() === '' ? undefined : at;
}

function above(entry: Entry, { text, start, end }: TextLine, at: number): Fix {
  return {
    title: ruleText('entry/comments-at-margin.fix.above'),
    edits: [
      insert(entry.$cstNode?.offset ?? 0, `${text.slice(at).trim()}\n`),
      replace({ start: start + at, end }, ''),
    ],
  };
}
