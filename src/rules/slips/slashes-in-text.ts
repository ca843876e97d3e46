/** Two slashes in a text, with words directly behind them: `see //example.org` is a comment, and may be meant as text. */
import { ruleText } from '../../messages/rules.ts';
import { shortened } from '../wording.ts';
import type { EntrySlip } from './entry-slip.ts';
import { insert } from './slip.ts';
import { commentsIn } from './text-lines.ts';

export const slashesInText: EntrySlip = (entry, report) => {
  for (const { text, start, end, isInHead, isAtMargin } of commentsIn(entry)) {
    if (isInHead || isAtMargin || !/^\/\/\S/.test(text)) continue;
    report(
      ruleText('syntax/slashes-in-text.words', { words: shortened(text) }),
      { start, end },
      { title: ruleText('syntax/slashes-in-text.fix.text'), edits: [insert(start, '\\')] },
      { title: ruleText('syntax/slashes-in-text.fix.comment'), edits: [insert(start + 2, ' ')] },
    );
  }
};
